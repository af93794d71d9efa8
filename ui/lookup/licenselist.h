#pragma once

#include <QListView>

namespace lc::ui {

class LicenseModel;

// The list of a holder's licenses. Digits pick rows while it has the focus, Enter opens.
class LicenseList final : public QListView
{
    Q_OBJECT
public:
    explicit LicenseList(LicenseModel *model, QWidget *parent = nullptr);
    void choose(int row);

Q_SIGNALS:
    void openRequested(const QString &identifier);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void open(const QModelIndex &index);
    LicenseModel *m_licenses;
};

} // namespace lc::ui
