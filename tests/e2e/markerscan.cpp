#include "markerscan.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStringEncoder>

#include <cstring>

namespace lc::test {

namespace {

constexpr qsizetype shortestPattern = 5;

quint32 startOf(const char *at)
{
    quint32 start = 0;
    std::memcpy(&start, at, sizeof start);
    return start;
}

size_t slotOf(quint32 start)
{
    return (start * 2654435761U) >> 12;
}

} // namespace

void MarkerScan::addBytes(const QString &what, const QByteArray &bytes)
{
    if (bytes.size() < shortestPattern)
        return;
    const quint32 start = startOf(bytes.constData());
    m_starts.set(slotOf(start));
    m_byStart[start].append(m_patterns.size());
    m_patterns.append({bytes, what});
}

void MarkerScan::add(const QString &what, const QString &text)
{
    addBytes(what + u" (UTF-8)", text.toUtf8());
    addBytes(what + u" (UTF-16)", QByteArray(reinterpret_cast<const char *>(text.utf16()),
                                             text.size() * qsizetype(sizeof(char16_t))));
    bool isAscii = true;
    for (const QChar c : text)
        isAscii = isAscii && c.unicode() < 0x80;
    QStringEncoder national("GB18030");
    if (!isAscii && national.isValid())
        addBytes(what + u" (GB 18030)", national.encode(text));
}

QList<MarkerScan::Find> MarkerScan::scan(QByteArrayView bytes, int most) const
{
    QList<Find> finds;
    const char *data = bytes.data();
    const qsizetype end = bytes.size() - qsizetype(sizeof(quint32));
    for (qsizetype at = 0; at <= end && finds.size() < most; ++at) {
        const quint32 start = startOf(data + at);
        if (!m_starts.test(slotOf(start)))
            continue;
        for (const qsizetype index : m_byStart.value(start)) {
            const Pattern &pattern = m_patterns.at(index);
            if (bytes.size() - at >= pattern.bytes.size() &&
                std::memcmp(data + at, pattern.bytes.constData(), size_t(pattern.bytes.size())) ==
                    0)
                finds.append({pattern.what, at});
        }
    }
    return finds;
}

QList<MarkerScan::Find> MarkerScan::scanFile(const QString &path, QString *error, int most) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        *error = file.errorString();
        return {};
    }
    if (file.size() == 0)
        return {};
    uchar *mapped = file.map(0, file.size());
    if (!mapped) {
        *error = QStringLiteral("cannot be mapped");
        return {};
    }
    return scan(QByteArrayView(reinterpret_cast<const char *>(mapped), file.size()), most);
}

QStringList MarkerScan::scanFolder(const QString &folder,
                                   const std::function<bool(const QString &)> &isLeftOut) const
{
    QStringList finds;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString name = QDir(folder).relativeFilePath(path);
        if (isLeftOut(name))
            continue;
        QString error;
        for (const Find &find : scanFile(path, &error))
            finds.append(name + u": " + find.what);
        if (!error.isEmpty())
            finds.append(name + u": " + error);
    }
    return finds;
}

} // namespace lc::test
