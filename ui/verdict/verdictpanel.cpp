#include "ui/verdict/verdictpanel.h"

#include "texts/findingtext.h"
#include "ui/common/masking.h"
#include "ui/verdict/detaildelegate.h"
#include "ui/verdict/detailmodel.h"
#include "ui/verdict/verdictcard.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace lc::ui {

VerdictPanel::VerdictPanel(QWidget *parent)
    : QWidget(parent)
    , m_card(new VerdictCard)
    , m_model(new DetailModel(this))
    , m_list(new QListView)
{
    setObjectName(QStringLiteral("verdictPanel"));
    m_list->setObjectName(QStringLiteral("detailList"));
    m_list->setAccessibleName(tr("Findings and data of the license"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new DetailDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setResizeMode(QListView::Adjust);
    m_list->viewport()->installEventFilter(this);
    m_hide.setSingleShot(true);
    m_hide.setInterval(revealMs);
    connect(&m_hide, &QTimer::timeout, this, &VerdictPanel::mask);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &at) {
        if (at.data(DetailModel::MaskedRole).toBool())
            Q_EMIT revealRequested(at.data(DetailModel::NameRole).toString());
    });

    auto *card = new QFrame;
    card->setObjectName(QStringLiteral("card"));
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(1, scaled(11), 1, scaled(4));
    inner->setSpacing(scaled(4));
    auto *top = new QHBoxLayout;
    top->setContentsMargins(scaled(11), 0, scaled(11), 0);
    top->addWidget(m_card);
    inner->addLayout(top);
    inner->addWidget(m_list, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
}

void VerdictPanel::show(const desk::OpenedLicense &license)
{
    const domain::Findings findings = license.findings();
    const domain::Verdict verdict = domain::judge(findings, license.scope);
    m_card->show(verdict.kind, texts::textOf(verdict, findings));
    m_model->show(findings, verdict, license.information);
}

QString VerdictPanel::maskedFieldInFocus() const
{
    const QModelIndex at = m_list->currentIndex();
    if (!m_list->hasFocus() || !at.data(DetailModel::MaskedRole).toBool())
        return {};
    return at.data(DetailModel::NameRole).toString();
}

void VerdictPanel::reveal(const QString &field)
{
    m_model->reveal(field);
    m_list->doItemsLayout();
    m_hide.start();
}

void VerdictPanel::mask()
{
    m_hide.stop();
    m_model->mask();
    m_list->doItemsLayout();
}

void VerdictPanel::clear()
{
    m_hide.stop();
    m_card->showNone();
    m_model->wipe();
}

bool VerdictPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport() && event->type() == QEvent::Resize)
        m_list->doItemsLayout(); // values wrap by the width
    return QWidget::eventFilter(watched, event);
}

} // namespace lc::ui
