#include "ui/phone/phonewindow.h"

#include "core/async.h"
#include "texts/errortext.h"
#include "ui/common/widgets.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QVBoxLayout>

namespace lc::ui {

namespace {

constexpr int pictureSide = 264;
constexpr int ordinaryLife = 300;
constexpr int shortLife = 20;
constexpr int shortestLife = 1;
constexpr double faded = 0.12;

// The code, a pixel a module, at the largest size whose modules are whole pixels; greyed when it
// serves no more.
QPixmap pixmapOf(const QByteArray &png, bool over, int side, double ratio)
{
    const QImage image = QImage::fromData(png, "PNG");
    if (image.isNull())
        return {};
    const int pixels = qRound(side * ratio);
    const int drawn = qMax(1, pixels / image.width()) * image.width();
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::white);
    QPainter painter(&pixmap);
    painter.setOpacity(over ? faded : 1.0);
    const QRect box((pixels - drawn) / 2, (pixels - drawn) / 2, drawn, drawn);
    painter.drawImage(box, image.scaled(drawn, drawn, Qt::KeepAspectRatio, Qt::FastTransformation));
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

} // namespace

PhoneWindow::PhoneWindow(PhoneSource source, std::shared_ptr<const Clock> clock, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_source(std::move(source))
    , m_clock(std::move(clock))
{
    setObjectName(QStringLiteral("phoneWindow"));
    setWindowTitle(tr("Citizen's phone (practice)"));
    build();
    m_timer.setInterval(500);
    connect(&m_timer, &QTimer::timeout, this, &PhoneWindow::tick);
    setState(State::Empty);
}

PhoneWindow::~PhoneWindow() = default;

void PhoneWindow::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(14), scaled(16), scaled(14));
    column->setSpacing(scaled(10));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto addChoice = [form](QComboBox *&box, const QString &name) {
        box = new QComboBox;
        box->setAccessibleName(name);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        form->addRow(name, box);
    };
    addChoice(m_holder, tr("Citizen"));
    addChoice(m_license, tr("License"));
    addChoice(m_life, tr("Valid for"));
    m_life->addItem(tr("5 minutes, as usual"), ordinaryLife);
    m_life->addItem(tr("20 seconds, to see it end"), shortLife);
    column->addLayout(form);
    column->addWidget(buildScreen(), 1);
    column->addWidget(buildButtons());
    connect(m_holder, &QComboBox::currentIndexChanged, this, &PhoneWindow::refresh);
    connect(m_life, &QComboBox::currentIndexChanged, this, &PhoneWindow::refresh);
    connect(m_license, &QComboBox::currentIndexChanged, this, &PhoneWindow::showCode);
}

QWidget *PhoneWindow::buildScreen()
{
    auto *screen = new QFrame;
    screen->setObjectName(QStringLiteral("card"));
    auto *column = new QVBoxLayout(screen);
    column->setContentsMargins(scaled(18), scaled(18), scaled(18), scaled(14));
    column->setSpacing(scaled(10));
    m_picture = new QLabel;
    m_picture->setFixedSize(scaled(pictureSide), scaled(pictureSide));
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setAccessibleName(tr("QR code of the license"));
    m_left = new QProgressBar;
    m_left->setTextVisible(false);
    m_left->setFixedHeight(scaled(6));
    m_left->setAccessibleName(tr("Time left"));
    m_remark = makeLabel(TextSize::Large, true);
    m_remark->setAlignment(Qt::AlignCenter);
    m_remark->setWordWrap(true);
    m_remark->setMinimumHeight(m_remark->fontMetrics().lineSpacing() * 2);
    column->addStretch(1);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addWidget(m_left);
    column->addWidget(m_remark);
    column->addStretch(1);
    return screen;
}

QWidget *PhoneWindow::buildButtons()
{
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    m_present = makeButton(tr("Show to the counter"), true);
    m_refresh = makeButton(tr("Refresh"));
    m_expire = makeButton(tr("Let it expire"));
    m_refresh->setShortcut(QKeySequence::Refresh);
    row->addWidget(m_present, 1);
    row->addWidget(m_refresh);
    row->addWidget(m_expire);
    connect(m_refresh, &QPushButton::clicked, this, &PhoneWindow::refresh);
    connect(m_expire, &QPushButton::clicked, this, &PhoneWindow::expire);
    connect(m_present, &QPushButton::clicked, this, [this] {
        if (const PhoneCode *code = current())
            Q_EMIT presented(code->text);
    });
    return buttons;
}

QString PhoneWindow::remark() const
{
    return m_remark->text();
}

void PhoneWindow::setHolders(const QList<Holder> &holders)
{
    m_holders = holders;
    const QSignalBlocker blocker(m_holder);
    m_holder->clear();
    for (const Holder &holder : holders)
        m_holder->addItem(holder.name, holder.code);
}

const PhoneCode *PhoneWindow::current() const
{
    const int index = m_license->currentIndex();
    return index >= 0 && index < m_codes.size() ? &m_codes[index] : nullptr;
}

void PhoneWindow::setState(State state)
{
    m_state = state;
    m_expire->setEnabled(state == State::Shown);
    // An expired code can be held before the counter too: it has to be refused there.
    m_present->setEnabled((state == State::Shown || state == State::Expired) && current());
    m_left->setVisible(state == State::Shown);
    const bool bad = state == State::Expired || state == State::Failed;
    setStyleProperty(m_remark, "tone", bad ? QStringLiteral("failed") : QStringLiteral("second"));
    if (state == State::Shown)
        m_timer.start();
    else
        m_timer.stop();
}

void PhoneWindow::refresh()
{
    ask(m_life->currentData().toInt());
}

void PhoneWindow::expire()
{
    ask(shortestLife);
}

void PhoneWindow::ask(int seconds)
{
    const QString code = m_holder->currentData().toString();
    if (code.isEmpty() || !m_source)
        return;
    m_seconds = seconds;
    const int question = ++m_question;
    setState(State::Asking);
    m_remark->setText(tr("Asking the platform …"));
    deliver(m_source(code, seconds), this,
            [this, question](const Result<QList<PhoneCode>> &answer) {
                if (question == m_question)
                    take(answer);
            });
}

void PhoneWindow::take(const Result<QList<PhoneCode>> &answer)
{
    const QString chosen = m_license->currentText();
    m_codes = answer.value_or(QList<PhoneCode>());
    const QSignalBlocker blocker(m_license);
    m_license->clear();
    for (const PhoneCode &code : std::as_const(m_codes))
        m_license->addItem(code.typeName);
    m_license->setCurrentIndex(qMax(0, m_license->findText(chosen)));
    if (m_codes.isEmpty()) {
        m_picture->clear();
        const bool nothing = answer || answer.error().code() == ErrorCode::PlatformNothingFound;
        m_remark->setText(nothing ? tr("This citizen has no license that can be shown.")
                                  : texts::textOf(answer.error()).what);
        setState(nothing ? State::Empty : State::Failed);
        return;
    }
    showCode();
}

void PhoneWindow::showCode()
{
    if (!current())
        return;
    m_left->setRange(0, m_seconds);
    setState(State::Shown);
    tick();
}

void PhoneWindow::tick()
{
    const PhoneCode *code = current();
    if (!code)
        return;
    const qint64 left = m_clock->now().secsTo(code->expires);
    if (left <= 0) {
        end();
        return;
    }
    m_picture->setPixmap(pixmapOf(code->png, false, scaled(pictureSide), devicePixelRatioF()));
    m_left->setValue(static_cast<int>(left));
    m_remark->setText(tr("%1:%2 left", "minutes and seconds")
                          .arg(left / 60)
                          .arg(left % 60, 2, 10, QLatin1Char('0')));
}

void PhoneWindow::end()
{
    const PhoneCode *code = current();
    if (!code)
        return;
    m_picture->setPixmap(pixmapOf(code->png, true, scaled(pictureSide), devicePixelRatioF()));
    m_remark->setText(tr("This code has expired. Refresh it to show the license."));
    setState(State::Expired);
}

void PhoneWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_state != State::Shown)
        refresh();
}

void PhoneWindow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

} // namespace lc::ui
