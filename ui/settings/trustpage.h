#pragma once

#include "core/async.h"
#include "desk/anchors.h"

#include <QWidget>

#include <functional>

class QLabel;
class QListWidget;
class QPushButton;

namespace lc::ui {

// Whom this computer believes: the administrator's folder of trust, entry by entry, and who may
// seal which license type. What is broken or expired is named with what to do. Changes nothing.
class TrustPage final : public QWidget
{
    Q_OBJECT
public:
    // Reads the folder; called on the io pool.
    using Read = std::function<Result<desk::TrustView>()>;

    TrustPage(Pools *pools, Read read, QWidget *parent = nullptr);

    // Reads anew and shows what is there.
    void reload();
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void loaded();
    void turnedAway();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(const Result<desk::TrustView> &view);
    void addEntry(const document::AnchorEntry &entry);
    void addIssuers(const desk::TrustView &view);

    Pools *m_pools;
    Read m_read;
    QLabel *m_summary;
    QListWidget *m_list;
    QPushButton *m_again;
    quint64 m_number = 0;
};

} // namespace lc::ui
