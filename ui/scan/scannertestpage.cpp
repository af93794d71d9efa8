#include "ui/scan/scannertestpage.h"

#include "qrcode/qrcode.h"
#include "ui/common/keytable.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lc::ui {

namespace {

QString explain(scan::ScannerFault fault)
{
    switch (fault) {
    case scan::ScannerFault::CaseChanged:
        return ScannerTestPage::tr(
            "Capitals and small letters are exchanged: switch Caps Lock off, and any "
            "case conversion of the gun.");
    case scan::ScannerFault::LayoutDiffers:
        return ScannerTestPage::tr(
            "Some characters came out as others: set the gun's keyboard layout to the "
            "one of this computer.");
    case scan::ScannerFault::BytesLost:
        return ScannerTestPage::tr(
            "Characters are missing: make the gun's pause between characters longer, "
            "or switch the input method off.");
    case scan::ScannerFault::NonAsciiLost:
        return ScannerTestPage::tr(
            "Chinese characters do not come through. License codes need none; for "
            "others set the gun to serial mode.");
    case scan::ScannerFault::PrefixAdded:
        return ScannerTestPage::tr(
            "The gun sends something before the code: remove it, or enter it as "
            "prefix in the settings.");
    case scan::ScannerFault::SuffixAdded:
        return ScannerTestPage::tr(
            "The gun sends something after the code: remove it, or enter it as "
            "suffix in the settings.");
    case scan::ScannerFault::SomethingElse:
        return ScannerTestPage::tr("That was not the test code, or nothing of it came through.");
    }
    Q_UNREACHABLE();
}

} // namespace

ScannerTestPage::ScannerTestPage(QWidget *parent)
    : QWidget(parent)
    , m_shape(new ShapeLabel(scaled(24)))
    , m_result(makeLabel(TextSize::Title, true))
    , m_details(makeLabel(TextSize::Normal))
    , m_back(makeButton({}, true))
{
    setObjectName(QStringLiteral("scannerTestPage"));
    auto *code = new QLabel;
    code->setAccessibleName(tr("Test code for scanner guns"));
    if (const auto qr = qrcode::encode(scan::scannerTestPayload()))
        code->setPixmap(QPixmap::fromImage(qrcode::toImage(*qr, std::max(4, scaled(7)))));
    QLabel *how = makeLabel(TextSize::Large);
    how->setText(tr("Scan this code with the gun that is to be tested."));
    how->setWordWrap(true);
    m_result->setObjectName(QStringLiteral("scannerResult"));
    m_details->setObjectName(QStringLiteral("scannerDetails"));
    for (QLabel *label : {m_result, m_details})
        label->setWordWrap(true);
    m_back->setObjectName(QStringLiteral("scannerTestBack"));
    setButtonText(m_back, tr("Back"), keyText(Command::Back));
    connect(m_back, &QPushButton::clicked, this, &ScannerTestPage::turnedAway);

    auto *card = new QFrame;
    card->setObjectName(QStringLiteral("card"));
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(scaled(28), scaled(24), scaled(28), scaled(24));
    row->setSpacing(scaled(28));
    row->addWidget(code, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(scaled(12));
    column->addWidget(how);
    auto *state = new QHBoxLayout;
    state->setSpacing(scaled(10));
    state->addWidget(m_shape, 0, Qt::AlignTop);
    state->addWidget(m_result, 1);
    column->addLayout(state);
    column->addWidget(m_details);
    column->addStretch(1);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    row->addLayout(column, 1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(scaled(60), scaled(20), scaled(60), scaled(20));
    outer->addStretch(1);
    outer->addWidget(card);
    outer->addStretch(1);
}

void ScannerTestPage::begin()
{
    m_shape->setShape(Shape::NotRun);
    m_result->setText(tr("Nothing has come yet."));
    m_details->clear();
    m_back->setFocus();
}

void ScannerTestPage::showResult(QByteArrayView received, scan::ScannerMode mode)
{
    const scan::ScannerReport report = scan::judgeScanner(received, mode);
    const bool good = report.codesComeThrough;
    m_shape->setShape(good ? (report.faults.isEmpty() ? Shape::Passed : Shape::Notice)
                           : Shape::Failed);
    m_result->setText(good ? tr("License codes come through.")
                           : tr("License codes do not come through."));
    QStringList lines;
    lines
        << (mode == scan::ScannerMode::Keyboard
                ? tr("The gun works as a keyboard; %1 of %2 characters arrived, %3 are right.")
                : tr("The gun works on a serial line; %1 of %2 characters arrived, %3 are right."))
               .arg(report.arrived)
               .arg(report.expected)
               .arg(report.right);
    if (!report.changed.isEmpty())
        lines << tr("Changed: %1", "characters, as in z→y").arg(report.changed);
    for (const scan::ScannerFault fault : report.faults)
        lines << explain(fault);
    m_details->setText(lines.join(QStringLiteral("\n\n")));
    m_result->setAccessibleDescription(m_details->text());
}

} // namespace lc::ui
