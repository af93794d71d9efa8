#pragma once

#include "paper/annotatedcopy.h"

#include <QMap>

namespace lc::paper {

// The wording and the parts of an annotated copy, as an administrator may change them: a JSON
// file (resources/paper). Placeholders in braces are filled in: unit, counter, operator, matter
// (code and name), matterName, reason, requester, time, date, validUntil, serial, print,
// licenseType. Matter, time and serial must stand in the lines, since a copy without them binds
// nothing.
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
    int validDays = 90; // of the copy, from the day it is made

    // PaperTemplateInvalid with the facts "line" or "member" (where) and "why", a key of
    // texts::reasonWords().
    [[nodiscard]] static Result<CopyTemplate> fromJson(QByteArrayView json);
    // Names of the built-in templates: "standard", "archive", "small".
    [[nodiscard]] static QStringList builtIn();
    // `language`: "zh_CN" or "en".
    [[nodiscard]] static Result<CopyTemplate> builtIn(const QString &name,
                                                      const QString &language = {});

    // The same as it stands in the file, to begin one's own with.
    [[nodiscard]] static Result<QByteArray> builtInJson(const QString &name,
                                                        const QString &language = {});

    // Puts the values in; what has none is left out. Verdict and findings are the caller's.
    void fill(const QMap<QString, QString> &values, AnnotationTexts &texts) const;
    // Invented values for a preview.
    [[nodiscard]] static QMap<QString, QString> sampleValues();
};

} // namespace lc::paper
