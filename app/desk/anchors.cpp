#include "desk/anchors.h"

#include "core/file.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace lc::desk {

namespace {

// 0 when nothing was seen yet, or the file is none of ours.
qint64 rememberedSerial(const QString &memory)
{
    constexpr qint64 aNumber = 32;
    const auto bytes = memory.isEmpty() ? Result<SecureBytes>() : readFile(memory, aNumber);
    return bytes ? bytes->view().toByteArray().trimmed().toLongLong() : 0;
}

} // namespace

Result<document::TrustAnchors> readAnchors(const QString &directory, const QString &memory)
{
    const qint64 known = rememberedSerial(memory);
    LC_TRY(store, document::AnchorStore::read(directory, QDateTime::currentDateTime(), known));
    const document::TrustAnchors &anchors = store.anchors();
    if (!memory.isEmpty() && anchors.issuers && anchors.issuers->serial() > known) {
        QDir().mkpath(QFileInfo(memory).absolutePath()); // writing says it if this failed
        LC_CHECK(writeFile(memory, QByteArray::number(anchors.issuers->serial())));
    }
    return anchors;
}

Result<TrustView> viewTrust(const QString &directory, const QString &memory)
{
    TrustView view;
    view.directory = directory;
    if (directory.isEmpty())
        return view;
    LC_TRY(store, document::AnchorStore::read(directory, QDateTime::currentDateTime(),
                                              rememberedSerial(memory)));
    view.entries = store.entries();
    view.issuers = store.anchors().issuers;
    return view;
}

TrustView viewPractice(const QList<crypto::Certificate> &authorities)
{
    TrustView view;
    view.isPractice = true;
    for (const crypto::Certificate &certificate : authorities) {
        document::AnchorEntry entry;
        entry.name = certificate.subject();
        entry.serialNumber = certificate.serialNumber();
        entry.from = certificate.notBefore();
        entry.until = certificate.notAfter();
        view.entries.append(entry);
    }
    return view;
}

} // namespace lc::desk
