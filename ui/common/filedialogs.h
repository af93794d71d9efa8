#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace lc::ui {

// Where the program asks for a place in the file system; tests answer by themselves. Never
// blocks: the answer comes to `chosen`, an empty one when the clerk turned away.
class FileDialogs
{
public:
    virtual ~FileDialogs() = default;
    virtual void saveFile(QWidget *parent, const QString &title, const QString &suggestion,
                          const QString &filter, std::function<void(const QString &)> chosen) = 0;
    virtual void openFile(QWidget *parent, const QString &title, const QString &filter,
                          std::function<void(const QString &)> chosen) = 0;
    // One or several at once; none when the clerk turned away.
    virtual void openFiles(QWidget *parent, const QString &title, const QString &filter,
                           std::function<void(const QStringList &)> chosen) = 0;
};

class QtFileDialogs final : public FileDialogs
{
public:
    void saveFile(QWidget *parent, const QString &title, const QString &suggestion,
                  const QString &filter, std::function<void(const QString &)> chosen) override;
    void openFile(QWidget *parent, const QString &title, const QString &filter,
                  std::function<void(const QString &)> chosen) override;
    void openFiles(QWidget *parent, const QString &title, const QString &filter,
                   std::function<void(const QStringList &)> chosen) override;
};

} // namespace lc::ui
