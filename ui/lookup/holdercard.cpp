#include "ui/lookup/holdercard.h"

#include "core/secure.h"
#include "domain/personname.h"
#include "ui/common/glyphs.h"
#include "ui/common/keytable.h"
#include "ui/common/masking.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lc::ui {

HolderCard::HolderCard(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel)
    , m_code(new ElidedLabel)
    , m_why(new ElidedLabel)
    , m_rare(makeLabel(TextSize::Small, false, "notice"))
    , m_show(makeTool({}, sentenceOf(Command::Reveal)))
{
    setObjectName(QStringLiteral("holderCard"));
    m_name->setObjectName(QStringLiteral("holderName"));
    m_name->setFont(fontOf(TextSize::Title, true));
    m_code->setObjectName(QStringLiteral("holderCode"));
    m_code->setFont(codeFont(TextSize::Normal));
    m_why->setFont(fontOf(TextSize::Small));
    m_code->setProperty("tone", QStringLiteral("second"));
    m_why->setProperty("tone", QStringLiteral("second"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(13), scaled(11), scaled(13), scaled(11));
    layout->setSpacing(scaled(3));
    layout->addWidget(m_name);
    auto *codeRow = new QHBoxLayout;
    codeRow->setSpacing(scaled(6));
    codeRow->addWidget(m_code, 1);
    codeRow->addWidget(m_show);
    layout->addLayout(codeRow);
    layout->addWidget(m_why);
    m_rare->setObjectName(QStringLiteral("rareWarning"));
    m_rare->setWordWrap(true);
    m_rare->hide();
    m_show->hide();
    layout->addWidget(m_rare);
    retext();
    m_hide.setSingleShot(true);
    m_hide.setInterval(revealMs);
    connect(&m_hide, &QTimer::timeout, this, &HolderCard::mask);
    connect(m_show, &QPushButton::clicked, this, &HolderCard::revealRequested);
}

void HolderCard::retext()
{
    setButtonText(m_show, ui::nameOf(Command::Reveal), keyText(Command::Reveal));
}

void HolderCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retext();
}

void HolderCard::reveal(const QString &clear)
{
    m_code->setFullText(clear);
    m_hide.start();
}

void HolderCard::mask()
{
    m_hide.stop();
    m_code->wipeText();
    m_code->setFullText(m_masked);
}

void HolderCard::show(const QString &name, const QString &masked, const QString &why,
                      const QDateTime &at)
{
    m_masked = masked;
    mask();
    m_show->setVisible(!masked.isEmpty());
    m_name->setFullText(name.isEmpty() ? tr("Holder not named") : name);
    const auto missing = missingGlyphs(name, m_name->font());
    m_rare->setVisible(!missing.isEmpty());
    if (!missing.isEmpty()) {
        const QString points =
            domain::codePointsOf(QString::fromUcs4(missing.constData(), missing.size()));
        m_rare->setText(tr("No font of this computer shows %1; compare the name by its code, and "
                           "look at the copy before it is handed out.")
                            .arg(points));
    }
    m_why->setFullText(
        tr("%1 · %2", "reason, time").arg(why, at.toString(QStringLiteral("HH:mm:ss"))));
}

void HolderCard::wipe()
{
    m_hide.stop();
    m_masked.clear();
    for (ElidedLabel *label : {m_name, m_code, m_why})
        label->wipeText();
    m_rare->clear();
    m_rare->hide();
    m_show->hide(); // there is nobody to show
}

} // namespace lc::ui
