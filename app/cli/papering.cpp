#include "cli/connection.h"
#include "cli/papers.h"
#include "cli/runners.h"
#include "cli/say.h"

#include "core/file.h"
#include "texts/annotationtext.h"
#include "texts/errortext.h"
#include "texts/sheettext.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace lc::cli {

Result<QPageSize::PageSizeId> paperOf(const Context &context, QPageSize::PageSizeId otherwise)
{
    if (!context.arguments.has("paper"))
        return otherwise;
    const QString name = context.arguments.value("paper").toUpper();
    if (name == u"A4")
        return QPageSize::A4;
    if (name == u"A5")
        return QPageSize::A5;
    return wrongUse(u"--paper " % context.arguments.value("paper"));
}

Result<QPageLayout::Orientation> orientationOf(const Context &context,
                                               QPageLayout::Orientation otherwise)
{
    if (!context.arguments.has("orientation"))
        return otherwise;
    const QString name = context.arguments.value("orientation").toLower();
    if (name == u"portrait")
        return QPageLayout::Portrait;
    if (name == u"landscape")
        return QPageLayout::Landscape;
    return wrongUse(u"--orientation " % context.arguments.value("orientation"));
}

paper::TemplateStore templatesOf(const Context &context)
{
    return {context.arguments.value("templates", context.settings.templateDirectory),
            texts::templateLanguage()};
}

Result<Answer> runTrace(Context &context)
{
    LC_TRY(ledger, ledger::Ledger::open(ledgerPathOf(context), context.clock));
    LC_TRY(found, ledger->trace(context.arguments.argument(0).trimmed().toUpper()));
    Answer answer;
    answer.exit = found.isKnown() ? Exit::Done : Exit::Refused;
    answer.json = {{QStringLiteral("authentic"), found.authentic},
                   {QStringLiteral("known"), found.isKnown()},
                   {QStringLiteral("serial"), found.serial},
                   {QStringLiteral("prints"), found.prints},
                   {QStringLiteral("failed"), found.failed},
                   {QStringLiteral("first"), found.first.toString(Qt::ISODate)},
                   {QStringLiteral("last"), found.last.toString(Qt::ISODate)},
                   {QStringLiteral("licenseType"), found.licenseType},
                   {QStringLiteral("matter"), found.matterName},
                   {QStringLiteral("operator"), found.operatorNumber}};
    answer.text = texts::traceSentence({found.authentic, found.serial, found.prints, found.failed,
                                        found.first, found.last, found.licenseType,
                                        found.matterName, found.operatorNumber});
    return answer;
}

Result<Answer> runTemplateList(Context &context)
{
    Answer answer;
    QJsonArray list;
    QStringList lines;
    for (const auto &entry : templatesOf(context).entries()) {
        QJsonObject json{{QStringLiteral("key"), entry.key}, {QStringLiteral("name"), entry.name}};
        QString line = entry.key % u"  " % entry.name;
        if (entry.refused) {
            json.insert(QStringLiteral("error"), errorToJson(*entry.refused));
            const texts::ErrorText words = texts::textOf(*entry.refused);
            line += u"\n    " % words.what % u' ' % words.why;
        }
        list.append(json);
        lines.append(line);
    }
    answer.json = {{QStringLiteral("templates"), list}};
    answer.text = lines.join(u'\n');
    return answer;
}

Result<Answer> runTemplateCheck(Context &context)
{
    LC_TRY(pattern, templatesOf(context).load(context.arguments.argument(0)));
    LC_TRY(specimen, paper::specimenCopy(pattern));
    Answer answer;
    answer.json = {{QStringLiteral("name"), pattern.name}};
    answer.text = say(QT_TRANSLATE_NOOP("Cli", "The template can be used: %1")).arg(pattern.name);
    if (context.arguments.has("output")) {
        LC_TRY(pdf, paper::copyAsPdf(specimen));
        LC_CHECK(writeFile(context.arguments.value("output"), pdf.view()));
        answer.json.insert(QStringLiteral("file"), context.arguments.value("output"));
    }
    return answer;
}

Result<Answer> runTemplateShow(Context &context)
{
    LC_TRY(json, paper::CopyTemplate::builtInJson(context.arguments.argument(0),
                                                  texts::templateLanguage()));
    Answer answer;
    answer.json = {{QStringLiteral("template"), QJsonDocument::fromJson(json).object()}};
    answer.text = QString::fromUtf8(json).trimmed();
    return answer;
}

Result<Answer> runCalibration(Context &context)
{
    LC_TRY(paper, paperOf(context, QPageSize::A4));
    LC_TRY(orientation, orientationOf(context, QPageLayout::Portrait));
    const QPageLayout layout(QPageSize(paper), orientation, QMarginsF());
    LC_TRY(pdf, paper::calibrationAsPdf(texts::calibrationTexts({}, context.clock->now()), layout));
    LC_CHECK(writeFile(context.arguments.value("output"), pdf.view()));
    Answer answer;
    answer.json = {{QStringLiteral("file"), context.arguments.value("output")}};
    answer.text = context.arguments.value("output");
    return answer;
}

} // namespace lc::cli
