#include "ui/settings/trustpage.h"

#include "texts/errortext.h"
#include "ui/common/shape.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/settings/trustwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lc::ui {

namespace {

using Entry = document::AnchorEntry;

Shape shapeOf(Entry::Condition condition)
{
    switch (condition) {
    case Entry::Condition::Good:
        return Shape::Passed;
    case Entry::Condition::NotYetValid:
    case Entry::Condition::Expired:
        return Shape::Notice;
    case Entry::Condition::Unreadable:
    case Entry::Condition::WronglySigned:
    case Entry::Condition::OlderThanKnown:
        return Shape::Failed;
    }
    Q_UNREACHABLE();
}

struct RowWords
{
    Shape shape = Shape::Passed;
    QString name;
    QString state;
    QString facts;
    QString advice;
};

QLabel *wrapped(const QString &text, const char *tone)
{
    QLabel *label = makeLabel(TextSize::Normal, false, tone);
    label->setText(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText); // names come out of files
    return label;
}

QWidget *makeRow(const RowWords &words)
{
    auto *widget = new QWidget;
    widget->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(scaled(8), scaled(5), scaled(8), scaled(5));
    row->setSpacing(scaled(10));
    auto *shape = new ShapeLabel(scaled(18));
    shape->setShape(words.shape);
    row->addWidget(shape, 0, Qt::AlignTop);
    QLabel *name = makeLabel(TextSize::Normal, true);
    name->setText(words.name);
    name->setTextFormat(Qt::PlainText);
    name->setWordWrap(true);
    name->setFixedWidth(scaled(160));
    row->addWidget(name, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(scaled(2));
    const QString line =
        words.facts.isEmpty() ? words.state : QString(words.state % u" · " % words.facts);
    column->addWidget(wrapped(line, "second"));
    if (!words.advice.isEmpty())
        column->addWidget(
            wrapped(words.advice, words.shape == Shape::Failed ? "failed" : "notice"));
    column->addStretch(1);
    row->addLayout(column, 1);
    return widget;
}

// As high as its words need at the list's width.
void fitRow(QListWidget *list, QListWidgetItem *item)
{
    const QWidget *row = list->itemWidget(item);
    const int width = std::max(scaled(300), list->viewport()->width());
    if (row) // a wrapping label's own hint guesses at a width
        item->setSizeHint({scaled(200), row->layout()->totalHeightForWidth(width)});
}

void addRow(QListWidget *list, const RowWords &words)
{
    auto *item = new QListWidgetItem(list);
    item->setData(Qt::AccessibleTextRole,
                  QStringList{words.name, words.state, words.facts, words.advice}.join(u' '));
    list->setItemWidget(item, makeRow(words));
    fitRow(list, item);
}

} // namespace

TrustPage::TrustPage(Pools *pools, Read read, QWidget *parent)
    : QWidget(parent)
    , m_pools(pools)
    , m_read(std::move(read))
    , m_summary(makeLabel(TextSize::Large, true))
    , m_list(new QListWidget)
    , m_again(makeButton(tr("Read again")))
{
    setObjectName(QStringLiteral("trustPage"));
    auto *card = new Card;
    card->setTitle(tr("Folder of trust"));
    card->setRemark(tr("Whose seals this computer believes. Only the administrator changes it"));
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    m_summary->setObjectName(QStringLiteral("trustSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_list->setObjectName(QStringLiteral("trustList"));
    m_list->setAccessibleName(tr("Entries of the folder of trust"));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->viewport()->installEventFilter(this);
    column->addWidget(m_summary);
    column->addWidget(m_list, 1);
    card->setBody(body);
    m_again->setObjectName(QStringLiteral("trustAgain"));
    connect(m_again, &QPushButton::clicked, this, &TrustPage::reload);
    QPushButton *back = makeButton({});
    setButtonText(back, tr("Back"), tr("Esc", "key"));
    back->setObjectName(QStringLiteral("trustBack"));
    connect(back, &QPushButton::clicked, this, &TrustPage::turnedAway);
    card->footer()->addWidget(m_again);
    card->footer()->addWidget(back);
    card->footer()->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(scaled(8), scaled(8), scaled(8), scaled(8));
    outer->addWidget(card);
    setFocusProxy(m_list);
}

bool TrustPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        for (int i = 0; i < m_list->count(); ++i)
            fitRow(m_list, m_list->item(i));
    }
    return QWidget::eventFilter(watched, event);
}

QString TrustPage::summary() const
{
    return m_summary->text();
}

void TrustPage::reload()
{
    if (!m_read)
        return show(desk::TrustView());
    const quint64 number = ++m_number;
    m_again->setEnabled(false);
    deliver(runOn(m_pools->io(), m_read), this,
            [this, number](const Result<desk::TrustView> &view) {
                if (number == m_number)
                    show(view);
            });
}

void TrustPage::show(const Result<desk::TrustView> &view)
{
    m_again->setEnabled(true);
    m_list->clear();
    const char *tone = "failed";
    if (!view) {
        const texts::ErrorText text = texts::textOf(view.error());
        m_summary->setText(QStringList{text.what, text.why, text.next}.join(u' '));
    } else {
        for (const Entry &entry : view->entries)
            addEntry(entry);
        addIssuers(*view);
        const auto bad = std::ranges::count_if(
            view->entries, [](const Entry &e) { return e.condition != Entry::Condition::Good; });
        const bool trusts = std::ranges::any_of(view->entries, [](const Entry &e) {
            return e.kind == Entry::Kind::Authority && shapeOf(e.condition) != Shape::Failed;
        });
        tone = !trusts || bad > 0 ? "notice" : "passed";
        if (view->isPractice)
            m_summary->setText(
                tr("Practice: only the practice platform's own authority is trusted."));
        else if (!trusts)
            m_summary->setText(
                tr("Nothing is trusted: no seal can be decided before the administrator installs "
                   "the certificates of the authorities."));
        else if (bad > 0)
            m_summary->setText(tr("%n entry(ies) need looking at: what to do stands beside each.",
                                  nullptr, int(bad)));
        else
            m_summary->setText(tr("Everything in %1 is in use.").arg(view->directory));
    }
    setStyleProperty(m_summary, "tone", QString::fromLatin1(tone));
    m_list->setCurrentRow(0);
    Q_EMIT loaded();
}

void TrustPage::addEntry(const Entry &entry)
{
    addRow(m_list, {shapeOf(entry.condition), nameOf(entry.kind), nameOf(entry.condition),
                    factsOf(entry), adviceFor(entry)});
}

void TrustPage::addIssuers(const desk::TrustView &view)
{
    if (!view.issuers)
        return;
    for (const document::IssuerList::Issuer &issuer : view.issuers->issuers())
        addRow(m_list, {Shape::Passed,
                        issuer.name.isEmpty() ? issuer.organisation : issuer.name,
                        nameOfTypes(issuer),
                        issuer.certificate.isEmpty()
                            ? tr("by its organisation")
                            : tr("by its certificate, SM3 %1 …")
                                  .arg(QString::fromLatin1(issuer.certificate.toHex().first(16))),
                        {}});
}

} // namespace lc::ui
