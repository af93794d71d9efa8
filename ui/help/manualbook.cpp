#include "ui/help/manualbook.h"

#include "texts/errortext.h"
#include "texts/featuretext.h"

#include <QCoreApplication>
#include <QFile>
#include <QMetaEnum>
#include <QRegularExpression>

#include <algorithm>

namespace lc::ui {

QList<ManualPage> pagesOf(const QString &markdown)
{
    static const QRegularExpression anchor(
        QStringLiteral("^<a id=\"([a-z]+)\"></a>\\n(#+) ([^\\n]+)\\n"),
        QRegularExpression::MultilineOption);
    QList<ManualPage> pages;
    qsizetype start = 0;
    for (auto it = anchor.globalMatch(markdown); it.hasNext();) {
        const auto match = it.next();
        if (!pages.isEmpty())
            pages.last().markdown = markdown.mid(start, match.capturedStart() - start);
        ManualPage page;
        page.key = match.captured(1);
        page.level = int(match.capturedLength(2));
        page.title = match.captured(3);
        pages.append(page);
        start = match.capturedStart(2);
    }
    if (!pages.isEmpty())
        pages.last().markdown = markdown.mid(start);
    return pages;
}

QList<ManualPage> builtInManual(const QString &language)
{
    QFile file(u":/docs/manual/" % language % u".md");
    if (!file.exists())
        file.setFileName(QStringLiteral(":/docs/manual/zh_CN.md"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return pagesOf(QString::fromUtf8(file.readAll()));
}

ManualPage errorCatalogue()
{
    ManualPage page;
    page.key = QStringLiteral("errors");
    page.title = QCoreApplication::translate("Help", "Error codes");
    QString text = u"## " % page.title % u'\n';
    const QMetaEnum codes = QMetaEnum::fromType<ErrorCode>();
    for (int i = 0; i < codes.keyCount(); ++i) {
        const auto code = static_cast<ErrorCode>(codes.value(i));
        const texts::ErrorText row = texts::templateOf(code);
        if (row.what.isEmpty())
            continue;
        // Places for facts stand in brackets; to a reader they are what may be left out.
        text += u"\n**" % errorName(code) % u"** " % row.what % u"  \n" % row.why % u"  \n→ " %
                row.next % u'\n';
    }
    page.markdown = text;
    return page;
}

ManualPage aboutPage()
{
    ManualPage page;
    page.key = QStringLiteral("about");
    page.title = QCoreApplication::translate("Help", "This program");
    QString text = u"## " % page.title % u"\n\nLicense Counter " COUNTER_VERSION " · Qt " %
                   QString::fromLatin1(qVersion()) % u" · Apache-2.0\n\n" %
                   QCoreApplication::translate(
                       "Help", "It never looks for updates by itself; an administrator "
                               "checks one under “Settings › Check an update”, or with "
                               "`license-counter-cli update check`.") %
                   u'\n';
    const QStringList missing = texts::missingFeatures();
    for (const QString &sentence : missing)
        text += u"\n- " % sentence;
    page.markdown = text % u'\n';
    return page;
}

QList<int> pagesWith(const QList<ManualPage> &pages, const QString &words)
{
    const QStringList wanted = words.simplified().split(u' ', Qt::SkipEmptyParts);
    QList<int> found;
    for (int i = 0; i < pages.size(); ++i) {
        if (std::ranges::all_of(wanted, [&](const QString &word) {
                return pages[i].markdown.contains(word, Qt::CaseInsensitive);
            }))
            found.append(i);
    }
    return found;
}

} // namespace lc::ui
