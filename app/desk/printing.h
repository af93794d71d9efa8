#pragma once

#include "paper/annotatedcopy.h"
#include "paper/annotationfacts.h"

#include <memory>

namespace lc::desk {

struct OpenedLicense;
struct Operator;

// What is recorded with a print beside the license.
struct PrintNote
{
    // Why it is printed in spite of domain::printCautions(); without it PrintReasonMissing.
    QString why;
    QString kind = QStringLiteral("pdf"); // "pdf", "paper", "platformFile"
    // Of a repeated print: what became of the one before, an error's name.
    QString after;
};

struct CopyOrder
{
    std::shared_ptr<const OpenedLicense> license;
    paper::CopyRequest request;
    PrintNote note;
};

// Several copies in one PDF.
struct JobOrder
{
    QList<CopyOrder> copies;
    std::optional<paper::Sheet> cover;
    QString coverPageOf;
    QString title;
    QString subject;
    paper::PrinterCorrection correction; // of the printer that it is for
};

// The platform's own file as it was kept.
struct KeptFile
{
    QString file;
    QString digestFile; // SHA-256 and SM3 in the form of `openssl dgst` and `sha256sum --tag`
    QByteArray sha256;
    QByteArray sm3;
};

// What a copy of this license tells; the words are the caller's.
[[nodiscard]] paper::AnnotationFacts annotationFacts(const OpenedLicense &license,
                                                     const Operator &person, const QString &serial,
                                                     const QDateTime &at);

} // namespace lc::desk
