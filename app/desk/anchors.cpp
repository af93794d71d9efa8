#include "desk/anchors.h"

#include "core/file.h"

#include <QDir>

namespace lc::desk {

namespace {

constexpr qint64 largestFile = 8 << 20;

Result<> addCertificates(const QString &path, document::TrustAnchors &anchors)
{
    LC_TRY(bytes, readFile(path, largestFile));
    const auto certificates = crypto::Certificate::fromPemOrDer(bytes.view());
    if (!certificates)
        return fail(Error(ErrorCode::CertificateInvalid,
                          {{QStringLiteral("file"), QFileInfo(path).fileName()}})
                        .causedBy(certificates.error()));
    for (const crypto::Certificate &certificate : *certificates) {
        const bool selfIssued = certificate.subject() == certificate.issuer();
        (selfIssued ? anchors.authorities : anchors.intermediates).append(certificate);
    }
    return {};
}

} // namespace

Result<document::TrustAnchors> readAnchors(const QString &directory)
{
    const QDir dir(directory);
    if (!dir.exists())
        return fail(ErrorCode::FileNotReadable, {{QStringLiteral("file"), dir.dirName()}});
    document::TrustAnchors anchors;
    const QStringList names{QStringLiteral("*.pem"), QStringLiteral("*.crt"),
                            QStringLiteral("*.cer"), QStringLiteral("*.der")};
    for (const QString &name : dir.entryList(names, QDir::Files, QDir::Name))
        LC_CHECK(addCertificates(dir.filePath(name), anchors));
    for (const QString &name : dir.entryList({QStringLiteral("*.crl")}, QDir::Files, QDir::Name)) {
        LC_TRY(list, readFile(dir.filePath(name), largestFile));
        anchors.revocationLists.append(list.view().toByteArray());
    }
    return anchors;
}

} // namespace lc::desk
