#include "texts/findingtext.h"

#include "texts/fill.h"
#include "texts/findings/findingtable.h"
#include "texts/parttext.h"

#include <QCoreApplication>

#include <algorithm>

namespace lc::texts {

namespace {

using domain::Finding;
using domain::State;

QString translated(const char *source, int number = -1)
{
    return QCoreApplication::translate("Findings", source, nullptr, number);
}

const CheckWords *wordsOf(domain::Check check)
{
    const auto words = checkWords();
    const auto row = std::ranges::find(words, check, &CheckWords::check);
    return row == words.end() ? nullptr : &*row;
}

const ReasonWords *reasonOf(const Finding &finding)
{
    for (const SpecialWords &special : specialReasons()) {
        if (special.check == finding.check && special.words.because == finding.because)
            return &special.words;
    }
    for (const auto &table : {sealReasons(), licenseReasons()}) {
        const auto row = std::ranges::find(table, finding.because, &ReasonWords::because);
        if (row != table.end())
            return &*row;
    }
    return nullptr;
}

// The facts with the names of fields and of parts of files in the program's language.
QMap<QString, QVariant> readable(QMap<QString, QVariant> facts)
{
    const QString one = QStringLiteral("field");
    const QString many = QStringLiteral("fields");
    if (const auto field = facts.constFind(one); field != facts.constEnd())
        facts[one] = nameOfField(field->toString());
    if (const auto fields = facts.constFind(many); fields != facts.constEnd()) {
        QStringList names;
        for (const QString &name : fields->toStringList())
            names.append(nameOfField(name));
        facts[many] = names;
    }
    const QString files = QStringLiteral("files");
    if (const auto parts = facts.constFind(files); parts != facts.constEnd()) {
        QStringList names;
        for (const QString &part : parts->toStringList())
            names.append(nameOfPart(part));
        facts[files] = names;
    }
    return facts;
}

// The number that a remark with "%n" speaks of; -1 when the finding carries none.
int numberOf(const QMap<QString, QVariant> &facts)
{
    for (const QString &name : {QStringLiteral("count"), QStringLiteral("days")}) {
        if (const auto fact = facts.constFind(name); fact != facts.constEnd())
            return fact->toInt();
    }
    for (const QString &name :
         {QStringLiteral("files"), QStringLiteral("fonts"), QStringLiteral("fields")}) {
        if (const auto fact = facts.constFind(name); fact != facts.constEnd())
            return static_cast<int>(fact->toStringList().size());
    }
    return -1;
}

// What the finding knows about itself without a reason: the algorithm, or who signed.
QString plainRemark(const QMap<QString, QVariant> &facts)
{
    for (const QString &name : {QStringLiteral("algorithm"), QStringLiteral("anchor"),
                                QStringLiteral("issuer"), QStringLiteral("signer")}) {
        if (const auto fact = facts.constFind(name); fact != facts.constEnd())
            return fact->toString();
    }
    return {};
}

QString fieldLine(const Finding &finding, const QString &field)
{
    switch (finding.state) {
    case State::Passed:
        return QCoreApplication::translate("Findings", "%1 agrees").arg(field);
    case State::Failed:
        return QCoreApplication::translate("Findings", "%1 differs").arg(field);
    case State::Unknown:
        return QCoreApplication::translate("Findings", "%1: cannot decide").arg(field);
    case State::NotRun:
        return QCoreApplication::translate("Findings", "%1: not checked").arg(field);
    }
    Q_UNREACHABLE();
}

} // namespace

QString lineOf(const Finding &finding)
{
    const QString field = finding.facts.value(QStringLiteral("field")).toString();
    if (finding.check == domain::Check::ComparedField && !field.isEmpty())
        return fieldLine(finding, nameOfField(field));
    const ReasonWords *reason = reasonOf(finding);
    if (reason && reason->line)
        return translated(reason->line);
    const CheckWords *words = wordsOf(finding.check);
    switch (finding.state) {
    case State::Passed:
        return translated(words->passed);
    case State::Failed:
        return translated(words->failed);
    case State::Unknown:
    case State::NotRun:
        return fieldLine(finding, translated(words->name));
    }
    Q_UNREACHABLE();
}

QString remarkOf(const Finding &finding)
{
    const QMap<QString, QVariant> facts = readable(finding.facts);
    const ReasonWords *reason = reasonOf(finding);
    if (!reason || !reason->remark)
        return plainRemark(facts);
    const int number = numberOf(facts);
    if (number < 0 && QByteArrayView(reason->remark).contains("%n"))
        return {};
    return fillIn(translated(reason->remark, number), facts);
}

QString sentenceOf(const Finding &finding)
{
    if (const ReasonWords *reason = reasonOf(finding))
        return fillIn(translated(reason->sentence), readable(finding.facts));
    //: A whole sentence made of the line of a finding; %1 has no full stop.
    return QCoreApplication::translate("Findings", "%1.").arg(lineOf(finding));
}

QString nameOf(domain::Check check)
{
    return translated(wordsOf(check)->name);
}

QString nameOf(domain::By by)
{
    switch (by) {
    case domain::By::Platform:
        return QCoreApplication::translate("Findings", "Platform");
    case domain::By::ThisComputer:
        return QCoreApplication::translate("Findings", "This computer");
    }
    Q_UNREACHABLE();
}

QString nameOf(State state)
{
    switch (state) {
    case State::NotRun:
        return QCoreApplication::translate("Findings", "Not checked");
    case State::Passed:
        return QCoreApplication::translate("Findings", "Passed");
    case State::Failed:
        return QCoreApplication::translate("Findings", "Failed");
    case State::Unknown:
        return QCoreApplication::translate("Findings", "Cannot decide");
    }
    Q_UNREACHABLE();
}

} // namespace lc::texts
