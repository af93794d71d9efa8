#include "ui/shell/deskpage.h"

#include "ui/common/statepanel.h"
#include "ui/shell/batchpanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lc::ui {

namespace {

// Shares of the width, as in the sketch at 1366 pixels.
constexpr int leftShare = 292;
constexpr int middleShare = 712;
constexpr int rightShare = 330;

} // namespace

DeskPage::DeskPage(Pools *pools, FileDialogs *dialogs, const BatchController *batch,
                   QWidget *parent)
    : QWidget(parent)
    , m_holder(new HolderCard)
    , m_licenses(new LicenseModel(this))
    , m_list(new LicenseList(m_licenses))
    , m_count(new ElidedLabel)
    , m_middle(new QStackedWidget)
    , m_stateCard(new QFrame)
    , m_state(new StatePanel)
    , m_face(new FacePanel(pools))
    , m_print(new PrintPanel(pools, dialogs))
    , m_compare(new ComparePanel)
    , m_verdict(new VerdictPanel)
    , m_batch(new BatchPanel(batch))
    , m_upload(makeButton({}))
{
    m_stateCard->setObjectName(QStringLiteral("card"));
    m_state->setObjectName(QStringLiteral("openState"));
    auto *inner = new QVBoxLayout(m_stateCard);
    inner->addWidget(m_state);
    m_middle->addWidget(m_stateCard);
    m_middle->addWidget(m_face);
    m_middle->addWidget(m_print);
    m_middle->addWidget(m_batch);
    m_middle->addWidget(m_compare);

    QWidget *left = buildLeft();
    left->setMinimumWidth(scaled(240));
    m_verdict->setMinimumWidth(scaled(270));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(8), scaled(8), scaled(8), scaled(8));
    row->setSpacing(scaled(8));
    row->addWidget(left, leftShare);
    row->addWidget(m_middle, middleShare);
    row->addWidget(m_verdict, rightShare);
}

QWidget *DeskPage::buildLeft()
{
    auto *card = new QFrame;
    card->setObjectName(QStringLiteral("card"));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_holder);
    auto *header = new QFrame;
    header->setObjectName(QStringLiteral("cardHeader"));
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(scaled(13), scaled(8), scaled(13), scaled(8));
    QLabel *title = makeLabel(TextSize::Normal, true);
    title->setText(tr("Licenses"));
    m_count->setFont(fontOf(TextSize::Small));
    m_count->setProperty("tone", QStringLiteral("second"));
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(title);
    row->addWidget(m_count, 1);
    auto *rule = new QFrame;
    rule->setObjectName(QStringLiteral("rule"));
    column->addWidget(rule);
    column->addWidget(header);
    column->addWidget(m_list, 1);
    m_upload->setObjectName(QStringLiteral("uploadButton"));
    retext();
    m_upload->hide();
    auto *uploadRow = new QHBoxLayout;
    uploadRow->setContentsMargins(scaled(13), scaled(8), scaled(13), scaled(10));
    uploadRow->addWidget(m_upload);
    column->addLayout(uploadRow);
    connect(m_upload, &QPushButton::clicked, this, &DeskPage::uploadAgreed);
    connect(m_licenses, &QAbstractItemModel::dataChanged, this, &DeskPage::refreshCount);
    return card;
}

void DeskPage::retext()
{
    setButtonText(m_upload, ui::nameOf(Command::SendFile), keyText(Command::SendFile));
    m_upload->setToolTip(sentenceOf(Command::SendFile));
    m_upload->setAccessibleDescription(sentenceOf(Command::SendFile));
}

void DeskPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retext();
}

void DeskPage::showLicenses(const QList<domain::LicenseSummary> &licenses, QDate today)
{
    m_licenses->show(licenses, today);
    refreshCount();
    m_list->choose(0);
}

void DeskPage::refreshCount()
{
    const auto ticked = int(m_licenses->tickedRows().size());
    m_count->setFullText(tr("%n license(s)", nullptr, m_licenses->rowCount()) % u" · " %
                         (ticked > 0 ? tr("%n ticked: verify or print together", nullptr, ticked)
                                     : tr("Space ticks several")));
}

void DeskPage::showFace()
{
    m_middle->setCurrentWidget(m_face);
}

void DeskPage::showState()
{
    m_middle->setCurrentWidget(m_stateCard);
}

void DeskPage::showPrint()
{
    m_middle->setCurrentWidget(m_print);
}

void DeskPage::showBatch()
{
    m_middle->setCurrentWidget(m_batch);
}

void DeskPage::showCompare()
{
    m_middle->setCurrentWidget(m_compare);
}

bool DeskPage::isBatchShown() const
{
    return m_middle->currentWidget() == m_batch;
}

void DeskPage::clearLicense()
{
    m_face->clear();
    m_print->clear();
    m_compare->clear();
    m_verdict->clear();
}

void DeskPage::wipe()
{
    clearLicense();
    m_holder->wipe();
    m_licenses->wipe();
    m_batch->clear();
    m_upload->hide();
    m_count->setFullText({});
    m_state->showMessage({});
    showState();
}

} // namespace lc::ui
