#include "cli/context.h"

#include <QJsonDocument>

#include <cstdio>

namespace lc::cli {

namespace {

void write(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    if (!bytes.endsWith('\n'))
        std::fputc('\n', stream);
    std::fflush(stream);
}

} // namespace

Context::Context(Arguments given, support::Settings set)
    : arguments(std::move(given))
    , settings(std::move(set))
    , clock(std::make_shared<SystemClock>())
    , m_quiet(arguments.has("quiet"))
{}

void Context::note(const QString &line) const
{
    if (!m_quiet)
        write(stderr, line);
}

void Context::print(const Answer &answer) const
{
    if (wantsJson()) {
        QJsonObject json = answer.json;
        json.insert(QStringLiteral("exit"), static_cast<int>(answer.exit));
        write(stdout, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Indented)));
    } else if (answer.json.contains(QStringLiteral("error"))) {
        write(stderr, answer.text);
    } else if (!answer.text.isEmpty()) {
        write(stdout, answer.text);
    }
}

void Context::printLine(const Answer &answer) const
{
    if (wantsJson())
        write(stdout, QString::fromUtf8(QJsonDocument(answer.json).toJson(QJsonDocument::Compact)));
    else
        write(stdout, answer.text);
}

} // namespace lc::cli
