#include "crypto/seal.h"

namespace {

// As a checker does: with whatever key the bytes themselves bring along.
void verify(const QByteArray &certificate, const QByteArray &message, const QByteArray &signature)
{
    if (const auto key = lc::crypto::PublicKey::ofCertificate(certificate))
        (void)key->verify(lc::crypto::DigestAlgorithm::Sha256, message, signature);
}

} // namespace

// Seals and their signature values in either layout, read and verified.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace lc::crypto;
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    (void)normaliseSm2Signature(bytes);
    if (const auto value = parseSealSignature(bytes)) {
        verify(value->signerCertificate, value->signedBytes, value->signature);
        verify(value->seal.makerCertificate, value->seal.signedBytes, value->seal.signature);
        verify(value->seal.makerCertificate, otherSignedBytes(value->seal), value->seal.signature);
    }
    if (const auto seal = parseSeal(bytes))
        (void)otherSignedBytes(*seal);
    return 0;
}
