#include "ui/citizen/citizentexts.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>

namespace lc::ui {

namespace {

QString translated(const char *source)
{
    return QCoreApplication::translate("Consent", source);
}

} // namespace

QString nameOf(desk::ConsentKind kind)
{
    switch (kind) {
    case desk::ConsentKind::ShownByHolder:
        return translated(QT_TRANSLATE_NOOP("Consent", "The holder agrees"));
    case desk::ConsentKind::SignedOnSite:
        return translated(QT_TRANSLATE_NOOP("Consent", "Signed on site"));
    case desk::ConsentKind::AgentWithAuthority:
        return translated(QT_TRANSLATE_NOOP("Consent", "Agent with authority"));
    case desk::ConsentKind::StatutoryDuty:
        return translated(QT_TRANSLATE_NOOP("Consent", "Statutory duty"));
    }
    Q_UNREACHABLE();
}

QString sentenceOf(desk::ConsentKind kind)
{
    switch (kind) {
    case desk::ConsentKind::ShownByHolder:
        return translated(QT_TRANSLATE_NOOP(
            "Consent", "shown by the holder, or “agree” pressed in the citizen's window"));
    case desk::ConsentKind::SignedOnSite:
        return translated(QT_TRANSLATE_NOOP("Consent", "the holder signed on paper"));
    case desk::ConsentKind::AgentWithAuthority:
        return translated(QT_TRANSLATE_NOOP(
            "Consent", "somebody acts for the holder; their number is needed, too"));
    case desk::ConsentKind::StatutoryDuty:
        return translated(
            QT_TRANSLATE_NOOP("Consent", "the law allows it without consent; recorded, not asked"));
    }
    Q_UNREACHABLE();
}

QString maskedName(const QString &name)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name);
    const qsizetype first = finder.toNextBoundary();
    if (first <= 0)
        return name;
    int rest = 0;
    while (finder.toNextBoundary() > 0)
        ++rest;
    return name.left(first) % QString(std::min(rest, 3), u'*');
}

} // namespace lc::ui
