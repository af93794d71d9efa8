#include "texts/findingtext.h"

#include <QCoreApplication>

namespace lc::texts {

namespace {

using domain::Because;
using domain::VerdictKind;

QString translated(const char *source)
{
    return QCoreApplication::translate("Verdicts", source);
}

QString wordOf(VerdictKind kind, Because because)
{
    switch (kind) {
    case VerdictKind::Passed:
        return QCoreApplication::translate("Verdicts", "Passed");
    case VerdictKind::PassedWithNotice:
        if (because == Because::Expired)
            return QCoreApplication::translate("Verdicts", "Expired");
        return QCoreApplication::translate("Verdicts", "Passed · with notice");
    case VerdictKind::CannotDecide:
        return QCoreApplication::translate("Verdicts", "Cannot decide");
    case VerdictKind::Failed:
        return QCoreApplication::translate("Verdicts", "Failed");
    }
    Q_UNREACHABLE();
}

QString plainSentence(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::Passed:
        return QCoreApplication::translate("Verdicts", "The license is genuine and in force.");
    case VerdictKind::PassedWithNotice:
        return QCoreApplication::translate("Verdicts",
                                           "The license is genuine; one point needs attention.");
    case VerdictKind::CannotDecide:
        return QCoreApplication::translate("Verdicts",
                                           "Not everything that is needed has been checked.");
    case VerdictKind::Failed:
        return QCoreApplication::translate("Verdicts", "A check of the license failed.");
    }
    Q_UNREACHABLE();
}

// What to do where the reason asks for something of its own; null: by the kind alone.
const char *nextByReason(Because because)
{
    static constexpr struct
    {
        Because because;
        const char *next;
    } steps[] = {
        {Because::Expired,
         QT_TRANSLATE_NOOP("Verdicts", "Check whether the matter accepts an expired license; "
                                       "printing needs a reason.")},
        {Because::ExpiresSoon,
         QT_TRANSLATE_NOOP("Verdicts", "Go on; remind the holder to renew the license.")},
        {Because::NotYetValid,
         QT_TRANSLATE_NOOP("Verdicts",
                           "Check whether the matter accepts a license that begins later.")},
        {Because::NoSeal,
         QT_TRANSLATE_NOOP("Verdicts", "Ask the platform, or ask for the original.")},
        {Because::NoTrustAnchor,
         QT_TRANSLATE_NOOP("Verdicts", "Ask the administrator to install the trust anchor of "
                                       "this issuer.")},
        {Because::PlatformNoAnswer,
         QT_TRANSLATE_NOOP("Verdicts", "Ask the platform again (F6) when the link is back.")},
        {Because::PlatformNothingFound,
         QT_TRANSLATE_NOOP("Verdicts",
                           "Ask the issuer; the license may not have been registered yet.")},
        {Because::PlatformRevoked,
         QT_TRANSLATE_NOOP("Verdicts", "Do not accept it; tell the holder that it is no longer in "
                                       "force.")},
        {Because::FontReplaced,
         QT_TRANSLATE_NOOP("Verdicts", "Compare the text with the face data, then go on.")},
        {Because::GlyphMissing,
         QT_TRANSLATE_NOOP("Verdicts", "Compare the text with the face data, then go on.")},
    };
    for (const auto &step : steps) {
        if (step.because == because)
            return step.next;
    }
    return nullptr;
}

QString nextByKind(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::Passed:
        return QCoreApplication::translate("Verdicts", "Go on with the matter.");
    case VerdictKind::PassedWithNotice:
        return QCoreApplication::translate("Verdicts", "Read the notice, then go on.");
    case VerdictKind::CannotDecide:
        return QCoreApplication::translate(
            "Verdicts", "Do not rely on it yet; verify again or ask for the original.");
    case VerdictKind::Failed:
        return QCoreApplication::translate(
            "Verdicts", "Do not accept it; ask for the original and inform the supervisor.");
    }
    Q_UNREACHABLE();
}

} // namespace

VerdictText textOf(const domain::Verdict &verdict, const domain::Findings &findings)
{
    if (verdict.decisive < 0 || verdict.decisive >= findings.size())
        return {wordOf(verdict.kind, Because::None), plainSentence(verdict.kind),
                nextByKind(verdict.kind)};
    const domain::Finding &decisive = findings.at(verdict.decisive);
    const char *next = nextByReason(decisive.because);
    return {wordOf(verdict.kind, decisive.because), sentenceOf(decisive),
            next ? translated(next) : nextByKind(verdict.kind)};
}

} // namespace lc::texts
