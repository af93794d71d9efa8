#pragma once

#include "domain/license.h"
#include "domain/verdict.h"

#include <QAbstractListModel>

namespace lc::ui {

// Everything below the verdict as rows: the findings in two groups, then metadata and face data.
// Compared fields that agree stand in one row; what differs stands by itself. After a broken
// signature what passed is not shown.
class DetailModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Kind { Group, Finding, Field };
    enum Role {
        KindRole = Qt::UserRole,
        NameRole,   // a finding's line, a field's name, a group's title
        RemarkRole, // a finding's remark
        ValueRole,  // a field's value as it may be shown
        ShapeRole,
        MaskedRole, // the value is personal: it can be revealed
    };
    explicit DetailModel(QObject *parent = nullptr);

    void show(const domain::Findings &findings, const domain::Verdict &verdict,
              const domain::LicenseInformation &information);
    void wipe();
    // A masked value, shown whole until mask() or wipe().
    void reveal(const QString &field);
    void mask();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        Kind kind = Kind::Group;
        QString name;
        QString remark;
        QString value;
        QString sentence;
        int shape = 0;
        QString masked;   // of a personal value
        SecureText clear; // what it masks
    };
    void addFindings(const domain::Findings &findings, domain::By by, bool hidePassed);
    void addFields(const domain::Findings &findings, domain::By by, bool hidePassed);
    void addInformation(const domain::LicenseInformation &information);
    void addField(const QString &name, const SecureText &value, bool personal = false);

    QList<Row> m_rows;
};

} // namespace lc::ui
