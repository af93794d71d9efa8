#pragma once

#include "ui/common/widgets.h"

#include <QListWidget>

namespace lc::ui {

// A short list of things to choose one of: digits, Enter and a click pick a row. As high as its
// rows are.
class PickList final : public QListWidget
{
    Q_OBJECT
public:
    struct Row
    {
        QString main;
        bool code = false; // the main text is a number
        QString second;
        QString remark; // at the right
    };
    explicit PickList(const QString &accessibleName, QWidget *parent = nullptr);
    void showRows(const QList<Row> &rows);
    // Overwrites what the rows showed.
    void wipeRows();

Q_SIGNALS:
    void picked(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QWidget *makeRow(int number, const Row &row) const;
};

} // namespace lc::ui
