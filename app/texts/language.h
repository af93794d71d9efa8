#pragma once

#include <QString>
#include <QTranslator>

namespace lc::texts {

// The program's language: installs our own texts (:/i18n) and Qt's for standard buttons. Made
// once by main after the application object; its destruction takes the texts away again.
// English is the source language; its file has the plural forms.
class Language
{
public:
    explicit Language(const QString &name); // "zh_CN" or "en"; anything else is "zh_CN"
    ~Language();
    Q_DISABLE_COPY_MOVE(Language)

    [[nodiscard]] const QString &name() const { return m_name; }

private:
    QString m_name;
    QTranslator m_ours;
    QTranslator m_toolkit;
};

} // namespace lc::texts
