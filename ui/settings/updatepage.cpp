#include "ui/settings/updatepage.h"

#include "texts/updatetext.h"
#include "ui/common/filedialogs.h"
#include "ui/common/statepanel.h"
#include "ui/common/widgets.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace lc::ui {

namespace {

using support::UpdateState;

Shape shapeOf(UpdateState state)
{
    switch (state) {
    case UpdateState::Offered:
    case UpdateState::NotNewer:
        return Shape::Passed;
    case UpdateState::SignatureWrong:
    case UpdateState::FileChanged:
        return Shape::Failed;
    case UpdateState::NotSigned:
    case UpdateState::NotUnderstood:
    case UpdateState::NotForThisComputer:
    case UpdateState::FileMissing:
    case UpdateState::KeyMissing:
        return Shape::Refused;
    }
    Q_UNREACHABLE();
}

const char *toneOf(Shape shape)
{
    return shape == Shape::Failed ? "failed" : shape == Shape::Passed ? "passed" : "notice";
}

} // namespace

UpdatePage::UpdatePage(Pools *pools, FileDialogs *dialogs, Check check, QWidget *parent)
    : QWidget(parent)
    , m_pools(pools)
    , m_dialogs(dialogs)
    , m_check(std::move(check))
    , m_state(new StatePanel)
    , m_news(new QWidget)
    , m_notes(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("updatePage"));
    auto *card = new Card;
    card->setTitle(tr("Check an update"));
    card->setRemark(tr("This program never looks for updates and installs none by itself"));
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    m_state->setObjectName(QStringLiteral("updateState"));
    m_notes->setObjectName(QStringLiteral("updateNotes"));
    m_notes->setAccessibleName(tr("What is new"));
    m_notes->setReadOnly(true);
    m_notes->setTabChangesFocus(true);
    m_notes->setMaximumHeight(scaled(160));
    auto *news = new QVBoxLayout(m_news);
    news->setContentsMargins(0, 0, 0, 0);
    QLabel *heading = makeLabel(TextSize::Normal, true);
    heading->setText(tr("What is new"));
    news->addWidget(heading);
    news->addWidget(m_notes);
    column->addWidget(m_state, 1);
    column->addWidget(m_news);
    card->setBody(body);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(scaled(8), scaled(8), scaled(8), scaled(8));
    outer->addWidget(card);
    setFocusProxy(m_state);
    connect(m_state, &StatePanel::accepted, this, &UpdatePage::choose);
    connect(m_state, &StatePanel::turnedAway, this, [this] {
        if (!back())
            Q_EMIT turnedAway();
    });
    reset();
}

void UpdatePage::reset()
{
    ++m_number;
    m_checking = false;
    m_notes->clear();
    m_news->hide();
    StatePanel::Message message;
    message.title = tr("Choose the list of the update");
    message.sentence = tr("It lies in the folder that the publisher gave you and ends in "
                          ".update.json; the packages lie beside it.");
    message.next = tr("Its signature, its version and the package for this computer are checked.");
    message.button = tr("Choose …");
    message.secondary = tr("Back");
    m_state->showMessage(message);
    m_state->focusDefault();
}

bool UpdatePage::back()
{
    if (!m_checking)
        return false;
    reset();
    return true;
}

QString UpdatePage::title() const
{
    return m_state->title();
}

QString UpdatePage::notes() const
{
    return m_news->isHidden() ? QString() : m_notes->toPlainText();
}

void UpdatePage::choose()
{
    m_dialogs->openFile(this, tr("Choose the list of the update"),
                        tr("Lists of updates (*.update.json)"), [this](const QString &path) {
                            if (!path.isEmpty())
                                check(path);
                        });
}

// Whole packages are read, which takes a while.
void UpdatePage::check(const QString &path)
{
    const quint64 number = ++m_number;
    m_checking = true;
    m_news->hide();
    m_state->showWork(tr("Checking the update"), {tr("Signature, version and package")});
    m_state->setCurrentStep(0);
    deliver(runOn(m_pools->io(), [check = m_check, path] { return check(path); }), this,
            [this, number](const Result<support::UpdateReport> &report) {
                if (number == m_number)
                    show(report);
            });
}

void UpdatePage::show(const Result<support::UpdateReport> &report)
{
    m_checking = false;
    if (!report) {
        m_state->showError(report.error(), tr("Choose another …"), tr("Back"));
    } else {
        const texts::ErrorText text = texts::textOf(*report);
        StatePanel::Message message;
        message.shape = shapeOf(report->state);
        message.tone = toneOf(message.shape);
        message.title = text.what;
        message.sentence = text.why;
        message.next = text.next;
        message.button = tr("Choose another …");
        message.secondary = tr("Back");
        m_state->showMessage(message);
        m_notes->setPlainText(report->list.notes);
        m_news->setVisible(report->state == UpdateState::Offered && !report->list.notes.isEmpty());
    }
    m_state->focusDefault();
    Q_EMIT checked();
}

} // namespace lc::ui
