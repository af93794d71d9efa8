#include "support/update.h"

#include "core/file.h"
#include "support/signedpayload.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QVersionNumber>

#include <algorithm>
#include <optional>

namespace lc::support {

namespace {

constexpr qint64 largestList = 1 << 20;
constexpr qsizetype pieceSize = 1 << 20;

QVersionNumber versionOf(const QString &text)
{
    qsizetype suffix = 0;
    const QVersionNumber version = QVersionNumber::fromString(text, &suffix);
    return suffix == text.size() ? version : QVersionNumber();
}

// A name that could lead out of the folder is no name.
bool isPlainName(const QString &name)
{
    return !name.isEmpty() && !name.startsWith(u'.') && !name.contains(u'/') &&
           !name.contains(u'\\') && !name.contains(u':');
}

std::optional<UpdateFile> readEntry(const QJsonObject &object)
{
    UpdateFile file;
    file.name = object.value(u"name").toString();
    file.kind = object.value(u"kind").toString();
    file.architecture = object.value(u"architecture").toString();
    file.size = object.value(u"size").toInteger(-1);
    file.sha256 = QByteArray::fromHex(object.value(u"sha256").toString().toLatin1());
    file.sm3 = QByteArray::fromHex(object.value(u"sm3").toString().toLatin1());
    constexpr qsizetype digestSize = 32;
    const bool whole = isPlainName(file.name) && !file.kind.isEmpty() && file.size > 0 &&
                       file.sha256.size() == digestSize && file.sm3.size() == digestSize;
    return whole ? std::optional(file) : std::nullopt;
}

std::optional<UpdateList> readPayload(const QByteArray &payload, const QString &language)
{
    const QJsonObject object = QJsonDocument::fromJson(payload).object();
    UpdateList list;
    list.version = object.value(u"version").toString();
    list.issued = QDateTime::fromString(object.value(u"issued").toString(), Qt::ISODate);
    list.notes = object.value(u"notes").toObject().value(language).toString();
    if (object.value(u"program").toString() != u"license-counter" ||
        versionOf(list.version).isNull() || !list.issued.isValid())
        return {};
    const QJsonArray files = object.value(u"files").toArray();
    for (const QJsonValue &value : files) {
        const auto file = readEntry(value.toObject());
        if (!file)
            return {};
        list.files.append(*file);
    }
    return list.files.isEmpty() ? std::nullopt : std::optional(list);
}

Result<bool> isWhole(const QString &path, const UpdateFile &expected)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileNotReadable,
                    {{QStringLiteral("file"), QFileInfo(path).fileName()}});
    if (file.size() != expected.size)
        return false;
    crypto::Digest sha256(crypto::DigestAlgorithm::Sha256);
    crypto::Digest sm3(crypto::DigestAlgorithm::Sm3);
    for (QByteArray piece = file.read(pieceSize); !piece.isEmpty(); piece = file.read(pieceSize)) {
        sha256.add(piece);
        sm3.add(piece);
    }
    return sha256.finish() == expected.sha256 && sm3.finish() == expected.sm3;
}

// Both the signature and what it covers; the state says which of them is wrong.
void open(QByteArrayView file, const crypto::PublicKey &publisher, const QString &language,
          UpdateReport &report)
{
    const SignedPayload opened = openSigned(file, publisher);
    if (opened.state == SignedPayload::State::NotSigned)
        return;
    report.state = UpdateState::SignatureWrong;
    if (opened.state == SignedPayload::State::SignatureWrong)
        return;
    const auto list = readPayload(opened.payload, language);
    report.state = list ? UpdateState::Offered : UpdateState::NotUnderstood;
    report.list = list.value_or(UpdateList());
}

} // namespace

Result<UpdateReport> checkUpdate(const QString &path, const crypto::PublicKey &publisher,
                                 const UpdateTarget &target)
{
    LC_TRY(bytes, readFile(path, largestList));
    UpdateReport report;
    report.running = target.version;
    open(bytes.view(), publisher, target.language, report);
    if (report.state != UpdateState::Offered)
        return report;
    if (versionOf(report.list.version) <= versionOf(target.version)) {
        report.state = UpdateState::NotNewer;
        return report;
    }
    const auto entry = std::ranges::find_if(report.list.files, [&](const UpdateFile &file) {
        return file.kind == target.kind && file.architecture == target.architecture;
    });
    if (entry == report.list.files.end()) {
        report.state = UpdateState::NotForThisComputer;
        return report;
    }
    report.file = QFileInfo(path).absoluteDir().filePath(entry->name);
    if (!QFileInfo(report.file).isFile()) {
        report.state = UpdateState::FileMissing;
        return report;
    }
    LC_TRY(whole, isWhole(report.file, *entry));
    report.state = whole ? UpdateState::Offered : UpdateState::FileChanged;
    return report;
}

Result<UpdateReport> checkUpdate(const QString &path, const QString &keyPath,
                                 const UpdateTarget &target)
{
    if (!QFileInfo(keyPath).isFile()) {
        UpdateReport report;
        report.state = UpdateState::KeyMissing;
        report.running = target.version;
        report.file = keyPath;
        return report;
    }
    LC_TRY(pem, readFile(keyPath, largestList));
    LC_TRY(publisher, crypto::PublicKey::fromPem(pem.view()));
    return checkUpdate(path, publisher, target);
}

Result<QByteArray> signUpdate(QByteArrayView payload, const crypto::PrivateKey &publisher)
{
    const QByteArray bytes = payload.toByteArray();
    if (!readPayload(bytes, {}))
        return fail(ErrorCode::UsageWrong, {{QStringLiteral("argument"), QStringLiteral("FILE")}});
    return signPayload(bytes, publisher);
}

UpdateTarget updateTarget(const QString &language)
{
    UpdateTarget target;
    target.version = QStringLiteral(COUNTER_VERSION);
    target.architecture = QSysInfo::buildCpuArchitecture();
    target.language = language;
#ifdef Q_OS_WIN
    target.kind = QStringLiteral("windows-installer");
#else
    const bool packaged =
        QCoreApplication::applicationDirPath() == u"/usr/bin" &&
        QFileInfo::exists(QStringLiteral("/var/lib/dpkg/info/license-counter.list"));
    target.kind = packaged ? QStringLiteral("debian-package") : QStringLiteral("linux-archive");
#endif
    return target;
}

QString updateKeyPath(const SettingsPlaces &places)
{
    return QFileInfo(places.centralKey).dir().filePath(QStringLiteral("update-key.pem"));
}

} // namespace lc::support
