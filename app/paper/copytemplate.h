#pragma once

#include "paper/annotatedcopy.h"

#include <QMap>

namespace lc::paper {

// The wording and the parts of an annotated copy, as an administrator may change them: a JSON
// file (resources/paper). Placeholders in braces are filled in: unit, counter, operator, matter,
// reason, requester, time, date, validUntil, serial, print, licenseType. Matter, time and serial
// must stand in the lines, since a copy without them binds nothing.
struct CopyTemplate
{
    QString name;
    QPageSize::PageSizeId paper = QPageSize::A4;
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
    QString title;
    QStringList lines;
    QString watermark;
    QStringList signatureFields;
    bool traceCode = true;
    bool validitySheet = false;

    // PaperTemplateInvalid with the facts "line" or "member" (where), "problem" (a word) and
    // what it is about: "Json", "Format", "Member", "Type", "Unknown", "Missing", "TooLong",
    // "Braces".
    [[nodiscard]] static Result<CopyTemplate> fromJson(QByteArrayView json);
    // Names of the built-in templates: "standard", "archive", "small".
    [[nodiscard]] static QStringList builtIn();
    [[nodiscard]] static Result<CopyTemplate> builtIn(const QString &name);

    // Puts the values in; what has none is left out. Verdict and findings are the caller's.
    void fill(const QMap<QString, QString> &values, AnnotationTexts &texts) const;
    // Invented values for a preview.
    [[nodiscard]] static QMap<QString, QString> sampleValues();
};

} // namespace lc::paper
