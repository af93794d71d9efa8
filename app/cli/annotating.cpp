#include "cli/connection.h"
#include "cli/forms.h"
#include "cli/papers.h"
#include "cli/runners.h"

#include "core/file.h"
#include "domain/printcaution.h"
#include "texts/annotationtext.h"
#include "texts/domaintext.h"
#include "texts/sheettext.h"

#include <QDir>
#include <QFileInfo>

namespace lc::cli {

namespace {

using Opened = std::shared_ptr<const desk::OpenedLicense>;

constexpr qint64 largestFace = 256 << 20;

bool isFile(const QString &argument)
{
    return QFileInfo(argument).isFile();
}

Result<Opened> openOne(Context &context, const Purpose &purpose, desk::Desk &desk, int index)
{
    const QString argument = context.arguments.argument(index);
    if (!isFile(argument))
        return openArgument(context, purpose, desk, index);
    LC_TRY(bytes, readFile(argument, largestFace));
    desk::FileRequest request;
    request.bytes = bytes;
    request.reason = purpose.reason;
    request.matter = purpose.matter;
    return await(desk.verifyFile(request));
}

// What is asked of every copy of the call.
struct Wishes
{
    paper::CopyTemplate pattern;
    texts::CopyWishes extras;
    Purpose purpose;
};

Result<Wishes> wishesOf(const Context &context)
{
    Wishes wishes;
    LC_TRY(pattern, templatesOf(context).load(
                        context.arguments.value("template", context.settings.copyTemplate)));
    LC_TRY(paper, paperOf(context, pattern.paper));
    LC_TRY(orientation, orientationOf(context, pattern.orientation));
    wishes.pattern = pattern;
    wishes.pattern.paper = paper;
    wishes.pattern.orientation = orientation;
    wishes.extras = {context.arguments.has("validity-sheet"),
                     context.arguments.has("signature-block")};
    LC_TRY(purpose, purposeOf(context));
    wishes.purpose = purpose;
    return wishes;
}

// A failed license needs words of its own; else what it is used for stands as the reason.
QString printReason(const Context &context, const desk::OpenedLicense &license)
{
    const auto cautions = domain::printCautions(license.findings(), license.scope);
    if (context.arguments.has("print-reason") || cautions.isEmpty() ||
        cautions.contains(domain::PrintCaution::VerdictFailed))
        return context.arguments.value("print-reason");
    return texts::codeAndName(license.reason) % u' ' % license.matter.name;
}

// The copies of one call, in the order of its arguments.
class CopySet
{
public:
    CopySet(Context &context, Connection &connection, Wishes wishes)
        : m_context(context)
        , m_desk(connection.desk())
        , m_wishes(std::move(wishes))
    {}

    Result<> add(int index)
    {
        LC_TRY(license, openOne(m_context, m_wishes.purpose, m_desk, index));
        LC_TRY(serial, m_desk.prepareSerial());
        auto facts =
            desk::annotationFacts(*license, m_desk.person(), serial, m_context.clock->now());
        facts.requester = m_context.arguments.value("requester");
        const bool careful = !domain::printCautions(facts.findings, facts.scope).isEmpty();
        if (careful)
            facts.printReason = printReason(m_context, *license);
        desk::CopyOrder order;
        order.license = license;
        order.note.why = facts.printReason;
        order.request = texts::copyRequest(facts, m_wishes.pattern, m_wishes.extras);
        order.request.face = license->face;
        if (m_wishes.pattern.traceCode)
            order.request.traceCode = m_desk.traceCode(serial);
        m_job.copies.append(order);
        m_facts.append(facts);
        return {};
    }
    Result<int> write(const QString &path)
    {
        if (m_context.arguments.has("cover"))
            m_job.cover = texts::coverList(m_facts);
        m_job.coverPageOf = texts::pageOfText();
        m_job.title = m_job.copies.first().request.documentTitle;
        m_job.subject = m_job.copies.first().request.documentSubject;
        return await(m_desk.annotateAll(m_job, path));
    }
    [[nodiscard]] const QList<desk::CopyOrder> &copies() const { return m_job.copies; }

private:
    Context &m_context;
    desk::Desk &m_desk;
    Wishes m_wishes;
    desk::JobOrder m_job;
    QList<paper::AnnotationFacts> m_facts;
};

QJsonObject copyToJson(const desk::CopyOrder &copy)
{
    QJsonObject json = judgementToJson(*copy.license);
    json.insert(QStringLiteral("serial"), copy.request.serial);
    json.insert(QStringLiteral("traceCode"), copy.request.traceCode);
    json.insert(QStringLiteral("typeName"), copy.license->information.summary.typeName);
    json.insert(QStringLiteral("identifier"), copy.license->information.summary.identifier);
    json.insert(QStringLiteral("statement"), copy.request.texts.statement);
    return json;
}

// The gravest of all.
Exit exitFor(const QList<desk::CopyOrder> &copies)
{
    Exit exit = Exit::Done;
    for (const desk::CopyOrder &copy : copies) {
        const Exit one = cli::exitFor(copy.license->verdict().kind);
        if (exit == Exit::Done || one == Exit::Refused)
            exit = one == Exit::Done ? exit : one;
    }
    return exit;
}

Answer answerFor(const QList<desk::CopyOrder> &copies, const QString &path, int pages)
{
    Answer answer;
    answer.exit = exitFor(copies);
    QStringList texts;
    QJsonArray list;
    for (const desk::CopyOrder &copy : copies) {
        list.append(copyToJson(copy));
        texts.append(copy.request.serial % u'\n' % judgementToText(*copy.license));
    }
    // One license answers as it always did; several stand in a list.
    if (copies.size() == 1)
        answer.json = list.first().toObject();
    answer.json.insert(QStringLiteral("copies"), list);
    answer.json.insert(QStringLiteral("file"), path);
    answer.json.insert(QStringLiteral("pages"), pages);
    answer.text = texts.join(QStringLiteral("\n\n"));
    return answer;
}

Result<> keep(const Context &context, desk::Desk &desk, const Opened &license, Answer &answer)
{
    if (!context.arguments.has("keep"))
        return {};
    LC_TRY(kept, await(desk.keepPlatformFile(license, context.arguments.value("keep"))));
    answer.json.insert(
        QStringLiteral("kept"),
        QJsonObject{{QStringLiteral("file"), kept.file},
                    {QStringLiteral("digests"), kept.digestFile},
                    {QStringLiteral("sha256"), QString::fromLatin1(kept.sha256.toHex())},
                    {QStringLiteral("sm3"), QString::fromLatin1(kept.sm3.toHex())}});
    return {};
}

} // namespace

Result<Answer> runAnnotate(Context &context)
{
    LC_TRY(wishes, wishesOf(context));
    const QStringList arguments = context.arguments.arguments();
    if (arguments.size() > 1 && context.arguments.has("keep"))
        return wrongUse(QStringLiteral("--keep"));
    const bool allFiles = std::ranges::all_of(arguments, isFile);
    LC_TRY(connection, allFiles ? Connection::openLocal(context) : Connection::open(context));
    CopySet copies(context, *connection, wishes);
    for (int i = 0; i < arguments.size(); ++i)
        LC_CHECK(copies.add(i));
    const QString path = context.arguments.value("output");
    LC_TRY(pages, copies.write(path));
    Answer answer = answerFor(copies.copies(), path, pages);
    LC_CHECK(keep(context, connection->desk(), copies.copies().first().license, answer));
    return answer;
}

} // namespace lc::cli
