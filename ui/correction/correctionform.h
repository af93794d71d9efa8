#pragma once

#include "core/async.h"
#include "support/correctionreport.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace lc::ui {

class FileDialogs;

// The report of a missing or wrong license (纠错单). It begins from the open license, or empty for
// one that is missing; saved on this computer, exported for the office that the data come from.
class CorrectionForm final : public QWidget
{
    Q_OBJECT
public:
    CorrectionForm(Pools *pools, FileDialogs *dialogs, QString directory,
                   QWidget *parent = nullptr);

    // `about` holds what is known: license, unit, counter, operator, time. `fields`: the names of
    // its metadata and face data, with how they are shown.
    void begin(const support::CorrectionReport &about,
               const QList<std::pair<QString, QString>> &fields);
    // As it would be saved.
    [[nodiscard]] support::CorrectionReport report() const;
    void save();
    [[nodiscard]] QString notice() const;

Q_SIGNALS:
    void saved(const QString &number);
    void exported(const QString &path);
    void turnedAway();

private:
    void build();
    void judge();
    void kindChanged();
    void exportAll(const QString &path);
    void say(const QString &text, const char *tone);

    Pools *m_pools;
    FileDialogs *m_dialogs;
    QString m_directory;
    support::CorrectionReport m_about;
    QComboBox *m_kind;
    QLabel *m_license;
    QLineEdit *m_type;
    QLineEdit *m_issuer;
    QWidget *m_typedRow;
    QLabel *m_fieldsTitle;
    QListWidget *m_fields;
    QPlainTextEdit *m_note;
    QLabel *m_notice;
    QPushButton *m_save;
    bool m_isSaved = false;
};

} // namespace lc::ui
