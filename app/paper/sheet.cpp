#include "paper/sheet.h"

#include "paper/pagelayout.h"
#include "paper/papertext.h"
#include "qrcode/qrcode.h"

#include <QPainter>

#include <numeric>

namespace lc::paper {

namespace {

const QColor ink(0x1B, 0x27, 0x33);

constexpr double titleMm = 5.0;
constexpr double lineMm = 3.3;
constexpr double cellMm = 2.9;
constexpr double padMm = 1.0;
constexpr double gapMm = 4.0;
constexpr double qrMm = 42.0;
constexpr double footMm = 6.0;
constexpr double heavyRule = 0.5;
constexpr double lightRule = 0.15;

struct Cell
{
    PaperText text;
    double left;
};

// Something that is not broken between pages.
struct Piece
{
    std::vector<Cell> cells;
    double height = 0;    // with the gap after it
    double rowHeight = 0; // of a table's row: where its rule stands
    double ruleBelow = 0; // thickness
    bool isQrCode = false;
    int page = 0;
    double top = 0;
};

} // namespace

struct SheetLayout::Private
{
    QRectF usable;
    QString qrText;
    std::vector<Piece> pieces;
    std::vector<Piece> headings; // of the pages after the first
    int pages = 1;

    void addText(const QString &text, double sizeMm, Weight weight);
    Piece row(const Sheet &sheet, const QStringList &texts, Weight weight, double rule) const;
    void addTable(const Sheet &sheet);
    void breakIntoPages(const Sheet &sheet);
};

void SheetLayout::Private::addText(const QString &text, double sizeMm, Weight weight)
{
    Piece piece;
    piece.cells.push_back({PaperText(text, sizeMm, usable.width(), weight), 0});
    piece.height = piece.cells.front().text.height() + padMm;
    pieces.push_back(std::move(piece));
}

Piece SheetLayout::Private::row(const Sheet &sheet, const QStringList &texts, Weight weight,
                                double rule) const
{
    QList<double> widths = sheet.widths;
    if (widths.size() != sheet.columns.size())
        widths = QList<double>(sheet.columns.size(), 1.0);
    const double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
    Piece piece;
    double left = 0;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        const double width = usable.width() * widths.at(i) / sum;
        PaperText text(texts.value(i), cellMm, width - 2 * padMm, weight);
        piece.height = std::max(piece.height, text.height() + 2 * padMm);
        piece.cells.push_back({std::move(text), left + padMm});
        left += width;
    }
    piece.rowHeight = piece.height;
    piece.ruleBelow = rule;
    return piece;
}

void SheetLayout::Private::addTable(const Sheet &sheet)
{
    if (sheet.columns.isEmpty())
        return;
    pieces.push_back(row(sheet, sheet.columns, Weight::Bold, heavyRule));
    for (qsizetype i = 0; i < sheet.rows.size(); ++i)
        pieces.push_back(row(sheet, sheet.rows.at(i), Weight::Normal,
                             i + 1 == sheet.rows.size() ? heavyRule : lightRule));
}

void SheetLayout::Private::breakIntoPages(const Sheet &sheet)
{
    const double bottom = usable.bottom() - footMm;
    double y = usable.top();
    for (Piece &piece : pieces) {
        if (y + piece.height > bottom && y > usable.top()) {
            ++pages;
            y = usable.top();
            if (!sheet.columns.isEmpty()) {
                Piece heading = row(sheet, sheet.columns, Weight::Bold, heavyRule);
                heading.page = pages - 1;
                heading.top = y;
                y += heading.height;
                headings.push_back(std::move(heading));
            }
        }
        piece.page = pages - 1;
        piece.top = y;
        y += piece.height;
    }
}

SheetLayout::SheetLayout(const Sheet &sheet, const QSizeF &paper)
    : d(std::make_unique<Private>())
{
    d->usable =
        QRectF(QPointF(), paper).adjusted(2 * marginMm, 2 * marginMm, -2 * marginMm, -marginMm);
    d->qrText = sheet.qrText;
    d->addText(sheet.title, titleMm, Weight::Bold);
    d->pieces.back().height += gapMm;
    for (const QString &line : sheet.lines)
        d->addText(line, lineMm, Weight::Normal);
    d->pieces.back().height += gapMm;
    d->addTable(sheet);
    d->pieces.back().height += gapMm;
    for (const QString &line : sheet.closing)
        d->addText(line, lineMm, Weight::Normal);
    if (!sheet.qrText.isEmpty()) {
        Piece code;
        code.isQrCode = true;
        code.height = qrMm + gapMm;
        d->pieces.push_back(std::move(code));
    }
    d->breakIntoPages(sheet);
}

SheetLayout::~SheetLayout() = default;
SheetLayout::SheetLayout(SheetLayout &&) noexcept = default;

int SheetLayout::pageCount() const
{
    return d->pages;
}

Result<> SheetLayout::paint(QPainter &painter, int page, const QString &pageOf) const
{
    if (page < 0 || page >= d->pages)
        return fail(ErrorCode::PageOutOfRange, {{QStringLiteral("page"), page}});
    painter.save();
    painter.setPen(ink);
    const auto drawPiece = [&](const Piece &piece) {
        for (const Cell &cell : piece.cells)
            cell.text.draw(painter, QPointF(d->usable.left() + cell.left,
                                            piece.top + (piece.ruleBelow > 0 ? padMm : 0)));
        if (piece.ruleBelow > 0)
            painter.fillRect(QRectF(d->usable.left(),
                                    piece.top + piece.rowHeight - piece.ruleBelow / 2,
                                    d->usable.width(), piece.ruleBelow),
                             ink);
    };
    Result<> drawn;
    for (const Piece &piece : d->headings) {
        if (piece.page == page)
            drawPiece(piece);
    }
    for (const Piece &piece : d->pieces) {
        if (piece.page != page)
            continue;
        if (piece.isQrCode)
            drawn = drawQrCode(painter, d->qrText, QPointF(d->usable.left(), piece.top), qrMm);
        else
            drawPiece(piece);
    }
    const PaperText foot(pageOf, cellMm, 0);
    foot.draw(painter, QPointF(d->usable.right() - foot.width(), d->usable.bottom() - footMm / 2));
    painter.restore();
    return drawn;
}

Result<> SheetLayout::checkGlyphs() const
{
    for (const Piece &piece : d->pieces) {
        for (const Cell &cell : piece.cells)
            LC_CHECK(cell.text.checkGlyphs());
    }
    return {};
}

Result<> drawQrCode(QPainter &painter, const QString &text, const QPointF &at, double sizeMm)
{
    LC_TRY(code, qrcode::encode(text.toUtf8()));
    const double module = sizeMm / (code.side + 2 * qrcode::quietZone);
    painter.save();
    painter.translate(at + QPointF(qrcode::quietZone * module, qrcode::quietZone * module));
    painter.scale(module, module);
    // Runs in one piece: seams between modules would show in print.
    for (int row = 0; row < code.side; ++row) {
        for (int column = 0; column < code.side; ++column) {
            if (!code.dark(column, row))
                continue;
            const int first = column;
            while (column + 1 < code.side && code.dark(column + 1, row))
                ++column;
            painter.fillRect(QRectF(first, row, column - first + 1, 1.02), Qt::black);
        }
    }
    painter.restore();
    return {};
}

} // namespace lc::paper
