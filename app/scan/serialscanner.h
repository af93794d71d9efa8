#pragma once

#include "core/result.h"
#include "core/secure.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace lc::scan {

struct SerialSettings
{
    QString port; // "/dev/serial/by-id/…", "COM12"; a typed path is allowed
    int baudRate = 115200;
};

// A scanner on a serial line or a USB one that poses as such (8N1). Lives in the thread that made
// it. An error closes the port at once, and it is tried again with growing pauses while it is
// meant to be open; SerialUnavailable names the port.
class SerialScanner : public QObject
{
    Q_OBJECT
public:
    explicit SerialScanner(SerialSettings settings, QObject *parent = nullptr);
    ~SerialScanner() override;

    // False on a build without Qt SerialPort.
    [[nodiscard]] static bool supported();
    // What the system lists; pseudo-terminals are not in it.
    [[nodiscard]] static QStringList ports();

    void open();
    void close();
    [[nodiscard]] bool isOpen() const;

Q_SIGNALS:
    void opened();
    void codeArrived(const lc::SecureBytes &payload);
    void failed(const lc::Error &error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace lc::scan
