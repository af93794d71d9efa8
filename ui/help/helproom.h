#pragma once

#include "ui/common/keytable.h"
#include "ui/help/manualbook.h"

#include <QTextBrowser>
#include <QWidget>

#include <functional>

class QLineEdit;
class QListWidget;

namespace lc::ui {

// A page of the manual with its pictures, in the program's colours. Links lead to other pages;
// nothing is fetched from anywhere.
class ManualView final : public QTextBrowser
{
    Q_OBJECT
public:
    explicit ManualView(QWidget *parent = nullptr);
    void showMarkdown(const QString &markdown);
    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;
};

// The clerk's manual inside the program: pages at the left, a search over all of them, the page at
// the right; with the keys of this program and the catalogue of errors.
class HelpRoom final : public QWidget
{
    Q_OBJECT
public:
    explicit HelpRoom(const QString &language, QWidget *parent = nullptr);
    // Only keys that somebody obeys stand in the table.
    void showKeys(const std::function<bool(Command)> &isOffered);
    void open(const QString &key);
    [[nodiscard]] QString openKey() const;
    [[nodiscard]] QStringList keys() const;
    void search(const QString &words);

Q_SIGNALS:
    void turnedAway();

private:
    void list(const QList<int> &pages);
    void showCurrent();
    void follow(const QUrl &link);

    QList<ManualPage> m_pages;
    QLineEdit *m_search;
    QListWidget *m_list;
    ManualView *m_view;
};

} // namespace lc::ui
