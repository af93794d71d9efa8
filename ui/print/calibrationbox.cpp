#include "ui/print/calibrationbox.h"

#include "paper/correction.h"
#include "ui/common/widgets.h"

#include <QDoubleSpinBox>
#include <QGridLayout>

namespace lc::ui {

namespace {

QDoubleSpinBox *makeLength(const QString &spoken, double least, double most)
{
    auto *box = new QDoubleSpinBox;
    box->setDecimals(1);
    box->setSingleStep(0.1);
    box->setRange(least, most);
    box->setSuffix(QStringLiteral(" mm"));
    box->setAccessibleName(spoken);
    return box;
}

} // namespace

CalibrationBox::CalibrationBox(QWidget *parent)
    : QWidget(parent)
    , m_name(makeLabel(TextSize::Normal, true))
    , m_lengths{makeLength(tr("Rule across"), 95, 105), makeLength(tr("Rule along"), 95, 105),
                makeLength(tr("Cross from the left edge"), 10, 30),
                makeLength(tr("Cross from the upper edge"), 10, 30)}
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(scaled(6));
    m_name->setWordWrap(true);
    grid->addWidget(m_name, 0, 0, 1, 2);
    QLabel *how = makeLabel(TextSize::Small, false, "second");
    how->setWordWrap(true);
    how->setText(tr("Print the sheet, measure it with a ruler, and enter what you read."));
    grid->addWidget(how, 1, 0, 1, 2);
    QPushButton *sheet = makeButton(tr("Print the calibration sheet"));
    grid->addWidget(sheet, 2, 0, 1, 2);
    int row = 3;
    for (QDoubleSpinBox *length : m_lengths) {
        QLabel *caption = makeLabel(TextSize::Small);
        caption->setText(length->accessibleName());
        caption->setBuddy(length);
        grid->addWidget(caption, row, 0);
        grid->addWidget(length, row++, 1);
    }
    QPushButton *remember = makeButton(tr("Remember for this printer"));
    QPushButton *back = makeButton(tr("Back to the copy"));
    grid->addWidget(remember, row++, 0, 1, 2);
    grid->addWidget(back, row++, 0, 1, 2);
    grid->setRowStretch(row, 1);
    connect(sheet, &QPushButton::clicked, this,
            [this] { Q_EMIT sheetRequested(m_printer, m_name->text()); });
    connect(back, &QPushButton::clicked, this, &CalibrationBox::turnedAway);
    connect(remember, &QPushButton::clicked, this, [this] {
        Q_EMIT measured(m_printer, {m_lengths[0]->value(), m_lengths[1]->value()},
                        {m_lengths[2]->value(), m_lengths[3]->value()});
    });
}

void CalibrationBox::show(const QString &printer, const QString &title)
{
    m_printer = printer;
    m_name->setText(title.isEmpty() ? printer : title);
    // The sheet is printed with the correction in force, so that a good one shows these.
    m_lengths[0]->setValue(100);
    m_lengths[1]->setValue(100);
    m_lengths[2]->setValue(paper::crossMm);
    m_lengths[3]->setValue(paper::crossMm);
    m_lengths[0]->setFocus();
}

} // namespace lc::ui
