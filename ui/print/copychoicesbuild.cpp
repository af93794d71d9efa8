#include "ui/print/copychoices.h"

#include "ui/common/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QStackedWidget>

// What stands where among the choices.

namespace lc::ui {

namespace {

constexpr int mostCopies = 99;

void addRow(QGridLayout *grid, const QString &caption, QWidget *field)
{
    const int row = grid->rowCount();
    QLabel *label = makeLabel(TextSize::Small, false, "second");
    label->setText(caption);
    label->setBuddy(field);
    grid->addWidget(label, row, 0);
    grid->addWidget(field, row, 1);
}

QGridLayout *makeGrid(QWidget *parent)
{
    auto *grid = new QGridLayout(parent);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(scaled(8));
    grid->setVerticalSpacing(scaled(6));
    grid->setColumnStretch(1, 1);
    return grid;
}

} // namespace

void CopyChoices::build()
{
    m_kind->addItem(tr("PDF file"), int(CopyKind::Pdf));
    m_kind->addItem(tr("On paper"), int(CopyKind::Paper));
    m_kind->addItem(tr("Platform's own file"), int(CopyKind::PlatformFile));
    m_requester->setObjectName(QStringLiteral("copyRequester"));
    m_requester->setAccessibleName(tr("Requester"));
    m_requester->setPlaceholderText(tr("not recorded"));
    m_requester->setMaxLength(60);
    m_reason->setEditable(true);
    m_reason->lineEdit()->setPlaceholderText(tr("Choose or type a reason"));
    m_reason->lineEdit()->setMaxLength(100);
    m_reason->addItems({tr("Kept for the file as it was shown"), tr("Checked by other means"),
                        tr("Ordered by the supervisor"), tr("For the holder to correct it")});
    m_reason->setCurrentIndex(-1);
    m_caution->setObjectName(QStringLiteral("printCaution"));
    m_caution->setWordWrap(true);

    auto *grid = makeGrid(this);
    addRow(grid, tr("Kind"), m_kind);
    addRow(grid, tr("Template"), m_pattern);
    auto *parts = new QWidget;
    auto *row = new QHBoxLayout(parts);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_validitySheet);
    row->addWidget(m_signatureBlock);
    row->addStretch(1);
    addRow(grid, tr("Add"), parts);
    addRow(grid, tr("Requester"), m_requester);
    grid->addWidget(m_caution, grid->rowCount(), 0, 1, 2);
    grid->addWidget(m_reason, grid->rowCount(), 0, 1, 2);
    m_pages->addWidget(buildFilePage());
    m_pages->addWidget(buildPrinterPage());
    grid->addWidget(m_pages, grid->rowCount(), 0, 1, 2);
    showCautions();
}

QWidget *CopyChoices::buildFilePage()
{
    m_path->setObjectName(QStringLiteral("printPath"));
    m_path->setAccessibleName(tr("File to save to"));
    auto *page = new QWidget;
    auto *grid = makeGrid(page);
    addRow(grid, tr("File"), m_path);
    grid->addWidget(m_place, grid->rowCount(), 1);
    grid->setRowStretch(grid->rowCount(), 1);
    return page;
}

QWidget *CopyChoices::buildPrinterPage()
{
    m_copies->setObjectName(QStringLiteral("printCopies"));
    m_copies->setAccessibleName(tr("Number of copies"));
    m_copies->setRange(1, mostCopies);
    m_printerState->setWordWrap(true);
    m_printerState->setObjectName(QStringLiteral("printerState"));
    m_duplex->addItem(tr("one side"), int(Duplex::Off));
    m_duplex->addItem(tr("both sides, long edge"), int(Duplex::LongEdge));
    m_duplex->addItem(tr("both sides, short edge"), int(Duplex::ShortEdge));
    auto *page = new QWidget;
    auto *grid = makeGrid(page);
    addRow(grid, tr("Printer"), m_printer);
    auto *state = new QWidget;
    auto *row = new QHBoxLayout(state);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_printerState, 1);
    row->addWidget(m_calibrate);
    grid->addWidget(state, grid->rowCount(), 1);
    addRow(grid, tr("Tray"), m_tray);
    addRow(grid, tr("Sides"), m_duplex);
    addRow(grid, tr("Copies"), m_copies);
    grid->setRowStretch(grid->rowCount(), 1);
    return page;
}

} // namespace lc::ui
