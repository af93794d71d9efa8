#include "tests/unit/document/sealedfile.h"

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <functional>
#include <sys/resource.h>
#include <vector>

// The whole verification of a sealed license beside its floor: bare SM3 over the same bytes and
// as many bare SM2 verifications as the check needs, in the same run. Median of many rounds.
using namespace lc;
using namespace lc::test;

namespace {

// Of the processor, so that a busy computer disturbs less.
double cpuMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// The median of each, taken in turns: what disturbs one disturbs the others.
template <size_t Count>
std::array<double, Count> medians(int rounds, const std::array<std::function<void()>, Count> &works)
{
    std::array<std::vector<double>, Count> times;
    for (int i = 0; i < rounds; ++i) {
        for (size_t k = 0; k < Count; ++k) {
            const double start = cpuMilliseconds();
            works[k]();
            times[k].push_back(cpuMilliseconds() - start);
        }
    }
    std::array<double, Count> result{};
    for (size_t k = 0; k < Count; ++k) {
        std::ranges::nth_element(times[k], times[k].begin() + rounds / 2);
        result[k] = times[k][static_cast<size_t>(rounds) / 2];
    }
    return result;
}

// SM2 by the library alone: key and signature ready, one EVP_DigestVerify.
class BareSm2
{
public:
    explicit BareSm2(const TestAuthority &authority)
        : m_signature(mustHave(authority.signer.key.signSm2(m_message)))
    {
        const QByteArray der = mustHave(mustHave(authority.signer.key.publicKey()).toDer());
        const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
        m_key = d2i_PUBKEY(nullptr, &at, der.size());
    }
    ~BareSm2() { EVP_PKEY_free(m_key); }
    Q_DISABLE_COPY(BareSm2)

    void verify() const
    {
        EVP_PKEY_CTX *keyContext = EVP_PKEY_CTX_new(m_key, nullptr);
        EVP_PKEY_CTX_set1_id(keyContext, "1234567812345678", 16);
        EVP_MD_CTX *context = EVP_MD_CTX_new();
        EVP_MD_CTX_set_pkey_ctx(context, keyContext);
        EVP_DigestVerifyInit(context, nullptr, EVP_sm3(), nullptr, m_key);
        const int good = EVP_DigestVerify(
            context, reinterpret_cast<const unsigned char *>(m_signature.constData()),
            static_cast<size_t>(m_signature.size()),
            reinterpret_cast<const unsigned char *>(m_message.constData()),
            static_cast<size_t>(m_message.size()));
        if (good != 1)
            qFatal("floor does not verify");
        EVP_MD_CTX_free(context);
        EVP_PKEY_CTX_free(keyContext);
    }

private:
    QByteArray m_message = QByteArray(900, 'm');
    QByteArray m_signature;
    EVP_PKEY *m_key = nullptr;
};

void bareSm3(const QByteArray &bytes)
{
    unsigned char value[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    EVP_Digest(bytes.constData(), static_cast<size_t>(bytes.size()), value, &size, EVP_sm3(),
               nullptr);
}

// Signature, seal, and one for each step of the chain below its anchor.
constexpr int sm2Calls = 4;

void measure(const char *name, const TestAuthority &authority, qsizetype payload, int rounds)
{
    ofd::WriterDocument document = plainDocument();
    QByteArray noise(payload, Qt::Uninitialized);
    quint32 state = 1;
    for (char &byte : noise) {
        state = state * 1664525u + 1013904223u;
        byte = static_cast<char>(state >> 24);
    }
    document.attachments = {{QStringLiteral("payload.bin"), noise}};
    const SecureBytes bytes =
        mustHave(ofd::writeDocument(document, {placement(authority, crypto::SealLayout::V4)}));
    QList<QByteArray> digested;
    for (const auto &[entry, content] : unpacked(bytes))
        digested.append(content);
    const document::TrustAnchors anchors = anchorsOf(authority);
    const QDateTime now = utc("2025-01-01T00:00:00Z");
    const auto opened = mustHave(ofd::Document::open(bytes));
    const BareSm2 sm2(authority);

    const std::array<std::function<void()>, 3> works{
        [&] {
            for (const QByteArray &content : digested)
                bareSm3(content);
            for (int i = 0; i < sm2Calls; ++i)
                sm2.verify();
        },
        [&] { (void)document::checkDocument(opened, anchors, now); },
        [&] { (void)document::checkDocument(mustHave(ofd::Document::open(bytes)), anchors, now); }};
    const auto [floor, check, whole] = medians(rounds, works);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%-8s %9lld bytes  floor %8.3f ms  check %8.3f ms (x%.2f)  with opening %8.3f ms "
                "(x%.2f)  peak RSS %ld MB\n",
                name, static_cast<long long>(bytes.size()), floor, check, check / floor, whole,
                whole / floor, usage.ru_maxrss / 1024);
}

} // namespace

// Without arguments all sizes; else those that are named.
int main(int argc, char *argv[])
{
    struct Size
    {
        const char *name;
        qsizetype payload;
        int rounds;
    };
    const TestAuthority authority;
    for (const Size &size : {Size{"small", 1000, 400}, Size{"license", 300 << 10, 200},
                             Size{"large", 4 << 20, 30}, Size{"50 MB", 50 << 20, 5}}) {
        const auto isSize = [&](const char *name) { return qstrcmp(name, size.name) == 0; };
        if (argc < 2 || std::any_of(argv + 1, argv + argc, isSize))
            measure(size.name, authority, size.payload, size.rounds);
    }
    return 0;
}
