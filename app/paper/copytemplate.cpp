#include "paper/copytemplate.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace lc::paper {

namespace {

constexpr qsizetype longestTemplate = 64 * 1024;
constexpr qsizetype longestText = 300;
constexpr qsizetype mostLines = 8;
constexpr int longestDays = 3660;

const QStringList &knownPlaceholders()
{
    static const QStringList names{
        QStringLiteral("unit"),       QStringLiteral("counter"),    QStringLiteral("operator"),
        QStringLiteral("matter"),     QStringLiteral("matterName"), QStringLiteral("reason"),
        QStringLiteral("requester"),  QStringLiteral("time"),       QStringLiteral("date"),
        QStringLiteral("validUntil"), QStringLiteral("serial"),     QStringLiteral("print"),
        QStringLiteral("licenseType")};
    return names;
}

const QStringList &knownMembers()
{
    static const QStringList names{QStringLiteral("format"),    QStringLiteral("name"),
                                   QStringLiteral("paper"),     QStringLiteral("orientation"),
                                   QStringLiteral("title"),     QStringLiteral("lines"),
                                   QStringLiteral("watermark"), QStringLiteral("signatureFields"),
                                   QStringLiteral("traceCode"), QStringLiteral("validitySheet"),
                                   QStringLiteral("validDays")};
    return names;
}

tl::unexpected<Error> invalid(const QString &problem, const QString &member)
{
    return fail(ErrorCode::PaperTemplateInvalid,
                {{QStringLiteral("why"), problem}, {QStringLiteral("member"), member}});
}

const QRegularExpression &placeholder()
{
    static const QRegularExpression expression(QStringLiteral("\\{([^{}]*)\\}"));
    return expression;
}

Result<> checkText(const QString &text, const QString &member)
{
    if (text.size() > longestText)
        return invalid(QStringLiteral("tooLong"), member);
    QString rest = text;
    for (const auto &match : placeholder().globalMatch(text)) {
        if (!knownPlaceholders().contains(match.captured(1)))
            return invalid(QStringLiteral("unknown"), match.captured(1).left(40));
    }
    rest.remove(placeholder());
    if (rest.contains(u'{') || rest.contains(u'}'))
        return invalid(QStringLiteral("braces"), member);
    return {};
}

// Reads members one by one and keeps the first problem.
class Members
{
public:
    explicit Members(const QJsonObject &object)
        : m_object(object)
    {}

    QString text(const QString &member)
    {
        const QJsonValue value = m_object.value(member);
        if (!value.isString())
            note(invalid(QStringLiteral("wrongType"), member));
        else
            note(checkText(value.toString(), member));
        return value.toString();
    }
    QStringList texts(const QString &member)
    {
        const QJsonArray array = m_object.value(member).toArray();
        if (!m_object.value(member).isArray())
            note(invalid(QStringLiteral("wrongType"), member));
        if (array.size() > mostLines)
            note(invalid(QStringLiteral("tooLong"), member));
        QStringList list;
        for (const QJsonValue &value : array) {
            if (!value.isString())
                note(invalid(QStringLiteral("wrongType"), member));
            note(checkText(value.toString(), member));
            list.append(value.toString());
        }
        return list;
    }
    bool flag(const QString &member)
    {
        if (!m_object.value(member).isBool())
            note(invalid(QStringLiteral("wrongType"), member));
        return m_object.value(member).toBool();
    }
    // Absent: `otherwise`.
    int number(const QString &member, int otherwise, int least, int most)
    {
        if (!m_object.contains(member))
            return otherwise;
        const QJsonValue value = m_object.value(member);
        if (!value.isDouble() || value.toDouble() != value.toInt())
            note(invalid(QStringLiteral("wrongType"), member));
        else if (value.toInt() < least || value.toInt() > most)
            note(invalid(QStringLiteral("unknownValue"), member));
        return value.toInt();
    }
    // The position in `words`.
    int choice(const QString &member, const QStringList &words)
    {
        const qsizetype position = words.indexOf(m_object.value(member).toString());
        if (position < 0)
            note(invalid(QStringLiteral("unknownValue"), member));
        return static_cast<int>(std::max<qsizetype>(0, position));
    }
    [[nodiscard]] Result<> problem() const { return m_problem; }

private:
    void note(const Result<> &result)
    {
        if (m_problem && !result)
            m_problem = result;
    }
    QJsonObject m_object;
    Result<> m_problem;
};

Result<QJsonObject> objectFrom(QByteArrayView json)
{
    if (json.size() > longestTemplate)
        return invalid(QStringLiteral("tooLong"), QString());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray(), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        const qsizetype line =
            json.first(std::min<qsizetype>(error.offset, json.size())).count('\n');
        return fail(ErrorCode::PaperTemplateInvalid,
                    {{QStringLiteral("why"), QStringLiteral("notJson")},
                     {QStringLiteral("line"), line + 1}});
    }
    const QJsonObject object = document.object();
    if (object.value(u"format").toInt() != 1)
        return invalid(QStringLiteral("templateFormat"), QStringLiteral("format"));
    for (const QString &member : object.keys()) {
        if (!knownMembers().contains(member))
            return invalid(QStringLiteral("unknown"), member.left(40));
    }
    return object;
}

} // namespace

Result<CopyTemplate> CopyTemplate::fromJson(QByteArrayView json)
{
    LC_TRY(object, objectFrom(json));
    Members members(object);
    CopyTemplate made;
    made.name = members.text(QStringLiteral("name"));
    made.paper =
        members.choice(QStringLiteral("paper"), {QStringLiteral("A4"), QStringLiteral("A5")}) == 0
            ? QPageSize::A4
            : QPageSize::A5;
    made.orientation =
        members.choice(QStringLiteral("orientation"),
                       {QStringLiteral("portrait"), QStringLiteral("landscape")}) == 0
            ? QPageLayout::Portrait
            : QPageLayout::Landscape;
    made.title = members.text(QStringLiteral("title"));
    made.lines = members.texts(QStringLiteral("lines"));
    made.watermark = members.text(QStringLiteral("watermark"));
    made.signatureFields = members.texts(QStringLiteral("signatureFields"));
    made.traceCode = members.flag(QStringLiteral("traceCode"));
    made.validitySheet = members.flag(QStringLiteral("validitySheet"));
    made.validDays = members.number(QStringLiteral("validDays"), made.validDays, 1, longestDays);
    LC_CHECK(members.problem());
    const QString all = made.lines.join(u'\n');
    for (const auto &needed :
         {QStringLiteral("{matter}"), QStringLiteral("{time}"), QStringLiteral("{serial}")}) {
        if (!all.contains(needed))
            return invalid(QStringLiteral("templateMissing"), needed);
    }
    return made;
}

QStringList CopyTemplate::builtIn()
{
    return {QStringLiteral("standard"), QStringLiteral("archive"), QStringLiteral("small")};
}

Result<QByteArray> CopyTemplate::builtInJson(const QString &name, const QString &language)
{
    const QString folder = language == u"en" ? language : QStringLiteral("zh_CN");
    QFile file(u":/paper/" % folder % u'/' % name % u".json");
    if (!builtIn().contains(name) || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::PaperTemplateInvalid,
                    {{QStringLiteral("file"), name},
                     {QStringLiteral("why"), QStringLiteral("unknownName")}});
    return file.readAll();
}

Result<CopyTemplate> CopyTemplate::builtIn(const QString &name, const QString &language)
{
    LC_TRY(json, builtInJson(name, language));
    return fromJson(json);
}

} // namespace lc::paper
