#pragma once

#include <QObject>

#include <memory>

namespace lc::cli {

// Tells, in the main thread, that somebody wants this process to end (SIGINT, SIGTERM; on Windows
// Ctrl+C and closing the console). One at a time.
class Interrupt : public QObject
{
    Q_OBJECT
public:
    Interrupt();
    ~Interrupt() override;

Q_SIGNALS:
    void received();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace lc::cli
