#pragma once

#include "paper/copytemplate.h"

namespace lc::paper {

// The templates a counter can choose from: the built-in ones and the JSON files of the
// administrator's directory, which take the place of built-in ones of the same name. Reads files:
// not in the GUI thread. Errors of CopyTemplate::fromJson() with the fact "file".
class TemplateStore
{
public:
    // `language`: of the built-in templates.
    TemplateStore(QString directory, QString language);

    struct Entry
    {
        QString key; // "standard", or the file's name without its ending
        QString name;
        std::optional<Error> refused; // why it cannot be used
    };
    // Built-in ones first; refused ones stand there with their reason.
    [[nodiscard]] QList<Entry> entries() const;
    // By key, or by the path of a file; empty: "standard".
    [[nodiscard]] Result<CopyTemplate> load(const QString &keyOrPath) const;

private:
    [[nodiscard]] QString pathOf(const QString &key) const;

    QString m_directory;
    QString m_language;
};

// Reads a file and tries it: PaperTemplateInvalid also when its block leaves the face no room on
// its paper, PaperFontMissing when it asks for a character that no font has.
[[nodiscard]] Result<CopyTemplate> readTemplate(const QString &path);
[[nodiscard]] Result<> tryTemplate(const CopyTemplate &candidate);
// What a preview shows: the template around an invented license.
[[nodiscard]] Result<CopyRequest> specimenCopy(const CopyTemplate &shown);

} // namespace lc::paper
