#include "ui/citizen/citizenwindow.h"

#include "core/secure.h"
#include "ui/common/look.h"
#include "ui/common/programicon.h"
#include "ui/common/widgets.h"

#include <QAccessible>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>

namespace lc::ui {

namespace {

constexpr double columnWidth = 760;

QFont citizenFont(double pixels, bool bold = false)
{
    QFont font = baseFont();
    font.setPixelSize(scaled(pixels));
    font.setBold(bold);
    return font;
}

QLabel *largeLabel(double pixels, bool bold, const char *tone = nullptr)
{
    QLabel *label = makeLabel(TextSize::Normal, bold, tone);
    label->setFont(citizenFont(pixels, bold));
    label->setWordWrap(true);
    return label;
}

} // namespace

CitizenWindow::CitizenWindow(const QString &unit, const QString &counter, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_content(new QWidget)
    , m_place(largeLabel(18, false, "second"))
    , m_title(largeLabel(38, true))
    , m_sentence(largeLabel(22, false))
    , m_fields(new QWidget)
    , m_fieldLayout(new QVBoxLayout(m_fields))
    , m_agree(makeButton(tr("I agree"), true))
    , m_refuse(makeButton(tr("I do not agree")))
{
    setObjectName(QStringLiteral("citizenWindow"));
    setWindowTitle(tr("Citizen's window"));
    setWindowIcon(programIcon());
    setAttribute(Qt::WA_QuitOnClose, false);
    m_place->setText(unit % u" · " % tr("Counter %1").arg(counter));
    m_title->setObjectName(QStringLiteral("citizenTitle"));
    m_fieldLayout->setContentsMargins(0, scaled(10), 0, scaled(10));
    m_fieldLayout->setSpacing(scaled(10));
    setButtonText(m_agree, tr("I agree"), QStringLiteral("1"));
    setButtonText(m_refuse, tr("I do not agree"), QStringLiteral("0"));
    m_agree->setObjectName(QStringLiteral("citizenAgree"));
    m_refuse->setObjectName(QStringLiteral("citizenRefuse"));
    for (QPushButton *button : {m_agree, m_refuse}) {
        button->setFont(citizenFont(24, true));
        button->setMinimumSize(scaled(250), scaled(68));
    }
    connect(m_agree, &QPushButton::clicked, this, [this] { answer(true); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { answer(false); });
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CitizenWindow::showGreeting);

    m_content->setMaximumWidth(scaled(columnWidth));
    auto *column = new QVBoxLayout(m_content);
    column->setSpacing(scaled(16));
    column->addWidget(m_place);
    column->addStretch(1);
    for (QWidget *part :
         {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_sentence), m_fields})
        column->addWidget(part);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(20));
    buttons->addWidget(m_agree);
    buttons->addWidget(m_refuse);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(2);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(40), scaled(30), scaled(40), scaled(30));
    row->addStretch(1);
    row->addWidget(m_content, 100);
    row->addStretch(1);
    resize(scaled(1024), scaled(640));
    showGreeting();
}

void CitizenWindow::open(const QWidget *desk)
{
    const auto screens = QGuiApplication::screens();
    for (QScreen *screen : screens) {
        if (screen != desk->screen()) {
            setGeometry(screen->availableGeometry());
            showFullScreen();
            return;
        }
    }
    setAttribute(Qt::WA_ShowWithoutActivating);
    show();
}

void CitizenWindow::begin(Page page, const QString &title, const QString &sentence)
{
    m_timer.stop();
    wipeFields();
    m_page = page;
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_agree->setVisible(page == Page::Question);
    m_refuse->setVisible(page == Page::Question);
    m_content->setVisible(!m_locked);
    QAccessibleEvent event(m_title, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void CitizenWindow::setLocked(bool locked)
{
    m_locked = locked;
    m_content->setVisible(!locked);
}

void CitizenWindow::addField(const QString &label, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    QLabel *name = largeLabel(20, false, "second");
    name->setText(label);
    name->setFixedWidth(scaled(170));
    QLabel *text = largeLabel(22, true);
    text->setText(value);
    layout->addWidget(name, 0, Qt::AlignTop);
    layout->addWidget(text, 1);
    m_fieldLayout->addWidget(row);
}

void CitizenWindow::wipeFields()
{
    const auto labels = m_fields->findChildren<QLabel *>();
    for (QLabel *label : labels) {
        QString text = label->text();
        label->clear();
        wipe(text);
    }
    while (QLayoutItem *item = m_fieldLayout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void CitizenWindow::answer(bool agree)
{
    if (m_page != Page::Question || m_locked)
        return;
    if (agree)
        Q_EMIT agreed();
    else
        Q_EMIT refused();
}

QString CitizenWindow::shownText() const
{
    if (m_locked)
        return {};
    QStringList texts;
    const auto labels = m_content->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts.append(label->text());
    return texts.join(u'\n');
}

void CitizenWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_1)
        answer(true);
    else if (event->key() == Qt::Key_0)
        answer(false);
    else
        QWidget::keyPressEvent(event);
}

void CitizenWindow::closeEvent(QCloseEvent *event)
{
    showGreeting();
    event->accept();
    Q_EMIT closed();
}

} // namespace lc::ui
