#pragma once

#include "core/secure.h"

#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace lc::platform {

// A request's body that can be read once. Being sequential and not to be rewound is what keeps
// Qt from sending a POST a second time when a server closes the connection without an answer.
class UploadBody final : public QIODevice
{
public:
    explicit UploadBody(SecureBytes bytes, QObject *parent = nullptr)
        : QIODevice(parent)
        , m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    // Whether any of it has been handed over for sending.
    [[nodiscard]] bool wasRead() const { return m_position > 0; }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return bytesAvailable() == 0; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_position; }
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (atEnd())
            return -1;
        const qint64 count = std::min(most, bytesAvailable());
        std::memcpy(data, m_bytes.view().data() + m_position, static_cast<size_t>(count));
        m_position += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    SecureBytes m_bytes;
    qint64 m_position = 0;
};

} // namespace lc::platform
