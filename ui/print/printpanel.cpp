#include "ui/print/printpanel.h"

#include "ui/common/filedialogs.h"
#include "ui/common/keytable.h"
#include "ui/common/shape.h"
#include "ui/print/calibrationbox.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace lc::ui {

PrintPanel::PrintPanel(Pools *pools, FileDialogs *dialogs, QWidget *parent)
    : QWidget(parent)
    , m_card(new Card)
    , m_preview(new CopyPreview(pools))
    , m_side(new QStackedWidget)
    , m_choices(new CopyChoices(dialogs))
    , m_calibration(new CalibrationBox)
    , m_layoutText(makeLabel(TextSize::Small, false, "second"))
    , m_serial(makeLabel(TextSize::Normal))
    , m_act(makeButton({}, true))
    , m_back(makeButton({}))
    , m_shape(new ShapeLabel(scaled(22)))
    , m_outcome(makeLabel(TextSize::Normal))
{
    setObjectName(QStringLiteral("printPanel"));
    build();
    connect(m_preview, &CopyPreview::laidOut, this, &PrintPanel::showLayout);
    connect(m_preview, &CopyPreview::failed, this, &PrintPanel::showError);
    connect(m_act, &QPushButton::clicked, this, &PrintPanel::act);
    connect(m_back, &QPushButton::clicked, this, &PrintPanel::turnedAway);
    connect(m_choices, &CopyChoices::accepted, this, &PrintPanel::act);
    connect(m_choices, &CopyChoices::placeChosen, this, [this] { m_act->setFocus(); });
    connect(m_choices, &CopyChoices::kindChanged, this, [this] {
        if (m_stage == Stage::Choosing || m_stage == Stage::Done)
            enter(Stage::Choosing);
    });
    connect(m_choices, &CopyChoices::lookChanged, this, [this] {
        Q_EMIT wished(m_choices->wish());
        refreshButtons();
    });
    connect(m_choices, &CopyChoices::printersRequested, this, &PrintPanel::printersRequested);
    connect(m_choices, &CopyChoices::calibrationRequested, this,
            [this](const QString &printer, const QString &title) {
                m_calibration->show(printer, title);
                m_side->setCurrentWidget(m_calibration);
            });
    // Its own buttons are the ones to press then.
    connect(m_side, &QStackedWidget::currentChanged, this,
            [this] { m_act->setVisible(m_side->currentWidget() != m_calibration); });
    connect(m_calibration, &CalibrationBox::turnedAway, this,
            [this] { m_side->setCurrentWidget(m_choices); });
    connect(m_calibration, &CalibrationBox::sheetRequested, this,
            &PrintPanel::calibrationSheetRequested);
    connect(m_calibration, &CalibrationBox::measured, this, &PrintPanel::calibrated);
}

void PrintPanel::build()
{
    auto *body = new QWidget;
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_preview, 1);
    row->addWidget(buildSide());
    m_card->setTitle(tr("Annotated copy"));
    m_card->setBody(body);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    m_preview->setAccessibleName(tr("Preview of the annotated copy"));
}

QWidget *PrintPanel::buildSide()
{
    m_act->setObjectName(QStringLiteral("printSave"));
    m_outcome->setObjectName(QStringLiteral("printOutcome"));
    m_outcome->setWordWrap(true);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_layoutText->setWordWrap(true);
    m_serial->setFont(codeFont(TextSize::Normal));
    m_serial->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_serial->setAccessibleDescription(tr("Serial number"));
    m_side->addWidget(m_choices);
    m_side->addWidget(m_calibration);
    m_side->setObjectName(QStringLiteral("scrollBody"));
    // On a small screen the choices scroll; the buttons stay.
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_side);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Choices of the copy"));

    auto *side = new QWidget;
    side->setFixedWidth(scaled(288));
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(12));
    column->setSpacing(scaled(6));
    column->addWidget(m_serial);
    column->addWidget(m_layoutText);
    column->addWidget(scroll, 1);
    auto *outcome = new QHBoxLayout;
    outcome->setSpacing(scaled(8));
    outcome->addWidget(m_shape, 0, Qt::AlignTop);
    outcome->addWidget(m_outcome, 1);
    column->addLayout(outcome);
    column->addWidget(m_act);
    column->addWidget(m_back);
    return side;
}

void PrintPanel::offer(const CopyOffer &offer)
{
    m_failed = false;
    m_serial->setText(offer.serial);
    m_side->setCurrentWidget(m_choices);
    m_choices->offer(offer);
    m_layoutText->clear();
    enter(Stage::Choosing);
    Q_EMIT wished(m_choices->wish());
    // By default nothing but Enter stands between F8 and the copy; a reason comes first.
    if (m_choices->lacksReason())
        m_choices->focusReason();
    else
        m_act->setFocus();
}

void PrintPanel::showCopy(const paper::CopyRequest &request)
{
    m_shown = request;
    m_shown.face = {};
    m_card->setRemark(request.texts.verdictLine);
    m_preview->show(request);
}

void PrintPanel::showLayout()
{
    const auto &pages = m_preview->pages();
    if (pages.isEmpty())
        return;
    const double scale = pages.first().scale;
    const QString size = std::abs(scale - 1.0) < 0.001
                             ? tr("true size")
                             : tr("fitted to %1 %").arg(std::lround(scale * 100));
    QString paper = QPageSize::name(m_shown.paper);
    if (m_shown.orientation == QPageLayout::Landscape)
        paper = tr("%1 landscape").arg(paper);
    m_layoutText->setText(tr("%1 · %n page(s) · %2", nullptr, int(pages.size())).arg(paper, size));
    if (m_stage == Stage::Choosing)
        refreshButtons();
}

void PrintPanel::act()
{
    if (m_stage == Stage::Working || m_stage == Stage::Printing)
        return;
    if (m_stage == Stage::Done) {
        Q_EMIT doneRequested();
        return;
    }
    const CopyWish wish = m_choices->wish();
    if (m_choices->lacksReason())
        m_choices->focusReason();
    else if (wish.kind != CopyKind::Paper && wish.path.isEmpty())
        m_choices->choosePlace();
    else if (!m_choices->lacksPrinter())
        Q_EMIT accepted(wish);
}

// As the button says: from any of the choices.
void PrintPanel::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_stage == Stage::Choosing && m_act->isVisible() && m_act->isEnabled())
        m_act->click();
    else
        QWidget::keyPressEvent(event);
}

void PrintPanel::enter(Stage stage)
{
    m_stage = stage;
    if (stage == Stage::Choosing)
        setOutcome({}, "", -1);
    m_choices->setEnabled(stage == Stage::Choosing);
    refreshButtons();
}

void PrintPanel::refreshButtons()
{
    const CopyKind kind = m_choices->wish().kind;
    QString text = tr("Save PDF");
    if (kind == CopyKind::Paper)
        text = m_failed ? tr("Print once more") : tr("Print");
    else if (kind == CopyKind::PlatformFile)
        text = tr("Keep the file");
    if (m_stage == Stage::Done)
        setButtonText(m_act, ui::nameOf(Command::Next), keyText(Command::Next));
    else
        setButtonText(m_act, text, tr("Enter", "key"));
    const bool enabled =
        m_stage == Stage::Done || (m_stage == Stage::Choosing && !m_choices->lacksPrinter());
    // A button that is off for a while gets the focus back: Enter must not go elsewhere.
    if (!enabled && m_act->isEnabled())
        m_returnFocus = window()->focusWidget() == m_act;
    m_act->setEnabled(enabled);
    if (enabled && std::exchange(m_returnFocus, false))
        m_act->setFocus();
    setButtonText(m_back,
                  m_stage == Stage::Printing ? tr("Cancel the print") : tr("Back to the face"),
                  tr("Esc", "key"));
}

void PrintPanel::clear()
{
    m_preview->clear();
    m_shown = {};
    m_serial->clear();
    m_card->setRemark({});
    m_choices->clear();
    m_layoutText->clear();
    m_failed = false;
    enter(Stage::Choosing);
}

bool PrintPanel::stepBack()
{
    if (m_side->currentWidget() != m_calibration)
        return false;
    m_side->setCurrentWidget(m_choices);
    focusDefault();
    return true;
}

void PrintPanel::focusDefault()
{
    if (m_choices->lacksReason())
        m_choices->focusReason();
    else
        m_act->setFocus();
}

} // namespace lc::ui
