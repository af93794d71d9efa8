#pragma once

#include <QIODevice>

namespace lc::paper {

// Between the PDF engine and its file. The engine does not look whether its bytes were taken, but
// a full disk must not go unnoticed; and its ToUnicode maps are set right on the way (tounicode.h).
class CheckedOutlet final : public QIODevice
{
public:
    explicit CheckedOutlet(QIODevice &out);
    [[nodiscard]] bool isSequential() const override { return true; }
    // False when anything was not written.
    [[nodiscard]] bool finish();

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override;

private:
    QIODevice &m_out;
    bool m_good = true;
};

} // namespace lc::paper
