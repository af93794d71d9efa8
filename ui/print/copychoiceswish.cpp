#include "ui/print/copychoices.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

// What was chosen, and what is still lacking.

namespace lc::ui {

CopyWish CopyChoices::wish() const
{
    CopyWish wish;
    wish.kind = kind();
    wish.pattern = m_pattern->currentData().toString();
    wish.validitySheet = m_validitySheet->isChecked();
    wish.signatureBlock = m_signatureBlock->isChecked();
    wish.requester = m_requester->text().simplified();
    if (!m_offer.cautions.isEmpty())
        wish.printReason = m_reason->currentText().simplified();
    wish.path = m_path->text().trimmed();
    wish.printer.printer = m_printer->currentData().toString();
    wish.printer.tray = m_tray->currentData().toString();
    wish.printer.duplex = static_cast<Duplex>(m_duplex->currentData().toInt());
    wish.printer.copies = m_copies->value();
    return wish;
}

bool CopyChoices::lacksReason() const
{
    return !m_offer.cautions.isEmpty() && kind() != CopyKind::PlatformFile &&
           m_reason->currentText().simplified().isEmpty();
}

bool CopyChoices::lacksPrinter() const
{
    return kind() == CopyKind::Paper && m_printer->currentIndex() < 0;
}

} // namespace lc::ui
