#include "texts/errortext.h"

#include "texts/errors/errortable.h"
#include "texts/errors/why.h"
#include "texts/fill.h"

#include <QCoreApplication>

#include <algorithm>

namespace lc::texts {

namespace {

const ErrorSentences *rowOf(ErrorCode code)
{
    for (const auto &table : {generalErrors(), inputErrors(), transportErrors(), statusErrors(),
                              filesErrors(), cryptoErrors(), recordsErrors()}) {
        const auto row = std::ranges::find(table, code, &ErrorSentences::code);
        if (row != table.end())
            return &*row;
    }
    return nullptr;
}

QString translated(const char *source)
{
    return QCoreApplication::translate("Errors", source);
}

} // namespace

ErrorText templateOf(ErrorCode code)
{
    const ErrorSentences *row = rowOf(code);
    if (!row)
        return {};
    return {translated(row->what), translated(row->why), translated(row->next)};
}

ErrorText textOf(const Error &error)
{
    const ErrorText text = templateOf(error.code());
    // The cause of an error often knows the host or the file that it is about.
    Error::Facts facts = error.facts();
    for (const Error *cause = error.cause(); cause; cause = cause->cause()) {
        for (auto fact = cause->facts().begin(); fact != cause->facts().end(); ++fact) {
            if (!facts.contains(fact.key()))
                facts.insert(fact.key(), fact.value());
        }
    }
    const QString why = QStringLiteral("why");
    if (facts.contains(why))
        facts[why] = reasonWords(facts.value(why).toString());
    return {fillIn(text.what, facts), fillIn(text.why, facts), fillIn(text.next, facts)};
}

} // namespace lc::texts
