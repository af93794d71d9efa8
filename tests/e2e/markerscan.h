#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <bitset>
#include <functional>

namespace lc::test {

// Finds any of many texts in large files, in every encoding in which a program may hold them:
// UTF-8, UTF-16 and GB 18030. One pass, whatever their number.
class MarkerScan
{
public:
    // `what` names the kind of marker in a find, never the text itself.
    void add(const QString &what, const QString &text);
    [[nodiscard]] qsizetype count() const { return m_patterns.size(); }

    struct Find
    {
        QString what;
        qint64 offset = 0;
    };
    // At most `most` finds of a file; empty when it cannot be read, which `error` tells.
    [[nodiscard]] QList<Find> scanFile(const QString &path, QString *error, int most = 50) const;
    [[nodiscard]] QList<Find> scan(QByteArrayView bytes, int most = 50) const;
    // What is found in the files of a folder, as "name: what"; `isLeftOut` sees relative names.
    [[nodiscard]] QStringList
    scanFolder(const QString &folder, const std::function<bool(const QString &)> &isLeftOut) const;

private:
    struct Pattern
    {
        QByteArray bytes;
        QString what;
    };
    void addBytes(const QString &what, const QByteArray &bytes);
    QList<Pattern> m_patterns;
    QHash<quint32, QList<qsizetype>> m_byStart;
    std::bitset<1 << 20> m_starts;
};

} // namespace lc::test
