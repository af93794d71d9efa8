#include "document/anchorstore.h"

#include "core/file.h"
#include "crypto/ocsp.h"
#include "crypto/revocationlist.h"

#include <QDir>

namespace lc::document {

namespace {

constexpr qint64 largestFile = 32 << 20;
constexpr QLatin1StringView listName{"issuers.p7"};
constexpr QLatin1StringView listSignerName{"issuers-signer.cer"};

AnchorEntry entryFor(const QString &path, AnchorEntry::Kind kind)
{
    AnchorEntry entry;
    entry.file = QFileInfo(path).fileName();
    entry.kind = kind;
    return entry;
}

AnchorEntry broken(AnchorEntry entry, Error problem,
                   AnchorEntry::Condition condition = AnchorEntry::Condition::Unreadable)
{
    entry.condition = condition;
    entry.problem = std::move(problem);
    return entry;
}

AnchorEntry::Condition conditionAt(const QDateTime &now, const QDateTime &from,
                                   const QDateTime &until)
{
    if (from.isValid() && now < from)
        return AnchorEntry::Condition::NotYetValid;
    if (until.isValid() && now > until)
        return AnchorEntry::Condition::Expired;
    return AnchorEntry::Condition::Good;
}

Result<QList<crypto::Certificate>> readCertificates(const QString &path)
{
    LC_TRY(bytes, readFile(path, largestFile));
    return crypto::Certificate::fromPemOrDer(bytes.view());
}

AnchorEntry describe(const QString &path, AnchorEntry::Kind kind,
                     const crypto::Certificate &certificate, const QDateTime &now)
{
    AnchorEntry entry = entryFor(path, kind);
    entry.name = certificate.subject();
    entry.serialNumber = certificate.serialNumber();
    entry.from = certificate.notBefore();
    entry.until = certificate.notAfter();
    entry.condition = conditionAt(now, entry.from, entry.until);
    return entry;
}

} // namespace

Result<AnchorStore> AnchorStore::read(const QString &folder, const QDateTime &now,
                                      qint64 knownSerial)
{
    const QDir dir(folder);
    if (!dir.exists())
        return fail(ErrorCode::FileNotReadable, {{QStringLiteral("file"), dir.dirName()}});
    AnchorStore store;
    const QStringList names{QStringLiteral("*.pem"), QStringLiteral("*.crt"),
                            QStringLiteral("*.cer"), QStringLiteral("*.der")};
    for (const QString &name : dir.entryList(names, QDir::Files, QDir::Name)) {
        if (name != listSignerName)
            store.addCertificates(dir.filePath(name), now);
    }
    for (const QString &name : dir.entryList({QStringLiteral("*.crl")}, QDir::Files, QDir::Name))
        store.addRevocationList(dir.filePath(name), now);
    for (const QString &name : dir.entryList({QStringLiteral("*.ocsp")}, QDir::Files, QDir::Name))
        store.addOcspResponse(dir.filePath(name));
    if (dir.exists(listName))
        store.addIssuerList(folder, now, knownSerial);
    return store;
}

void AnchorStore::addCertificates(const QString &path, const QDateTime &now)
{
    const auto certificates = readCertificates(path);
    if (!certificates) {
        m_entries.append(
            broken(entryFor(path, AnchorEntry::Kind::Authority), certificates.error()));
        return;
    }
    for (const crypto::Certificate &certificate : *certificates) {
        const bool selfIssued = certificate.subjectDer() == certificate.issuerDer();
        AnchorEntry entry = describe(
            path, selfIssued ? AnchorEntry::Kind::Authority : AnchorEntry::Kind::Intermediate,
            certificate, now);
        if (selfIssued && !certificate.isSignedBy(certificate)) {
            m_entries.append(broken(std::move(entry), Error(ErrorCode::CertificateInvalid),
                                    AnchorEntry::Condition::WronglySigned));
            continue;
        }
        m_entries.append(entry);
        // An expired authority still stands behind what was signed in its time.
        (selfIssued ? m_anchors.authorities : m_anchors.intermediates).append(certificate);
    }
}

void AnchorStore::addRevocationList(const QString &path, const QDateTime &now)
{
    AnchorEntry entry = entryFor(path, AnchorEntry::Kind::RevocationList);
    const auto bytes = readFile(path, largestFile);
    const auto list = bytes ? crypto::RevocationList::fromPemOrDer(bytes->view())
                            : Result<crypto::RevocationList>(fail(bytes.error()));
    if (!list) {
        m_entries.append(broken(std::move(entry), list.error()));
        return;
    }
    entry.name = list->issuer();
    entry.from = list->thisUpdate();
    entry.until = list->nextUpdate();
    entry.condition = conditionAt(now, entry.from, entry.until);
    m_entries.append(entry);
    m_anchors.revocationLists.append(bytes->view().toByteArray());
}

// Whom it speaks of and who signed it shows only beside the certificates of a chain.
void AnchorStore::addOcspResponse(const QString &path)
{
    AnchorEntry entry = entryFor(path, AnchorEntry::Kind::OcspResponse);
    const auto bytes = readFile(path, largestFile);
    const auto about = bytes ? crypto::describeOcspResponse(bytes->view())
                             : Result<crypto::OcspDescription>(fail(bytes.error()));
    if (!about) {
        m_entries.append(broken(std::move(entry), about.error()));
        return;
    }
    entry.from = about->thisUpdate;
    entry.until = about->nextUpdate;
    entry.count = about->count;
    m_entries.append(entry);
    m_anchors.ocspResponses.append(bytes->view().toByteArray());
}

void AnchorStore::addIssuerList(const QString &folder, const QDateTime &now, qint64 knownSerial)
{
    const QDir dir(folder);
    // Once a list is installed it is obeyed: what cannot be believed allows nobody.
    m_anchors.issuers = IssuerList();
    AnchorEntry entry = entryFor(dir.filePath(listName), AnchorEntry::Kind::IssuerList);
    const auto signer = readCertificates(dir.filePath(listSignerName));
    if (!signer) {
        m_entries.append(
            broken(entryFor(listSignerName, AnchorEntry::Kind::ListSigner), signer.error()));
        m_entries.append(broken(std::move(entry), signer.error()));
        return;
    }
    m_entries.append(describe(listSignerName, AnchorEntry::Kind::ListSigner, signer->first(), now));
    const auto bytes = readFile(dir.filePath(listName), largestFile);
    const auto list = bytes ? IssuerList::read(bytes->view(), signer->first())
                            : Result<IssuerList>(fail(bytes.error()));
    if (!list) {
        const bool wrong = list.error().code() == ErrorCode::SignatureMalformed;
        m_entries.append(broken(std::move(entry), list.error(),
                                wrong ? AnchorEntry::Condition::WronglySigned
                                      : AnchorEntry::Condition::Unreadable));
        return;
    }
    entry.serialNumber = QString::number(list->serial());
    entry.from = list->issued();
    entry.until = list->validUntil();
    entry.count = static_cast<int>(list->issuers().size());
    entry.condition = list->serial() < knownSerial ? AnchorEntry::Condition::OlderThanKnown
                                                   : conditionAt(now, entry.from, entry.until);
    if (entry.condition == AnchorEntry::Condition::Good)
        m_anchors.issuers = *list;
    m_entries.append(entry);
}

} // namespace lc::document
