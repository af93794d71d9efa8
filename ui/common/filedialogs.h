#pragma once

#include <QString>

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
};

class QtFileDialogs final : public FileDialogs
{
public:
    void saveFile(QWidget *parent, const QString &title, const QString &suggestion,
                  const QString &filter, std::function<void(const QString &)> chosen) override;
    void openFile(QWidget *parent, const QString &title, const QString &filter,
                  std::function<void(const QString &)> chosen) override;
};

} // namespace lc::ui
