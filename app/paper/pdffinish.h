#pragma once

#include "paper/annotatedcopy.h"

namespace lc::paper {

// What the PDF engine leaves out and readers like to have: bookmarks, the document's language and
// subject, and the wish to be printed at its true size (ISO 32000-1 12.3.3, 14.9.2, 12.2). Done by
// libqpdf; a build without it leaves the file as it is.
struct PdfExtras
{
    QList<JobOutline::Item> bookmarks; // left out when there is only one
    QString subject;
};

[[nodiscard]] Result<SecureBytes> finishPdf(const SecureBytes &plain, const PdfExtras &extras);
// From one file into another, page by page. FileNotWritable.
[[nodiscard]] Result<> finishPdfFile(const QString &plain, const QString &path,
                                     const PdfExtras &extras);
// Removes unfinished files of ours that an interrupted program left in a directory.
void removeLeftovers(const QString &directory);

} // namespace lc::paper
