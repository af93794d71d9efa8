#include "ui/shell/statusline.h"

#include <QHBoxLayout>

namespace lc::ui {

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
    auto *link = new QHBoxLayout;
    link->setSpacing(scaled(5));
    link->addWidget(m_dot);
    m_link = makeLabel(TextSize::Small);
    m_link->setObjectName(QStringLiteral("statusLink"));
    link->addWidget(m_link);
    row->addLayout(link);
    m_clock = addPart("statusClock");
    m_account = addPart("statusAccount");
    m_records = addPart("statusRecords");
    m_printer = addPart("statusPrinter");
    m_printer->setText(tr("Printer: not asked"));
    row->addStretch(1);
    showStarting();
    setRecords(0);
}

QLabel *StatusLine::addPart(const char *name)
{
    QLabel *label = makeLabel(TextSize::Small);
    label->setObjectName(QString::fromLatin1(name));
    static_cast<QHBoxLayout *>(layout())->addWidget(label);
    return label;
}

void StatusLine::setDot(const char *tone)
{
    setStyleProperty(m_dot, "tone", QString::fromLatin1(tone));
}

void StatusLine::showStarting()
{
    setDot("second");
    m_link->setText(tr("Starting …"));
    m_clock->setText(tr("Clock: not compared"));
}

void StatusLine::showStartProblem()
{
    setDot("failed");
    m_link->setText(tr("Not ready"));
}

void StatusLine::showLink(const platform::LinkState &link, bool onThisComputer,
                          const QDateTime &now)
{
    if (!link.reached) {
        setDot("undecided");
        m_link->setText(tr("Platform: not asked yet"));
        return;
    }
    const bool safe = link.encrypted || onThisComputer;
    setDot(safe ? "passed" : "failed");
    QString protection = tr("not encrypted");
    if (link.encrypted)
        protection = link.tlsProtocol;
    else if (onThisComputer)
        protection = tr("on this computer");
    m_link->setText(
        tr("Platform connected · %1 · %2 ms").arg(protection).arg(link.roundTrip.count()));
    if (link.clockOffsetMs) {
        const double seconds = double(*link.clockOffsetMs) / 1000;
        m_clock->setText(tr("Clock offset %1%2 s")
                             .arg(seconds < 0 ? QStringLiteral("−") : QStringLiteral("+"))
                             .arg(std::abs(seconds), 0, 'f', 1));
    }
    if (link.tokenExpires.isValid()) {
        const qint64 minutes = std::max<qint64>(0, now.secsTo(link.tokenExpires) / 60);
        m_account->setText(tr("Account %1 · %n min left", nullptr, int(minutes)).arg(m_accountId));
    }
}

void StatusLine::setAccount(const QString &account)
{
    m_accountId = account;
    m_account->setText(account.isEmpty() ? QString() : tr("Account %1").arg(account));
}

void StatusLine::setRecords(int written)
{
    m_records->setText(written == 0 ? tr("Records: none of this citizen yet")
                                    : tr("Records: %n written", nullptr, written));
}

} // namespace lc::ui
