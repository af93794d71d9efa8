#include "core/file.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace lc {

namespace {
Error::Facts factsOf(const QString &path)
{
    return {{QStringLiteral("file"), QFileInfo(path).fileName()}};
}

// A device or a pipe takes the bytes themselves: a renamed file would stand in its place.
bool isSpecial(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() && !info.isFile() && !info.isDir();
}

bool fill(QFileDevice &file, QByteArrayView bytes)
{
    return file.open(QIODevice::WriteOnly) &&
           file.write(bytes.data(), bytes.size()) == bytes.size() && file.flush();
}
} // namespace

Result<SecureBytes> readFile(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileNotReadable, factsOf(path));
    QByteArray bytes = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::FileNotReadable, factsOf(path));
    if (bytes.size() > limit) {
        wipe(bytes);
        return fail(ErrorCode::FileTooLarge, factsOf(path));
    }
    return SecureBytes::take(std::move(bytes));
}

Result<> writeFile(const QString &path, QByteArrayView bytes)
{
    QFile special(path);
    QSaveFile file(path);
    if (isSpecial(path) ? !fill(special, bytes) : !fill(file, bytes) || !file.commit())
        return fail(ErrorCode::FileNotWritable, factsOf(path));
    return {};
}

} // namespace lc
