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
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(bytes.data(), bytes.size()) != bytes.size() || !file.commit())
        return fail(ErrorCode::FileNotWritable, factsOf(path));
    return {};
}

} // namespace lc
