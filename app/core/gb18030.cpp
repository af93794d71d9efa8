#include "core/gb18030.h"

#include "core/secure.h"

#ifdef Q_OS_WIN
#include <qt_windows.h>

#include <limits>
#else
#include <QStringDecoder>
#endif

namespace lc {

#ifdef Q_OS_WIN

namespace {

constexpr UINT gb18030Page = 54936;
constexpr UINT gbkPage = 936; // where the system lacks the other

std::optional<QString> decoded(UINT page, QByteArrayView bytes)
{
    const int size = static_cast<int>(bytes.size());
    const int wanted =
        MultiByteToWideChar(page, MB_ERR_INVALID_CHARS, bytes.data(), size, nullptr, 0);
    if (wanted <= 0)
        return std::nullopt;
    QString text(wanted, Qt::Uninitialized);
    auto *written = reinterpret_cast<wchar_t *>(text.data());
    MultiByteToWideChar(page, MB_ERR_INVALID_CHARS, bytes.data(), size, written, wanted);
    return text;
}

} // namespace

std::optional<QString> fromGb18030(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return QString();
    if (bytes.size() > std::numeric_limits<int>::max())
        return std::nullopt;
    return decoded(IsValidCodePage(gb18030Page) ? gb18030Page : gbkPage, bytes);
}

#else

std::optional<QString> fromGb18030(QByteArrayView bytes)
{
    QStringDecoder decoder("GB18030", QStringConverter::Flag::Stateless);
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(bytes);
    if (!decoder.hasError())
        return text;
    wipe(text);
    return std::nullopt;
}

#endif

} // namespace lc
