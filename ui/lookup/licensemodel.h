#pragma once

#include "domain/license.h"
#include "domain/verdict.h"

#include <QAbstractListModel>
#include <QDate>
#include <QSet>

namespace lc::ui {

// The licenses of one look-up as rows; keeps the verdict of those that were opened.
class LicenseModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdentifierRole = Qt::UserRole,
        TypeRole,
        NumberRole,
        IssuerRole,
        PeriodRole,      // "2022年07月01日 — 2026年12月20日"
        UntilRole,       // "until 2026年12月20日"
        PeriodStateRole, // domain::PeriodState
        VerdictRole,     // domain::VerdictKind, invalid when not opened
    };
    explicit LicenseModel(QObject *parent = nullptr);

    void show(const QList<domain::LicenseSummary> &licenses, QDate today);
    void wipe();
    void tickAll(bool ticked);
    void toggleTick(int row);
    [[nodiscard]] QList<int> tickedRows() const;
    void setVerdict(const QString &identifier, domain::VerdictKind verdict);
    [[nodiscard]] const domain::LicenseSummary &summary(int row) const;
    [[nodiscard]] int rowOf(const QString &identifier) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString spokenText(int row) const;
    QList<domain::LicenseSummary> m_licenses;
    QHash<QString, domain::VerdictKind> m_verdicts;
    QSet<int> m_ticked;
    QDate m_today;
};

} // namespace lc::ui
