#include "texts/parttext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace lc::texts {

namespace {

struct KeyWords
{
    const char *key; // of a dictionary in a PDF (ISO 32000-1)
    const char *words;
};

constexpr std::array keyWords{
    KeyWords{"Contents", QT_TRANSLATE_NOOP("Parts", "what is drawn")},
    KeyWords{"Resources", QT_TRANSLATE_NOOP("Parts", "fonts and pictures")},
    KeyWords{"Annots", QT_TRANSLATE_NOOP("Parts", "notes and fields")},
    KeyWords{"MediaBox", QT_TRANSLATE_NOOP("Parts", "size of the paper")},
    KeyWords{"CropBox", QT_TRANSLATE_NOOP("Parts", "visible area")},
    KeyWords{"Rotate", QT_TRANSLATE_NOOP("Parts", "rotation")},
    KeyWords{"Pages", QT_TRANSLATE_NOOP("Parts", "list of pages")},
    KeyWords{"AcroForm", QT_TRANSLATE_NOOP("Parts", "form")},
    KeyWords{"Fields", QT_TRANSLATE_NOOP("Parts", "list of fields")},
    KeyWords{"V", QT_TRANSLATE_NOOP("Parts", "value")},
    KeyWords{"AP", QT_TRANSLATE_NOOP("Parts", "appearance")},
    KeyWords{"Names", QT_TRANSLATE_NOOP("Parts", "attachments and names")},
    KeyWords{"AF", QT_TRANSLATE_NOOP("Parts", "attached files")},
    KeyWords{"OpenAction", QT_TRANSLATE_NOOP("Parts", "action on opening")},
    KeyWords{"OCProperties", QT_TRANSLATE_NOOP("Parts", "layers")},
    KeyWords{"Encrypt", QT_TRANSLATE_NOOP("Parts", "encryption")},
    KeyWords{"Metadata", QT_TRANSLATE_NOOP("Parts", "metadata")},
    KeyWords{"DSS", QT_TRANSLATE_NOOP("Parts", "validation data")},
};

QString translated(const char *words)
{
    return QCoreApplication::translate("Parts", words);
}

QString nameOfKey(const QString &key)
{
    const auto row = std::ranges::find_if(
        keyWords, [&](const KeyWords &one) { return key == QLatin1StringView(one.key); });
    return row == keyWords.end() ? u'/' + key : translated(row->words);
}

} // namespace

QString nameOfPart(const QString &part)
{
    static const QRegularExpression page(QStringLiteral("^page (\\d+) /(\\S+)$"));
    static const QRegularExpression object(QStringLiteral("^object (\\d+)(?: /(\\S+))?$"));
    static const QRegularExpression numbers(QStringLiteral("^(\\d+) \\d+()$"));
    static const QRegularExpression entry(QStringLiteral("^/([A-Za-z]+)(?: /(\\S+))?$"));
    if (part == u"?")
        return translated(QT_TRANSLATE_NOOP("Parts", "a part that cannot be read"));
    if (part.startsWith(u"field ")) {
        //: A field of a form; %1 is its name.
        return QCoreApplication::translate("Parts", "field \"%1\"").arg(part.sliced(6));
    }
    if (const auto match = page.match(part); match.hasMatch()) {
        //: A part of a page: number and what of it, "page 1: what is drawn".
        return QCoreApplication::translate("Parts", "page %1: %2")
            .arg(match.captured(1), nameOfKey(match.captured(2)));
    }
    for (const QRegularExpression &form : {object, numbers}) {
        const auto match = form.match(part);
        if (!match.hasMatch())
            continue;
        //: A numbered piece inside a PDF.
        const QString name =
            QCoreApplication::translate("Parts", "object %1").arg(match.captured(1));
        return match.captured(2).isEmpty() ? name : name + u": " + nameOfKey(match.captured(2));
    }
    if (const auto match = entry.match(part); match.hasMatch()) {
        const QString name = nameOfKey(match.captured(1));
        return match.captured(2).isEmpty() ? name : name + u": " + nameOfKey(match.captured(2));
    }
    return part;
}

} // namespace lc::texts
