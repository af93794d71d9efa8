#pragma once

#include "ui/common/filedialogs.h"

namespace lc::test {

// File dialogs that answer at once what they were told to.
class Answers final : public ui::FileDialogs
{
public:
    void saveFile(QWidget *, const QString &, const QString &, const QString &,
                  std::function<void(const QString &)> chosen) override
    {
        chosen(answer);
    }
    void openFile(QWidget *, const QString &, const QString &,
                  std::function<void(const QString &)> chosen) override
    {
        chosen(answer);
    }
    void openFiles(QWidget *, const QString &, const QString &,
                   std::function<void(const QStringList &)> chosen) override
    {
        chosen(answer.isEmpty() ? QStringList() : QStringList(answer));
    }
    QString answer;
};

} // namespace lc::test
