#include "texts/updatetext.h"

#include "texts/fill.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace lc::texts {

namespace {

using support::UpdateState;

struct Sentences
{
    const char *what;
    const char *why;
    const char *next;
};

Sentences sentencesOf(UpdateState state)
{
    switch (state) {
    case UpdateState::Offered:
        return {
            QT_TRANSLATE_NOOP("Update", "Version {version} can be installed."),
            QT_TRANSLATE_NOOP("Update", "Signature, size and both digests of {file} are right."),
            QT_TRANSLATE_NOOP("Update", "Install {path} when nobody is being served; settings "
                                        "and ledger stay.")};
    case UpdateState::NotNewer:
        return {QT_TRANSLATE_NOOP("Update", "There is nothing to install."),
                QT_TRANSLATE_NOOP("Update", "The update holds version {version}; version {running} "
                                            "is running."),
                QT_TRANSLATE_NOOP("Update", "Go on working with this version.")};
    case UpdateState::NotSigned:
        return {QT_TRANSLATE_NOOP("Update", "This is no signed update."),
                QT_TRANSLATE_NOOP("Update", "The file holds no list with a signature."),
                QT_TRANSLATE_NOOP("Update", "Choose the file that ends in .update.json.")};
    case UpdateState::SignatureWrong:
        return {QT_TRANSLATE_NOOP("Update", "The update must not be installed."),
                QT_TRANSLATE_NOOP("Update", "Its list was changed, or signed by somebody else than "
                                            "the publisher whose key is installed."),
                QT_TRANSLATE_NOOP("Update", "Fetch the update anew and tell the administrator.")};
    case UpdateState::NotUnderstood:
        return {QT_TRANSLATE_NOOP("Update", "The update cannot be used."),
                QT_TRANSLATE_NOOP("Update",
                                  "Its list is signed, but is for another program or of a "
                                  "form that this version does not know."),
                QT_TRANSLATE_NOOP("Update", "Ask the publisher for an update for this version.")};
    case UpdateState::NotForThisComputer:
        return {QT_TRANSLATE_NOOP("Update", "Version {version} holds nothing for this computer."),
                QT_TRANSLATE_NOOP("Update", "No package in the list is for this system and "
                                            "processor."),
                QT_TRANSLATE_NOOP("Update", "Ask the publisher for a package for this system.")};
    case UpdateState::FileMissing:
        return {QT_TRANSLATE_NOOP("Update", "The update is not complete."),
                QT_TRANSLATE_NOOP("Update", "{file} is not in the folder of the list."),
                QT_TRANSLATE_NOOP("Update", "Copy the whole folder and check again.")};
    case UpdateState::FileChanged:
        return {QT_TRANSLATE_NOOP("Update", "The update must not be installed."),
                QT_TRANSLATE_NOOP("Update", "{file} is not the file that the publisher signed."),
                QT_TRANSLATE_NOOP("Update", "Fetch the update anew and tell the administrator.")};
    case UpdateState::KeyMissing:
        return {QT_TRANSLATE_NOOP("Update", "Updates cannot be checked on this computer."),
                QT_TRANSLATE_NOOP("Update", "The publisher's public key is not installed."),
                QT_TRANSLATE_NOOP("Update", "The administrator puts it at {path}.")};
    }
    Q_UNREACHABLE();
}

QString said(const char *sentence, const QMap<QString, QVariant> &facts)
{
    return fillIn(QCoreApplication::translate("Update", sentence), facts);
}

} // namespace

ErrorText textOf(const support::UpdateReport &report)
{
    const Sentences sentences = sentencesOf(report.state);
    const QMap<QString, QVariant> facts{{QStringLiteral("version"), report.list.version},
                                        {QStringLiteral("running"), report.running},
                                        {QStringLiteral("file"), QFileInfo(report.file).fileName()},
                                        {QStringLiteral("path"), report.file}};
    return {said(sentences.what, facts), said(sentences.why, facts), said(sentences.next, facts)};
}

} // namespace lc::texts
