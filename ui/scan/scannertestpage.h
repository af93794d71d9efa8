#pragma once

#include "scan/scannertest.h"
#include "ui/common/shape.h"
#include "ui/common/widgets.h"

#include <QWidget>

namespace lc::ui {

// The self-test of a scanner gun: shows a code; what the gun then sends is compared with it and
// explained. While it is shown nothing that is scanned is looked up.
class ScannerTestPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ScannerTestPage(QWidget *parent = nullptr);

    void begin();
    void showResult(QByteArrayView received, scan::ScannerMode mode);
    [[nodiscard]] QString result() const { return m_result->text(); }

Q_SIGNALS:
    void turnedAway();

private:
    ShapeLabel *m_shape;
    QLabel *m_result;
    QLabel *m_details;
    QPushButton *m_back;
};

} // namespace lc::ui
