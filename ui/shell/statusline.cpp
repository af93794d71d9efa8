#include "ui/shell/statusline.h"

#include <QHBoxLayout>

#include <algorithm>
#include <cmath>

namespace lc::ui {

namespace {

// From here on times of signing and of codes are judged wrongly.
constexpr qint64 noticeableOffsetMs = 30'000;
constexpr int fewMinutes = 5;

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_dot(makeLabel(TextSize::Small))
{
    setObjectName(QStringLiteral("statusLine"));
    setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(14), scaled(3), scaled(14), scaled(4));
    row->setSpacing(scaled(20));
    m_dot->setText(QStringLiteral("●"));
    row->addWidget(m_dot);
    m_link = addPart("statusLink");
    m_clock = addPart("statusClock");
    m_account = addPart("statusAccount");
    m_records = addPart("statusRecords");
    m_printer = addPart("statusPrinter");
    row->addStretch(1);
    m_held = addPart("statusHeld");
    row->insertSpacing(1, scaled(5) - row->spacing());
    setPart(m_printer, tr("Printer: not asked"), "second");
    showStarting();
    setRecords(0);
    showHeld(0, 0);
}

ElidedLabel *StatusLine::addPart(const char *name)
{
    auto *label = new ElidedLabel;
    label->setFont(fontOf(TextSize::Small));
    label->setObjectName(QString::fromLatin1(name));
    static_cast<QHBoxLayout *>(layout())->addWidget(label);
    return label;
}

void StatusLine::setPart(ElidedLabel *part, const QString &text, const char *tone)
{
    part->setFullText(text);
    setStyleProperty(part, "tone", QString::fromLatin1(tone));
}

void StatusLine::setDot(const char *tone)
{
    setStyleProperty(m_dot, "tone", QString::fromLatin1(tone));
}

void StatusLine::showStarting()
{
    setDot("second");
    setPart(m_link, tr("Starting …"), "second");
    setPart(m_clock, tr("Clock: not compared"), "second");
}

void StatusLine::showStartProblem()
{
    setDot("failed");
    setPart(m_link, tr("Not ready"), "failed");
}

void StatusLine::showLink(const platform::LinkState &link, bool onThisComputer,
                          const QDateTime &now)
{
    if (!link.reached) {
        setDot("undecided");
        setPart(m_link, tr("Platform: not asked yet"), "second");
        return;
    }
    const bool safe = link.encrypted || onThisComputer;
    setDot(safe ? "passed" : "failed");
    QString protection = tr("not encrypted");
    if (link.encrypted)
        protection = link.tlsProtocol;
    else if (onThisComputer)
        protection = tr("on this computer");
    setPart(m_link,
            tr("Platform connected · %1 · %2 ms").arg(protection).arg(link.roundTrip.count()),
            safe ? "second" : "failed");
    if (link.clockOffsetMs) {
        // To a tenth; what rounds to nothing has no sign.
        const double seconds = std::round(double(*link.clockOffsetMs) / 100) / 10;
        const QString sign = seconds < 0   ? QStringLiteral("−")
                             : seconds > 0 ? QStringLiteral("+")
                                           : QString();
        setPart(m_clock, tr("Clock offset %1%2 s").arg(sign).arg(std::abs(seconds), 0, 'f', 1),
                std::abs(*link.clockOffsetMs) > noticeableOffsetMs ? "notice" : "second");
    }
    if (link.tokenExpires.isValid()) {
        const int minutes = int(std::max<qint64>(0, now.secsTo(link.tokenExpires) / 60));
        setPart(m_account, tr("Account %1 · %n min left", nullptr, minutes).arg(m_accountId),
                minutes < fewMinutes ? "notice" : "second");
    }
}

void StatusLine::setAccount(const QString &account)
{
    m_accountId = account;
    setPart(m_account, account.isEmpty() ? QString() : tr("Account %1").arg(account), "second");
}

void StatusLine::setRecords(int written)
{
    if (m_shipping)
        return;
    setPart(m_records,
            written == 0 ? tr("Records: none of this citizen yet")
                         : tr("Records: %n written", nullptr, written),
            "second");
}

void StatusLine::showShipping(const ledger::ShippingState &state)
{
    m_shipping = true;
    const bool stuck = state.refused || state.needsAttention;
    setPart(m_records,
            state.refused
                ? tr("Records: the hall refuses them; inform the supervisor")
                : tr("Records: shipped %1 / waiting %2").arg(state.shipped).arg(state.waiting),
            state.refused ? "failed"
            : stuck       ? "notice"
                          : "second");
}

void StatusLine::showPrinter(const QString &state, const char *tone)
{
    setPart(m_printer, tr("Printer: %1").arg(state), tone);
}

void StatusLine::showHeld(int count, int minutesLeft)
{
    m_held->setVisible(count > 0);
    setPart(m_held, tr("On hold: %1 · %n min left", nullptr, minutesLeft).arg(count),
            minutesLeft < fewMinutes ? "notice" : "second");
}

} // namespace lc::ui
