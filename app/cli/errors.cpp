#include "cli/context.h"
#include "cli/runners.h"

#include "texts/errortext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QMetaEnum>

namespace lc::cli {

// The catalogue in one language; docs/errors.md holds the same sentences in both.
Result<Answer> runErrors(Context &)
{
    const QMetaEnum codes = QMetaEnum::fromType<ErrorCode>();
    Answer answer;
    QJsonArray array;
    QString text = u"# " % QCoreApplication::translate("Cli", "Errors") % u'\n';
    for (int i = 0; i < codes.keyCount(); ++i) {
        const auto code = static_cast<ErrorCode>(codes.value(i));
        const texts::ErrorText row = texts::templateOf(code);
        const QString name = errorName(code);
        text += u"\n## " % name % u"\n\n" % row.what % u'\n';
        if (!row.why.isEmpty())
            text += u'\n' % row.why % u'\n';
        if (!row.next.isEmpty())
            text += u"\n→ " % row.next % u'\n';
        array.append(QJsonObject{{QStringLiteral("code"), name},
                                 {QStringLiteral("what"), row.what},
                                 {QStringLiteral("why"), row.why},
                                 {QStringLiteral("next"), row.next},
                                 {QStringLiteral("exit"), static_cast<int>(exitFor(code))}});
    }
    answer.json.insert(QStringLiteral("errors"), array);
    answer.text = text;
    return answer;
}

} // namespace lc::cli
