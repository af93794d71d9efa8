#include "ui/compare/comparepanel.h"

#include "texts/errortext.h"
#include "texts/findingtext.h"
#include "ui/common/keytable.h"
#include "ui/common/masking.h"

#include <QApplication>
#include <QHBoxLayout>

#include <algorithm>

namespace lc::ui {

namespace {

std::optional<domain::Finding> findingOf(const domain::Findings &findings, domain::By by,
                                         const QString &field)
{
    for (const domain::Finding &finding : findings) {
        if (finding.by == by && finding.facts.value(QStringLiteral("field")).toString() == field)
            return finding;
    }
    return std::nullopt;
}

// The platform's word on all fields together, when it did not speak of each.
std::optional<domain::Finding> platformAsAWhole(const domain::Findings &findings)
{
    for (const domain::Finding &finding : findings) {
        if (finding.by == domain::By::Platform && !finding.facts.contains(QStringLiteral("field")))
            return finding;
    }
    return std::nullopt;
}

// A row is a good handful of widgets: the clerk begins in the first ones while the others are made,
// a few between two events, so that no key waits for them all.
constexpr qsizetype firstRows = 3;
constexpr qsizetype furtherRows = 2;

} // namespace

ComparePanel::ComparePanel(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card)
    , m_scroll(new QScrollArea)
    , m_summary(makeLabel(TextSize::Normal))
    , m_compare(makeButton({}, true))
    , m_back(makeButton({}))
    , m_dot(makeTool(tr("Insert ·"), tr("The dot of names, U+00B7 (Alt+.)")))
{
    setObjectName(QStringLiteral("comparePanel"));
    m_summary->setObjectName(QStringLiteral("compareSummary"));
    m_summary->setWordWrap(true);
    m_compare->setObjectName(QStringLiteral("compareButton"));
    m_scroll->setObjectName(QStringLiteral("compareScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAccessibleName(tr("Fields to compare"));
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_dot->setFocusPolicy(Qt::NoFocus);
    m_building.setInterval(0);
    connect(&m_building, &QTimer::timeout, this, [this] { addRows(m_rows.size() + furtherRows); });
    nameButtons();
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, scaled(6), 0, scaled(10));
    column->setSpacing(scaled(6));
    column->addWidget(m_scroll, 1);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(scaled(12), 0, scaled(12), 0);
    below->addWidget(m_summary);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_compare);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_dot);
    below->addLayout(buttons);
    column->addLayout(below);
    m_card->setBody(body);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(m_compare, &QPushButton::clicked, this, &ComparePanel::compare);
    connect(m_back, &QPushButton::clicked, this, &ComparePanel::turnedAway);
    connect(m_dot, &QPushButton::clicked, this, [this] {
        if (m_lastInput)
            m_lastInput->insertDot();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (auto *input = qobject_cast<PaperInput *>(now); input && isAncestorOf(input))
            m_lastInput = input;
    });
}

void ComparePanel::nameButtons()
{
    setButtonText(m_compare, tr("Compare"), keyText(Command::Compare));
    setButtonText(m_back, tr("Back to the face"), keyText(Command::Back));
}

void ComparePanel::show(const desk::OpenedLicense &license)
{
    clear();
    const domain::LicenseSummary &summary = license.information.summary;
    m_card->setTitle(tr("Compare the paper with: %1").arg(summary.typeName));
    nameButtons();
    m_list = new QWidget;
    m_list->setObjectName(QStringLiteral("compareList"));
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStretch(1);
    m_scroll->setWidget(m_list);
    m_holderCode = summary.holderCode;
    m_waiting = desk::comparableFields(license.information);
    addRows(firstRows);
    showSummary(tr("Type what stands on the paper, or tick what is the same. Only what is filled "
                   "in is compared."),
                "second");
    refreshCount();
}

void ComparePanel::addRows(qsizetype upTo)
{
    while (!m_waiting.isEmpty() && m_rows.size() < upTo)
        addRow();
    if (m_waiting.isEmpty())
        m_building.stop();
    else
        m_building.start();
}

const QList<CompareRow *> &ComparePanel::rows()
{
    addRows(fieldCount());
    return m_rows;
}

void ComparePanel::addRow()
{
    const desk::ComparableField field = m_waiting.takeFirst();
    const QString name = texts::nameOfField(field.name);
    QString value = field.value.toString();
    const bool personal = isPersonal(name, value) || field.value == m_holderCode;
    wipe(value);
    auto *row = new CompareRow(field, name, personal);
    const int index = int(m_rows.size());
    connect(row, &CompareRow::changed, this, &ComparePanel::refreshCount);
    connect(row->input(), &PaperInput::leftBy, this,
            [this, index](int rows) { moveFocus(index, rows); });
    m_rows.append(row);
    // Before the stretch.
    static_cast<QVBoxLayout *>(m_list->layout())->insertWidget(index, row);
}

void ComparePanel::focusFirst()
{
    if (!m_rows.isEmpty())
        m_rows.first()->input()->setFocus(Qt::ShortcutFocusReason);
}

void ComparePanel::moveFocus(int from, int rows)
{
    const int to = from + rows;
    addRows(to + 1);
    if (to >= m_rows.size()) {
        m_compare->setFocus();
        return;
    }
    if (to < 0)
        return;
    m_rows[to]->input()->setFocus(Qt::TabFocusReason);
    m_scroll->ensureWidgetVisible(m_rows[to]);
}

QMap<QString, SecureText> ComparePanel::filled() const
{
    QMap<QString, SecureText> fields;
    for (const CompareRow *row : m_rows) {
        const SecureText paper = row->paper();
        if (!paper.isEmpty())
            fields.insert(row->field(), paper);
    }
    return fields;
}

void ComparePanel::refreshCount()
{
    m_card->setRemark(tr("%1 of %2 fields filled in").arg(filled().size()).arg(fieldCount()));
}

void ComparePanel::compare()
{
    const auto fields = filled();
    if (fields.isEmpty()) {
        showSummary(tr("Nothing is filled in yet. Type or tick at least one value."), "notice");
        focusFirst();
        return;
    }
    Q_EMIT compareRequested(fields);
}

void ComparePanel::showBusy()
{
    addRows(fieldCount());
    m_compare->setEnabled(false);
    showSummary(tr("Comparing here and asking the platform …"), "second");
}

void ComparePanel::showAnswer(const desk::CompareAnswer &answer, const QString &operatorNumber,
                              const QDateTime &at)
{
    m_compare->setEnabled(true);
    int differing = 0;
    int undecided = 0;
    for (CompareRow *row : std::as_const(m_rows)) {
        const auto here = findingOf(answer.findings, domain::By::ThisComputer, row->field());
        row->showOutcome(here, findingOf(answer.findings, domain::By::Platform, row->field()));
        differing += here && here->state == domain::State::Failed;
        undecided +=
            here && here->state != domain::State::Failed && here->state != domain::State::Passed;
    }
    QStringList parts{tr("%1 of %2 fields compared").arg(answer.fields.size()).arg(fieldCount())};
    if (differing > 0)
        parts.append(tr("%n differ(s)", nullptr, differing));
    if (undecided > 0)
        parts.append(tr("%n not decided", nullptr, undecided));
    if (differing == 0 && undecided == 0)
        parts.append(tr("all agree"));
    if (const auto whole = platformAsAWhole(answer.findings))
        parts.append(tr("platform: %1").arg(texts::sentenceOf(*whole)));
    else
        parts.append(tr("this computer and the platform"));
    parts.append(tr("operator %1, %2", "number, time")
                     .arg(operatorNumber, at.toString(QStringLiteral("HH:mm:ss"))));
    parts.append(tr("recorded"));
    showSummary(parts.join(QStringLiteral(" · ")), differing > 0   ? "failed"
                                                   : undecided > 0 ? "undecided"
                                                                   : "passed");
    m_compare->setFocus();
}

void ComparePanel::showError(const Error &error)
{
    m_compare->setEnabled(true);
    const texts::ErrorText text = texts::textOf(error);
    showSummary(QStringList{text.what, text.why, text.next}.join(u' '), "failed");
    m_compare->setFocus();
}

void ComparePanel::showSummary(const QString &text, const char *tone)
{
    m_summary->setText(text);
    setStyleProperty(m_summary, "tone", QString::fromLatin1(tone));
}

void ComparePanel::clear()
{
    for (CompareRow *row : std::as_const(m_rows))
        row->wipe();
    m_rows.clear();
    m_building.stop();
    m_waiting.clear();
    m_holderCode = {};
    // It may be the one whose key is being handled.
    if (QWidget *list = m_scroll->takeWidget())
        list->deleteLater();
    m_list = nullptr;
    m_card->setTitle({});
    m_card->setRemark({});
    m_summary->clear();
    m_compare->setEnabled(true);
}

} // namespace lc::ui
