#include "cli/answer.h"

#include "texts/errortext.h"

#include <QJsonArray>

namespace lc::cli {

namespace {

// The groups of ErrorCode stand in order; a new code falls into its group's exit code.
bool isBetween(ErrorCode code, ErrorCode first, ErrorCode beyond)
{
    return code >= first && code < beyond;
}

} // namespace

Exit exitFor(ErrorCode code)
{
    const bool typedWrong = isBetween(code, ErrorCode::InputEmpty, ErrorCode::AddressRefused) ||
                            code == ErrorCode::UsageWrong || code == ErrorCode::PageOutOfRange ||
                            code == ErrorCode::SettingsInvalid || code == ErrorCode::ProfileInvalid;
    if (typedWrong)
        return Exit::WrongUse;
    // An answer that nobody can interpret decides nothing.
    if (code == ErrorCode::PlatformNationalUnreachable || code == ErrorCode::PlatformUnknownStatus)
        return Exit::CannotDecide;
    const bool refused =
        isBetween(code, ErrorCode::PlatformNotOffered, ErrorCode::FileNotReadable) ||
        code == ErrorCode::LedgerWrite || code == ErrorCode::LedgerDamaged ||
        code == ErrorCode::PaperTemplateInvalid || code == ErrorCode::PrintReasonMissing;
    return refused ? Exit::Refused : Exit::CannotDecide;
}

QJsonObject errorToJson(const Error &error)
{
    QJsonObject facts;
    for (auto fact = error.facts().begin(); fact != error.facts().end(); ++fact)
        facts.insert(fact.key(), QJsonValue::fromVariant(fact.value()));
    const texts::ErrorText text = texts::textOf(error);
    QJsonObject json{{QStringLiteral("code"), errorName(error.code())},
                     {QStringLiteral("facts"), facts},
                     {QStringLiteral("what"), text.what},
                     {QStringLiteral("why"), text.why},
                     {QStringLiteral("next"), text.next}};
    if (error.cause())
        json.insert(QStringLiteral("cause"), errorToJson(*error.cause()));
    return json;
}

QString errorToText(const Error &error)
{
    const texts::ErrorText text = texts::textOf(error);
    QString lines = errorName(error.code()) % u": " % text.what;
    for (const QString &line : {text.why, text.next}) {
        if (!line.isEmpty())
            lines += u"\n  " % line;
    }
    return lines;
}

Answer answerFor(const Error &error)
{
    return {
        exitFor(error.code()), {{QStringLiteral("error"), errorToJson(error)}}, errorToText(error)};
}

} // namespace lc::cli
