#include "core/file.h"
#include "crypto/digest.h"
#include "desk/recording.h"

#include <QDir>
#include <QFileInfo>

// The platform's own file, kept as it came.

namespace lc::desk {

namespace {

QByteArray digestLines(const QString &name, QByteArrayView bytes)
{
    // As the usual tools read and write them.
    const auto line = [&name](const char *algorithm, const QByteArray &digest) -> QByteArray {
        return QByteArray(algorithm) + " (" + name.toUtf8() + ") = " + digest.toHex() + '\n';
    };
    return line("SHA256", crypto::digest(crypto::DigestAlgorithm::Sha256, bytes)) +
           line("SM3", crypto::sm3(bytes));
}

Result<KeptFile> keepFile(Session &session, const Job &job, const OpenedLicense &license,
                          const QString &path)
{
    if (license.session != job.session)
        return fail(ErrorCode::Cancelled);
    KeptFile kept;
    kept.file = path;
    kept.digestFile = path % u".digests";
    const QByteArrayView bytes = license.face.bytes().view();
    kept.sha256 = crypto::digest(crypto::DigestAlgorithm::Sha256, bytes);
    kept.sm3 = crypto::sm3(bytes);
    Case about;
    about.holder = license.holder;
    about.reason = license.reason;
    about.matter = license.matter;
    ledger::Entry entry = entryFor(session, ledger::Event::Print, about);
    entry.route = license.route;
    setLicense(entry, license.information.summary);
    entry.verdict = domain::nameOf(license.verdict().kind);
    entry.resultCode = QStringLiteral("0");
    entry.detail = u"kind=platformFile;sm3=" % QString::fromLatin1(kept.sm3.toHex());
    QDir().mkpath(QFileInfo(path).absolutePath());
    LC_CHECK(record(session, entry));
    LC_CHECK(writeFile(path, bytes));
    LC_CHECK(writeFile(kept.digestFile, digestLines(QFileInfo(path).fileName(), bytes)));
    return kept;
}

} // namespace

QFuture<Result<KeptFile>> Desk::keepPlatformFile(std::shared_ptr<const OpenedLicense> license,
                                                 const QString &path)
{
    return start(d, JobKind::Print, [license, path](Session &session, const Job &job) {
        return keepFile(session, job, *license, path);
    });
}

} // namespace lc::desk
