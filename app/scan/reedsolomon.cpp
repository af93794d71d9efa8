#include "scan/reedsolomon.h"

#include <algorithm>
#include <array>

namespace lc::scan {

namespace {

using Polynomial = std::vector<uint8_t>; // lowest power first

struct Field
{
    std::array<uint8_t, 512> exp{};
    std::array<int, 256> log{};
    constexpr Field()
    {
        int value = 1;
        for (int i = 0; i < 255; ++i) {
            exp[static_cast<size_t>(i)] = static_cast<uint8_t>(value);
            exp[static_cast<size_t>(i + 255)] = static_cast<uint8_t>(value);
            log[static_cast<size_t>(value)] = i;
            value <<= 1;
            if (value & 0x100)
                value ^= 0x11D;
        }
    }
    [[nodiscard]] uint8_t mul(uint8_t a, uint8_t b) const
    {
        return a == 0 || b == 0 ? 0 : exp[static_cast<size_t>(log[a] + log[b])];
    }
    [[nodiscard]] uint8_t inverse(uint8_t a) const
    {
        return exp[static_cast<size_t>(255 - log[a])];
    }
    [[nodiscard]] uint8_t power(int n) const { return exp[static_cast<size_t>(n % 255)]; }
};

constexpr Field table;

constexpr const Field &field()
{
    return table;
}

uint8_t evaluate(const Polynomial &p, uint8_t x)
{
    uint8_t result = 0;
    for (auto it = p.rbegin(); it != p.rend(); ++it)
        result = static_cast<uint8_t>(field().mul(result, x) ^ *it);
    return result;
}

Polynomial product(const Polynomial &a, const Polynomial &b)
{
    Polynomial result(a.size() + b.size() - 1, 0);
    for (size_t i = 0; i < a.size(); ++i) {
        for (size_t j = 0; j < b.size(); ++j)
            result[i + j] ^= field().mul(a[i], b[j]);
    }
    return result;
}

Polynomial syndromesOf(const std::vector<uint8_t> &codeword, int count)
{
    Polynomial syndromes(static_cast<size_t>(count), 0);
    const size_t length = codeword.size();
    for (size_t k = 0; k < length; ++k) {
        const uint8_t symbol = codeword[k];
        if (symbol == 0)
            continue;
        const int power = static_cast<int>(length - 1 - k);
        int log = field().log[symbol];
        for (uint8_t &sum : syndromes) {
            sum ^= field().exp[static_cast<size_t>(log)];
            log += power;
            while (log >= 255)
                log -= 255;
        }
    }
    return syndromes;
}

// Berlekamp-Massey, started from the erasure locator.
Polynomial locatorOf(const Polynomial &syndromes, const Polynomial &erasureLocator, int erasures)
{
    Polynomial locator = erasureLocator;
    Polynomial previous = erasureLocator;
    int length = erasures;
    for (int n = erasures; n < static_cast<int>(syndromes.size()); ++n) {
        uint8_t discrepancy = 0;
        for (size_t i = 0; i < locator.size() && i <= static_cast<size_t>(n); ++i)
            discrepancy ^= field().mul(locator[i], syndromes[static_cast<size_t>(n) - i]);
        previous.insert(previous.begin(), 0);
        if (discrepancy == 0)
            continue;
        Polynomial next = locator;
        next.resize(std::max(next.size(), previous.size()), 0);
        for (size_t i = 0; i < previous.size(); ++i)
            next[i] ^= field().mul(discrepancy, previous[i]);
        if (2 * length <= n + erasures) {
            length = n + 1 + erasures - length;
            previous = locator;
            for (uint8_t &c : previous)
                c = field().mul(c, field().inverse(discrepancy));
        }
        locator = std::move(next);
    }
    while (locator.size() > 1 && locator.back() == 0)
        locator.pop_back();
    return locator;
}

std::vector<int> rootsOf(const Polynomial &locator, int length)
{
    std::vector<int> positions;
    for (int power = 0; power < length; ++power) {
        if (evaluate(locator, field().power(255 - power)) == 0)
            positions.push_back(power);
    }
    return positions;
}

// Forney's values at the found places.
void applyValues(std::vector<uint8_t> &codeword, const Polynomial &syndromes,
                 const Polynomial &locator, const std::vector<int> &powers)
{
    Polynomial evaluator = product(syndromes, locator);
    evaluator.resize(syndromes.size());
    for (const int power : powers) {
        const uint8_t x = field().power(power);
        const uint8_t inverseX = field().power(255 - power);
        uint8_t derivative = 0;
        uint8_t step = 1;
        for (size_t i = 1; i < locator.size(); i += 2) {
            derivative ^= field().mul(locator[i], step);
            step = field().mul(step, field().mul(inverseX, inverseX));
        }
        if (derivative == 0)
            continue;
        const uint8_t value =
            field().mul(x, field().mul(evaluate(evaluator, inverseX), field().inverse(derivative)));
        codeword[codeword.size() - 1 - static_cast<size_t>(power)] ^= value;
    }
}

} // namespace

std::optional<int> correctBlock(std::vector<uint8_t> &codeword, int checkSymbols,
                                const std::vector<int> &erasures)
{
    const int length = static_cast<int>(codeword.size());
    const int erased = static_cast<int>(erasures.size());
    if (erased > checkSymbols)
        return std::nullopt;
    const Polynomial syndromes = syndromesOf(codeword, checkSymbols);
    const bool clean = std::ranges::all_of(syndromes, [](uint8_t s) { return s == 0; });
    if (clean)
        return 0;
    Polynomial erasureLocator{1};
    for (const int position : erasures)
        erasureLocator = product(erasureLocator, {1, field().power(length - 1 - position)});
    const Polynomial locator = locatorOf(syndromes, erasureLocator, erased);
    const int degree = static_cast<int>(locator.size()) - 1;
    const int errors = degree - erased;
    if (errors < 0 || 2 * errors + erased > checkSymbols)
        return std::nullopt;
    const std::vector<int> powers = rootsOf(locator, length);
    if (static_cast<int>(powers.size()) != degree)
        return std::nullopt;
    std::vector<uint8_t> corrected = codeword;
    applyValues(corrected, syndromes, locator, powers);
    const Polynomial rest = syndromesOf(corrected, checkSymbols);
    if (std::ranges::any_of(rest, [](uint8_t s) { return s != 0; }))
        return std::nullopt;
    codeword = std::move(corrected);
    return errors;
}

} // namespace lc::scan
