#pragma once

#include "core/clock.h"
#include "ledger/ledger.h"
#include "ledger/verifier.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <atomic>

// A clock that the test moves.
class TestClock final : public lc::Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime::fromMSecsSinceEpoch(m_ms, QTimeZone(8 * 3600));
    }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override
    {
        return std::chrono::milliseconds(m_ms);
    }
    void advance(qint64 ms) { m_ms += ms; }

private:
    std::atomic<qint64> m_ms = 1'782'000'000'000; // a morning in June 2026
};

// A ledger in a folder of its own.
class LedgerFixture
{
public:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("ledger.db")); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    std::shared_ptr<TestClock> clock = std::make_shared<TestClock>();

    [[nodiscard]] std::unique_ptr<lc::ledger::Ledger> open() const
    {
        auto ledger = lc::ledger::Ledger::open(path(), clock);
        if (!ledger)
            qWarning("%s", qPrintable(ledger.error().toString()));
        return ledger ? std::move(*ledger) : nullptr;
    }

    [[nodiscard]] lc::ledger::Entry entry(int number) const
    {
        lc::ledger::Entry entry;
        entry.event = number % 3 == 0 ? lc::ledger::Event::Print : lc::ledger::Event::LookUp;
        entry.at = clock->now();
        entry.operatorNumber = QStringLiteral("0417");
        entry.counter = QStringLiteral("B12");
        entry.unit = QStringLiteral("示例市政务服务中心");
        entry.matterCode = QStringLiteral("M-%1").arg(number);
        entry.matterName = QStringLiteral("居住证签注");
        entry.reasonCode = QStringLiteral("01");
        entry.holderHash = QByteArray(32, char('a' + number % 26));
        entry.holderTail = QStringLiteral("001X");
        entry.route = QStringLiteral("holder");
        entry.requestState = QStringLiteral("answered");
        entry.resultCode = QStringLiteral("0");
        if (number % 3 == 0)
            entry.serial = QStringLiteral("B12-%1").arg(number);
        return entry;
    }

    // Appends `count` entries, two seconds apart.
    [[nodiscard]] bool fill(lc::ledger::Ledger &ledger, int count) const
    {
        for (int i = 0; i < count; ++i) {
            clock->advance(2000);
            if (auto appended = ledger.append(entry(i)); !appended) {
                qWarning("%s", qPrintable(appended.error().toString()));
                return false;
            }
        }
        return true;
    }

    // What an auditor with the starting key finds.
    [[nodiscard]] lc::ledger::VerificationReport verify() const
    {
        lc::ledger::Evidence evidence;
        const auto key = lc::ledger::readStartingKey(path() + u".auditor-key");
        if (key)
            evidence.startingKey = *key;
        const auto report = lc::ledger::verifyLedger(path(), evidence);
        if (report)
            return *report;
        lc::ledger::VerificationReport failed;
        failed.damage.append({lc::ledger::Damage::Unreadable, 0, report.error().toString()});
        return failed;
    }

private:
    QTemporaryDir m_folder;
};
