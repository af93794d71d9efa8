#include "crypto/ocsp.h"
#include "crypto/revocationlist.h"

// Certificates, revocation lists (DER or PEM) and OCSP responses.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace lc::crypto;
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    (void)PublicKey::ofCertificate(bytes);
    const auto certificates = Certificate::fromPemOrDer(bytes);
    const Certificate first = certificates ? certificates->first() : Certificate();
    (void)first.subject();
    (void)first.commonName();
    (void)first.serialNumber();
    (void)first.notAfter();
    (void)first.mayVerifySignatures();
    (void)first.isSignedBy(first);
    if (const auto list = RevocationList::fromPemOrDer(bytes)) {
        (void)list->issuer();
        (void)list->isIssuedBy(first);
        (void)list->isSignedBy(first);
        if (!first.isNull()) {
            (void)list->find(first);
            (void)list->speaksOf(first);
        }
    }
    (void)describeOcspResponse(bytes);
    (void)readOcspResponse(bytes, first, first);
    return 0;
}
