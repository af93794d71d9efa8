#include "ui/lookup/holdercard.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lc::ui {

HolderCard::HolderCard(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel)
    , m_code(new ElidedLabel)
    , m_why(new ElidedLabel)
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
    layout->addWidget(m_code);
    layout->addWidget(m_why);
}

void HolderCard::show(const QString &name, const QString &masked, const QString &why,
                      const QDateTime &at)
{
    m_name->setFullText(name.isEmpty() ? tr("Holder not named") : name);
    m_code->setFullText(masked);
    m_why->setFullText(
        tr("%1 · %2", "reason, time").arg(why, at.toString(QStringLiteral("HH:mm:ss"))));
}

void HolderCard::wipe()
{
    for (ElidedLabel *label : {m_name, m_code, m_why}) {
        label->setFullText({});
        wipeLabel(label);
    }
}

} // namespace lc::ui
