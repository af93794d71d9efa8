#pragma once

#include <QList>
#include <QString>

namespace lc::ui {

// One page of the manual, from one anchor to the next.
struct ManualPage
{
    QString key; // stable in every language: "verdict"
    QString title;
    int level = 2;    // of its heading
    QString markdown; // with its heading
};

// Splits a manual (docs/manual/*.md) at its anchors, <a id="key"></a> before a heading.
[[nodiscard]] QList<ManualPage> pagesOf(const QString &markdown);

// The manual as it is built in, for "zh_CN" or "en"; Chinese when there is no other.
[[nodiscard]] QList<ManualPage> builtInManual(const QString &language);

// Every error code with its sentences, in the program's language: a page "errors".
[[nodiscard]] ManualPage errorCatalogue();

// Which version this is, and what it cannot do because it was built without it: a page "about".
[[nodiscard]] ManualPage aboutPage();

// The pages that hold every word, upper and lower case alike.
[[nodiscard]] QList<int> pagesWith(const QList<ManualPage> &pages, const QString &words);

} // namespace lc::ui
