#include "ui/common/keychoice.h"

#include <QApplication>
#include <QEvent>
#include <QMap>
#include <QVariant>
#include <QWidget>

#include <algorithm>

namespace lc::ui {

namespace {

constexpr auto propertyName = "lc.keys"; // id → portable sequence

// What may be pressed without meaning a letter, a digit of a list or a button.
bool isUsable(const QKeySequence &sequence)
{
    if (sequence.count() != 1)
        return false;
    const QKeyCombination combination = sequence[0];
    const Qt::Key key = combination.key();
    if (key == Qt::Key_unknown || key == Qt::Key(0))
        return false;
    const bool function = key >= Qt::Key_F1 && key <= Qt::Key_F35;
    const bool free = function || key == Qt::Key_Escape || key == Qt::Key_PageUp ||
                      key == Qt::Key_PageDown || key == Qt::Key_Pause;
    const bool chord = combination.keyboardModifiers().testAnyFlags(
        Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    return free || chord;
}

struct Wish
{
    QString entry;
    const KeyRow *row;
    QString key; // portable
};

const KeyRow *rowNamed(QStringView id)
{
    const auto &table = keyTable();
    const auto found = std::ranges::find_if(
        table, [id](const KeyRow &row) { return id == QLatin1String(row.id); });
    return found == table.end() ? nullptr : &*found;
}

std::optional<KeyProblem::Kind> readEntry(const QString &entry, Wish &wish)
{
    const qsizetype at = entry.indexOf(u'=');
    if (at <= 0)
        return KeyProblem::Kind::NotAnEntry;
    wish.entry = entry;
    wish.row = rowNamed(QStringView(entry).left(at).trimmed());
    if (!wish.row)
        return KeyProblem::Kind::UnknownCommand;
    const auto sequence =
        QKeySequence::fromString(entry.mid(at + 1).trimmed(), QKeySequence::PortableText);
    if (!isUsable(sequence))
        return KeyProblem::Kind::UnusableKey;
    wish.key = sequence.toString(QKeySequence::PortableText);
    return std::nullopt;
}

// The first wish whose key another command has, when all wishes are granted.
qsizetype firstClash(const QList<Wish> &wishes)
{
    QMap<QString, QString> keys;
    for (const KeyRow &row : keyTable())
        keys.insert(QString::fromLatin1(row.id),
                    QKeySequence(QString::fromLatin1(row.key)).toString());
    for (const Wish &wish : wishes)
        keys.insert(QString::fromLatin1(wish.row->id), wish.key);
    for (qsizetype i = wishes.size() - 1; i >= 0; --i) {
        if (std::ranges::count(keys, wishes[i].key) > 1)
            return i;
    }
    return -1;
}

} // namespace

std::optional<QKeySequence> chosenKey(const KeyRow &row)
{
    if (!qApp)
        return std::nullopt;
    const QVariantMap keys = qApp->property(propertyName).toMap();
    const auto found = keys.constFind(QString::fromLatin1(row.id));
    if (found == keys.constEnd())
        return std::nullopt;
    return QKeySequence::fromString(found->toString(), QKeySequence::PortableText);
}

QList<KeyProblem> setKeys(QApplication &application, const QStringList &entries)
{
    QList<KeyProblem> problems;
    QList<Wish> wishes;
    for (const QString &entry : entries) {
        Wish wish;
        if (const auto kind = readEntry(entry, wish))
            problems.append({*kind, entry});
        else
            wishes.append(wish);
    }
    for (qsizetype clash = firstClash(wishes); clash >= 0; clash = firstClash(wishes)) {
        problems.append({KeyProblem::Kind::KeyTaken, wishes[clash].entry});
        wishes.removeAt(clash);
    }
    QVariantMap keys;
    for (const Wish &wish : std::as_const(wishes))
        keys.insert(QString::fromLatin1(wish.row->id), wish.key);
    if (application.property(propertyName).toMap() == keys)
        return problems;
    application.setProperty(propertyName, keys);
    for (QWidget *window : QApplication::topLevelWidgets()) {
        QEvent change(QEvent::LanguageChange);
        QApplication::sendEvent(window, &change);
    }
    return problems;
}

QStringList changedKeys()
{
    QStringList entries;
    const QVariantMap keys = qApp ? qApp->property(propertyName).toMap() : QVariantMap();
    for (auto it = keys.begin(); it != keys.end(); ++it)
        entries.append(it.key() % u'=' % it.value().toString());
    return entries;
}

} // namespace lc::ui
