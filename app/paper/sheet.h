#pragma once

#include "core/result.h"

#include <QList>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <memory>

class QPainter;

namespace lc::paper {

// A page of words beside the copies: validity sheet, list of what a job holds, closing sheet.
struct Sheet
{
    QString title;
    QStringList lines;    // under the title
    QStringList columns;  // headings; empty: no table
    QList<double> widths; // of the columns, relative; empty: all the same
    QList<QStringList> rows;
    QStringList closing; // under the table
    QString qrText;      // empty: none
};

// A sheet broken into pages; the headings stand on each of them, and rules close the table.
// Units: paper millimetres.
class SheetLayout
{
public:
    SheetLayout(const Sheet &sheet, const QSizeF &paper);
    ~SheetLayout();
    SheetLayout(SheetLayout &&) noexcept;

    [[nodiscard]] int pageCount() const;
    // PageOutOfRange, and InputTooLong for a QR text that no QR holds.
    [[nodiscard]] Result<> paint(QPainter &painter, int page, const QString &pageOf) const;
    // PaperFontMissing.
    [[nodiscard]] Result<> checkGlyphs() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

// Draws `text` as a QR with its quiet zone into a square.
[[nodiscard]] Result<> drawQrCode(QPainter &painter, const QString &text, const QPointF &at,
                                  double sizeMm);

} // namespace lc::paper
