#pragma once

#include "desk/desk.h"
#include "ui/common/widgets.h"

#include <QListView>

namespace lc::ui {

class DetailModel;
class VerdictCard;

// The right of the desk: the verdict, its findings, metadata and face data.
class VerdictPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictPanel(QWidget *parent = nullptr);
    void show(const desk::OpenedLicense &license);
    void clear();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    VerdictCard *m_card;
    DetailModel *m_model;
    QListView *m_list;
};

} // namespace lc::ui
