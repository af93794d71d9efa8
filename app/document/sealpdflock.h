#pragma once

#include "document/pdffile.h"
#include "document/sealpdfreader.h"

#include <QSet>

namespace lc::document {

// The fields of a form that a signer closed (ISO 32000-1 12.8.2.4, FieldMDP; table 233, Lock).
struct PdfFieldLock
{
    enum class Action { None, All, Include, Exclude };
    Action action = Action::None;
    QSet<QString> names; // full ones; a field that has others below it stands for all of these

    // Empty fields for later signatures stay open unless they are named.
    [[nodiscard]] bool closes(const PdfFile &file, const PdfValue &field) const;
};

// What a signer lets others do with the file afterwards.
struct PdfPermission
{
    int changes = 0; // DocMDP: 1 nothing, 2 forms and signatures, 3 annotations; 0: not said
    PdfFieldLock fields;
};

// From the signature's references and, where these say nothing, from the Lock of its field.
[[nodiscard]] PdfPermission permissionOf(QByteArrayView file, const PdfSignature &signature);
// "person.name": of a field or of a widget that belongs to one (12.7.3.2).
[[nodiscard]] QString fullNameOf(const PdfFile &file, const PdfValue &field);

} // namespace lc::document
