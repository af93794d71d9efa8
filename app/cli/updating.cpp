#include "cli/updating.h"

#include "cli/context.h"
#include "cli/say.h"
#include "cli/signing.h"

#include "support/update.h"
#include "texts/updatetext.h"

namespace lc::cli {

namespace {

QString nameOf(support::UpdateState state)
{
    using support::UpdateState;
    switch (state) {
    case UpdateState::Offered:
        return QStringLiteral("offered");
    case UpdateState::NotNewer:
        return QStringLiteral("notNewer");
    case UpdateState::NotSigned:
        return QStringLiteral("notSigned");
    case UpdateState::SignatureWrong:
        return QStringLiteral("signatureWrong");
    case UpdateState::NotUnderstood:
        return QStringLiteral("notUnderstood");
    case UpdateState::NotForThisComputer:
        return QStringLiteral("notForThisComputer");
    case UpdateState::FileMissing:
        return QStringLiteral("fileMissing");
    case UpdateState::FileChanged:
        return QStringLiteral("fileChanged");
    case UpdateState::KeyMissing:
        return QStringLiteral("keyMissing");
    }
    Q_UNREACHABLE();
}

Exit exitOf(support::UpdateState state)
{
    using support::UpdateState;
    switch (state) {
    case UpdateState::Offered:
    case UpdateState::NotNewer:
        return Exit::Done;
    case UpdateState::SignatureWrong:
    case UpdateState::FileChanged:
    case UpdateState::FileMissing:
        return Exit::Refused;
    case UpdateState::NotSigned:
    case UpdateState::NotUnderstood:
    case UpdateState::NotForThisComputer:
    case UpdateState::KeyMissing:
        return Exit::CannotDecide;
    }
    Q_UNREACHABLE();
}

Answer answerOf(const support::UpdateReport &report)
{
    const texts::ErrorText text = texts::textOf(report);
    Answer answer;
    answer.exit = exitOf(report.state);
    answer.json = {{QStringLiteral("state"), nameOf(report.state)},
                   {QStringLiteral("what"), text.what},
                   {QStringLiteral("why"), text.why},
                   {QStringLiteral("next"), text.next}};
    answer.text = text.what % u'\n' % text.why % u'\n' % text.next;
    return answer;
}

Result<Answer> runUpdateCheck(Context &context)
{
    const QString keyPath = context.arguments.value("key", support::updateKeyPath());
    const QString language = context.arguments.value("language", context.settings.language);
    support::UpdateTarget target = support::updateTarget(language);
    target.kind = context.arguments.value("kind", target.kind);
    target.version = context.arguments.value("running", target.version);
    LC_TRY(report, support::checkUpdate(context.arguments.argument(0), keyPath, target));
    Answer answer = answerOf(report);
    answer.json.insert(QStringLiteral("version"), report.list.version);
    answer.json.insert(QStringLiteral("running"), report.running);
    if (report.state == support::UpdateState::Offered) {
        answer.json.insert(QStringLiteral("file"), report.file);
        answer.json.insert(QStringLiteral("notes"), report.list.notes);
        if (!report.list.notes.isEmpty())
            answer.text += u'\n' % report.list.notes;
    }
    return answer;
}

Result<Answer> runUpdateSign(Context &context)
{
    return signFile(context, &support::signUpdate);
}

} // namespace

std::vector<CommandSpec> updateCommands()
{
    return {
        {"update check",
         QT_TRANSLATE_NOOP("Cli", "check an update before anybody installs it"),
         QT_TRANSLATE_NOOP("Cli", "Checks the signature of an update's list, its version, and size "
                                  "and digests of the package for this computer, which lies beside "
                                  "it. Installs nothing. Exit: 0 can be installed, or nothing "
                                  "newer; 1 changed or incomplete; 3 cannot decide."),
         {{"FILE", QT_TRANSLATE_NOOP("Cli", "the signed list, *.update.json")}},
         {{"key", 0, "FILE",
           QT_TRANSLATE_NOOP("Cli", "the publisher's public key; the installed one when absent")},
          {"kind", 0, "debian-package|linux-archive|windows-installer",
           QT_TRANSLATE_NOOP("Cli", "which package is meant; that of this program when absent")},
          {"running", 0, "VERSION",
           QT_TRANSLATE_NOOP("Cli", "check as this version would, instead of as this one")}},
         {},
         &runUpdateCheck},
        {"update sign",
         QT_TRANSLATE_NOOP("Cli", "sign the list of an update"),
         QT_TRANSLATE_NOOP("Cli", "Signs a list of packages (docs/admin.md) for “update check”. "
                                  "The key is an SM2 key in PEM."),
         {{"FILE", QT_TRANSLATE_NOOP("Cli", "list to sign, JSON")}},
         {{"output", 'o', "FILE", QT_TRANSLATE_NOOP("Cli", "signed list to write"), true},
          {"key", 0, "FILE", QT_TRANSLATE_NOOP("Cli", "the publisher's private key"), true}},
         {},
         &runUpdateSign},
    };
}

} // namespace lc::cli
