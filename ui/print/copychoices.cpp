#include "ui/print/copychoices.h"

#include "texts/annotationtext.h"
#include "ui/common/filedialogs.h"
#include "ui/common/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QStackedWidget>

namespace lc::ui {

namespace {

QComboBox *makeCombo(const char *name, const QString &spoken)
{
    auto *combo = new QComboBox;
    combo->setObjectName(QString::fromLatin1(name));
    combo->setAccessibleName(spoken);
    // A long name of a printer must not widen the panel.
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(8);
    return combo;
}

} // namespace

CopyChoices::CopyChoices(FileDialogs *dialogs, QWidget *parent)
    : QWidget(parent)
    , m_dialogs(dialogs)
    , m_kind(makeCombo("copyKind", tr("Kind of copy")))
    , m_pattern(makeCombo("copyTemplate", tr("Template")))
    , m_validitySheet(new QCheckBox(tr("Validity sheet")))
    , m_signatureBlock(new QCheckBox(tr("Signatures")))
    , m_requester(new QLineEdit)
    , m_caution(makeLabel(TextSize::Small, true, "failed"))
    , m_reason(makeCombo("printReason", tr("Why it is printed all the same")))
    , m_pages(new QStackedWidget)
    , m_path(new QLineEdit)
    , m_place(makeButton(tr("Other place …")))
    , m_printer(makeCombo("printer", tr("Printer")))
    , m_tray(makeCombo("printTray", tr("Tray")))
    , m_duplex(makeCombo("printDuplex", tr("Sides")))
    , m_copies(new QSpinBox)
    , m_calibrate(makeTool(tr("Calibrate"), tr("Measure this printer and correct it")))
    , m_printerState(makeLabel(TextSize::Small, false, "second"))
{
    build();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CopyChoices::showKind);
    connect(m_printer, &QComboBox::currentIndexChanged, this, &CopyChoices::showPrinter);
    connect(m_place, &QPushButton::clicked, this, &CopyChoices::choosePlace);
    connect(m_path, &QLineEdit::returnPressed, this, &CopyChoices::accepted);
    connect(m_calibrate, &QPushButton::clicked, this, [this] {
        Q_EMIT calibrationRequested(m_printer->currentData().toString(), m_printer->currentText());
    });
    connect(m_pattern, &QComboBox::currentIndexChanged, this, &CopyChoices::lookChanged);
    connect(m_validitySheet, &QCheckBox::toggled, this, &CopyChoices::lookChanged);
    connect(m_signatureBlock, &QCheckBox::toggled, this, &CopyChoices::lookChanged);
    connect(m_requester, &QLineEdit::editingFinished, this, &CopyChoices::lookChanged);
    connect(m_reason->lineEdit(), &QLineEdit::editingFinished, this, &CopyChoices::lookChanged);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &CopyChoices::lookChanged);
}

void CopyChoices::offer(const CopyOffer &offer)
{
    {
        const QSignalBlocker quiet(this);
        const QString before = m_pattern->currentData().toString();
        m_offer = offer;
        m_pattern->clear();
        for (const CopyOffer::Pattern &pattern : offer.patterns)
            m_pattern->addItem(pattern.name, pattern.key);
        // What was chosen for the citizen before stays chosen.
        const int kept = m_pattern->findData(before);
        const int usual = m_pattern->findData(offer.pattern);
        m_pattern->setCurrentIndex(std::max(0, kept >= 0 ? kept : usual));
        m_reason->setCurrentIndex(-1);
        m_reason->clearEditText();
        m_requester->clear();
    }
    showKind();
}

void CopyChoices::showCautions()
{
    QStringList words;
    for (const domain::PrintCaution caution : m_offer.cautions)
        words.append(texts::nameOf(caution));
    const bool careful = !words.isEmpty() && kind() != CopyKind::PlatformFile;
    m_caution->setText(words.join(u'\n'));
    m_caution->setVisible(careful);
    m_reason->setVisible(careful);
}

CopyKind CopyChoices::kind() const
{
    return static_cast<CopyKind>(m_kind->currentData().toInt());
}

void CopyChoices::showKind()
{
    const bool onPaper = kind() == CopyKind::Paper;
    m_pages->setCurrentIndex(onPaper ? 1 : 0);
    m_path->setText(kind() == CopyKind::PlatformFile ? m_offer.platformPath : m_offer.pdfPath);
    for (QWidget *part :
         {static_cast<QWidget *>(m_pattern), static_cast<QWidget *>(m_requester),
          static_cast<QWidget *>(m_validitySheet), static_cast<QWidget *>(m_signatureBlock)})
        part->setEnabled(kind() != CopyKind::PlatformFile);
    showCautions();
    if (onPaper && !m_printersAsked) {
        m_printersAsked = true;
        m_printerState->setText(tr("Looking for printers …"));
        Q_EMIT printersRequested();
    }
    Q_EMIT kindChanged();
}

void CopyChoices::showPrinters(const QList<PrinterDescription> &printers,
                               const PrinterMemory &memory)
{
    m_printers = printers;
    m_memory = memory;
    {
        const QSignalBlocker quiet(m_printer);
        m_printer->clear();
        int chosen = 0;
        for (int i = 0; i < printers.size(); ++i) {
            const PrinterDescription &printer = printers.at(i);
            m_printer->addItem(printer.title, printer.name);
            if (memory.last().isEmpty() ? printer.isDefault : printer.name == memory.last())
                chosen = i;
        }
        m_printer->setCurrentIndex(printers.isEmpty() ? -1 : chosen);
    }
    showPrinter();
    if (printers.isEmpty())
        m_printerState->setText(tr("No printer is set up on this computer."));
    Q_EMIT kindChanged();
}

void CopyChoices::showNoPrinters(const QString &sentence)
{
    m_printersAsked = false;
    m_printers.clear();
    m_printer->clear();
    m_printerState->setText(sentence);
    Q_EMIT kindChanged();
}

void CopyChoices::showPrinter()
{
    const int index = m_printer->currentIndex();
    const bool known = index >= 0 && index < m_printers.size();
    m_tray->clear();
    m_tray->addItem(tr("as the printer likes"), QString());
    m_calibrate->setEnabled(known);
    m_duplex->setEnabled(known && m_printers.at(index).canDuplex);
    m_duplex->setCurrentIndex(0);
    if (!known)
        return;
    const PrinterDescription &printer = m_printers.at(index);
    for (const QString &tray : printer.trays)
        m_tray->addItem(tray, tray);
    m_printerState->setText(wordsOf(printer));
    const PrintChoice usual = m_memory.of(printer.name).choice;
    m_tray->setCurrentIndex(std::max(0, m_tray->findData(usual.tray)));
    m_tray->setEnabled(m_tray->count() > 1);
    if (printer.canDuplex)
        m_duplex->setCurrentIndex(std::max(0, m_duplex->findData(int(usual.duplex))));
    m_copies->setValue(usual.copies);
}

void CopyChoices::focusReason()
{
    m_reason->setFocus();
}

void CopyChoices::choosePlace()
{
    const bool own = kind() == CopyKind::PlatformFile;
    m_dialogs->saveFile(this, own ? tr("Keep the platform's file") : tr("Save annotated copy"),
                        m_path->text(), own ? tr("All files (*)") : tr("PDF file (*.pdf)"),
                        [this](const QString &path) {
                            if (path.isEmpty())
                                return;
                            m_path->setText(path);
                            Q_EMIT placeChosen();
                        });
}

void CopyChoices::setPath(const QString &path)
{
    m_path->setText(path);
}

void CopyChoices::clear()
{
    m_offer = {};
    m_path->clear();
    m_requester->clear();
    m_reason->clearEditText();
    if (kind() == CopyKind::PlatformFile)
        m_kind->setCurrentIndex(0);
    m_validitySheet->setChecked(false);
    m_signatureBlock->setChecked(false);
    // Asked for anew with the next copy on paper: printers come and go.
    m_printersAsked = false;
    showCautions();
}

} // namespace lc::ui
