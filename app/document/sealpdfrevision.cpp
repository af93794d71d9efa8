#include "document/sealpdfrevision.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace lc::document {

namespace {

constexpr qsizetype largestFile = 64 << 20;    // beyond that nothing is said
constexpr qsizetype largestPacked = 128 << 10; // grows a thousandfold at most
constexpr qsizetype mostNamed = 20;

struct PdfObject
{
    int number = 0;
    QString text; // without the bytes of a stream; Latin-1
};

QRegularExpression expression(const char *pattern)
{
    return QRegularExpression(QString::fromLatin1(pattern));
}

// The value of "/Key N", -1 when absent.
int numberAfter(const QString &text, const QString &key)
{
    const QRegularExpression number(QRegularExpression::escape(key) + QStringLiteral("\\s+(\\d+)"));
    const auto match = number.match(text);
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

bool has(const QString &text, const char *pattern)
{
    return expression(pattern).match(text).hasMatch();
}

// Objects inside of an object stream (7.5.7); nothing when it cannot be read.
std::optional<QList<PdfObject>> unpacked(const QString &dictionary, QByteArrayView stream)
{
    const int count = numberAfter(dictionary, QStringLiteral("/N"));
    const int first = numberAfter(dictionary, QStringLiteral("/First"));
    const bool plain = !dictionary.contains(u"/Filter");
    if (!plain && (!dictionary.contains(u"/FlateDecode") || dictionary.contains(u"/DecodeParms")))
        return std::nullopt;
    if (stream.size() > largestPacked)
        return std::nullopt;
    QByteArray bytes = stream.toByteArray();
    if (!plain) {
        const QByteArray sized = QByteArray(4, '\0') + bytes; // grows as it must
        bytes = qUncompress(sized);
    }
    if (count < 0 || first < 0 || first > bytes.size())
        return std::nullopt;
    const QList<QByteArray> numbers = bytes.first(first).simplified().split(' ');
    if (numbers.size() < 2 * static_cast<qsizetype>(count))
        return std::nullopt;
    QList<PdfObject> objects;
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype begin = first + numbers[2 * i + 1].toLongLong();
        const qsizetype end =
            i + 1 < count ? first + numbers[2 * i + 3].toLongLong() : bytes.size();
        if (begin < first || end < begin || end > bytes.size())
            return std::nullopt;
        objects.append(
            {numbers[2 * i].toInt(), QString::fromLatin1(bytes.mid(begin, end - begin))});
    }
    return objects;
}

// Every object that is written in these bytes; nothing when one of them hides what it holds.
std::optional<QList<PdfObject>> objectsIn(QByteArrayView bytes)
{
    static const QRegularExpression start = expression("(\\d{1,9})\\s+\\d{1,5}\\s+obj\\b");
    const QString text = QString::fromLatin1(bytes);
    QList<PdfObject> objects;
    qsizetype at = 0;
    for (;;) {
        const auto match = start.match(text, at);
        if (!match.hasMatch())
            return objects;
        const qsizetype begin = match.capturedEnd();
        qsizetype end = text.indexOf(u"endobj", begin);
        end = end < 0 ? text.size() : end;
        const qsizetype streamAt = text.indexOf(u"stream", begin);
        const bool isStream = streamAt >= 0 && streamAt < end;
        const QString own = text.sliced(begin, (isStream ? streamAt : end) - begin);
        if (isStream) {
            const qsizetype streamEnd = text.indexOf(u"endstream", streamAt);
            if (streamEnd < 0)
                return std::nullopt;
            if (has(own, "/Type\\s*/ObjStm\\b")) {
                qsizetype data = streamAt + 6;
                data += text.sliced(data).startsWith(u"\r\n") ? 2 : 1;
                const auto inner = unpacked(own, bytes.sliced(data, streamEnd - data));
                if (!inner)
                    return std::nullopt;
                objects += *inner;
            }
            end = std::max(end, streamEnd);
        }
        objects.append({match.captured(1).toInt(), own});
        at = end;
    }
}

// One more than the highest number in use: the trailers say it.
int sizeOf(const QString &text)
{
    static const QRegularExpression size = expression("/Size\\s+(\\d{1,9})");
    int largest = 0;
    auto matches = size.globalMatch(text);
    while (matches.hasNext())
        largest = std::max(largest, matches.next().captured(1).toInt());
    return largest;
}

bool namesNewObjects(const QString &text, int size)
{
    static const QRegularExpression reference = expression("(\\d{1,9})\\s+\\d{1,5}\\s+R\\b");
    auto matches = reference.globalMatch(text);
    while (matches.hasNext()) {
        if (matches.next().captured(1).toInt() >= size)
            return true;
    }
    return false;
}

// Without the entries that a signature may write: reference, array or dictionary.
QString without(QString text, const QStringList &keys)
{
    for (const QString &key : keys) {
        const QString start = QRegularExpression::escape(key) + QStringLiteral("\\s*");
        text.remove(QRegularExpression(start + QStringLiteral("\\d+\\s+\\d+\\s+R\\b")));
        text.remove(QRegularExpression(start + QStringLiteral("\\[[^\\]]*\\]")));
        // One level of dictionaries inside.
        text.remove(
            QRegularExpression(start + QStringLiteral("<<(?:[^<>]|<(?!<)|>(?!>)|<<[^<>]*>>)*>>")));
    }
    return text;
}

bool isCatalogOnly(const QString &text, const QString &before, int size)
{
    const int pages = numberAfter(text, QStringLiteral("/Pages"));
    static const QRegularExpression old = expression("/Pages\\s+(\\d+)");
    int known = -1;
    auto matches = old.globalMatch(before);
    while (matches.hasNext())
        known = matches.next().captured(1).toInt();
    const QString rest = without(text, {QStringLiteral("/AcroForm"), QStringLiteral("/DSS"),
                                        QStringLiteral("/Extensions"), QStringLiteral("/Perms"),
                                        QStringLiteral("/Metadata")});
    // With the catalog in a compressed object nothing is known of the pages before.
    const bool samePages = known < 0 ? pages >= 0 && pages < size : pages == known;
    return samePages && !rest.contains(u"/OCProperties") && !namesNewObjects(rest, size);
}

// A list may gain fields of signatures; pages and their contents are lists as well.
bool namesOnlyWidgets(const QString &text, const QHash<int, QString> &added)
{
    static const QRegularExpression reference = expression("(\\d{1,9})\\s+\\d{1,5}\\s+R\\b");
    auto matches = reference.globalMatch(text);
    while (matches.hasNext()) {
        const auto found = added.constFind(matches.next().captured(1).toInt());
        if (found != added.constEnd() && !has(*found, "/Subtype\\s*/Widget\\b|/FT\\s*/Sig\\b"))
            return false;
    }
    return true;
}

// Whether an object that was there before is written anew as a signature needs it.
bool isAllowed(const PdfObject &object, const QString &before, int size,
               const QHash<int, QString> &added)
{
    const QString &text = object.text;
    if (has(text, "/Type\\s*/Catalog\\b"))
        return isCatalogOnly(text, before, size);
    if (has(text, "/Type\\s*/Page\\b"))
        return !namesNewObjects(without(text, {QStringLiteral("/Annots")}), size);
    const QString trimmed = text.trimmed();
    const bool isFormPart = has(text, "/FT\\s*/Sig\\b") || text.contains(u"/SigFlags") ||
                            has(text, "/Type\\s*/(Sig|DocTimeStamp|Metadata|XRef|DSS)\\b");
    const bool isInformation = text.contains(u"/ModDate") && !text.contains(u"/Type");
    return isFormPart || isInformation ||
           (trimmed.startsWith(u'[') && namesOnlyWidgets(trimmed, added));
}

// What may be drawn over a page without anything of the old being written anew.
bool isForeignAnnotation(const QString &text)
{
    return has(text, "/Type\\s*/Annot\\b|/Rect\\b") && has(text, "/Subtype\\s*/") &&
           !has(text, "/Subtype\\s*/(Widget|Form|Image)\\b");
}

} // namespace

QStringList objectsChangedBetween(QByteArrayView file, qint64 from, qint64 to)
{
    const auto objects = to > largestFile ? std::nullopt : objectsIn(file.sliced(from, to - from));
    if (!objects)
        return {QStringLiteral("?")};
    const QString before = QString::fromLatin1(file.first(from));
    const int size = sizeOf(before);
    QHash<int, QString> added;
    for (const PdfObject &object : *objects) {
        if (size > 0 && object.number >= size)
            added.insert(object.number, object.text);
    }
    QStringList changed;
    for (const PdfObject &object : *objects) {
        const bool allowed = added.contains(object.number) ? !isForeignAnnotation(object.text)
                                                           : isAllowed(object, before, size, added);
        if (!allowed && changed.size() < mostNamed)
            changed.append(QString::number(object.number) + QStringLiteral(" 0"));
    }
    changed.removeDuplicates();
    return changed;
}

} // namespace lc::document
