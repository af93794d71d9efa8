#include "domain/subjectcode.h"

namespace lc::domain {

namespace {

template <size_t N>
std::optional<int> weightedSum(QStringView text, QStringView alphabet, const int (&weights)[N])
{
    if (text.size() != static_cast<qsizetype>(N))
        return std::nullopt;
    int sum = 0;
    for (size_t i = 0; i < N; ++i) {
        const qsizetype value = alphabet.indexOf(text.at(static_cast<qsizetype>(i)));
        if (value < 0)
            return std::nullopt;
        sum += static_cast<int>(value) * weights[i];
    }
    return sum;
}

constexpr QStringView digits = u"0123456789";
constexpr QStringView creditAlphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr QStringView organisationAlphabet = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

} // namespace

std::optional<QChar> residentIdCheck(QStringView first17)
{
    static constexpr int weights[17] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    const auto sum = weightedSum(first17, digits, weights);
    if (!sum)
        return std::nullopt;
    return QStringView(u"10X98765432").at(*sum % 11);
}

std::optional<QChar> creditCodeCheck(QStringView first17)
{
    static constexpr int weights[17] = {1,  3,  9,  27, 19, 26, 16, 17, 20,
                                        29, 25, 13, 8,  24, 10, 30, 28};
    const auto sum = weightedSum(first17, creditAlphabet, weights);
    if (!sum)
        return std::nullopt;
    return creditAlphabet.at((31 - *sum % 31) % 31);
}

std::optional<QChar> organisationCodeCheck(QStringView first8)
{
    static constexpr int weights[8] = {3, 7, 9, 10, 5, 8, 4, 2};
    const auto sum = weightedSum(first8, organisationAlphabet, weights);
    if (!sum)
        return std::nullopt;
    const int check = 11 - *sum % 11;
    if (check == 10)
        return u'X';
    return QChar(check == 11 ? u'0' : u'0' + check);
}

} // namespace lc::domain
