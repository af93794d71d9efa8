#include "texts/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace lc::texts {

Language::Language(const QString &name)
    : m_name(name == u"en" ? name : QStringLiteral("zh_CN"))
{
    QLocale::setDefault(QLocale(m_name == u"en" ? QStringLiteral("en_GB") : m_name));
    // Qt's own texts are a package of their own; without it standard buttons stay English.
    if (m_toolkit.load(QStringLiteral("qtbase_") % m_name,
                       QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_toolkit);
    if (m_ours.load(QStringLiteral(":/i18n/license-counter_") % m_name))
        QCoreApplication::installTranslator(&m_ours);
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_toolkit);
}

} // namespace lc::texts
