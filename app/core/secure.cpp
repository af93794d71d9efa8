#include "core/secure.h"

#include <QList>

namespace lc {

void wipe(void *data, size_t size)
{
    auto *p = static_cast<volatile char *>(data);
    while (size-- > 0)
        *p++ = 0;
}

void wipe(QString &text)
{
    if (!text.isNull() && text.isDetached())
        wipe(text.data(), static_cast<size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

void wipe(QByteArray &bytes)
{
    if (!bytes.isNull() && bytes.isDetached())
        wipe(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
}

SecureBytes::SecureBytes(QByteArrayView bytes)
    : m_storage(std::make_shared<const Storage>(bytes.begin(), bytes.end()))
{}

SecureBytes SecureBytes::take(QByteArray &&bytes)
{
    SecureBytes result{QByteArrayView(bytes)};
    wipe(bytes);
    return result;
}

QByteArrayView SecureBytes::view() const
{
    if (!m_storage)
        return {};
    return {m_storage->data(), static_cast<qsizetype>(m_storage->size())};
}

QByteArray SecureBytes::borrowed() const
{
    const QByteArrayView v = view();
    return QByteArray::fromRawData(v.data(), v.size());
}

SecureText::SecureText(QStringView text)
    : m_storage(std::make_shared<const Storage>(text.utf16(), text.utf16() + text.size()))
{}

QStringView SecureText::view() const
{
    if (!m_storage)
        return {};
    return {m_storage->data(), static_cast<qsizetype>(m_storage->size())};
}

std::u32string SecureText::codePoints() const
{
    const auto ucs4 = view().toUcs4();
    return {ucs4.begin(), ucs4.end()};
}

} // namespace lc
