#pragma once

#include "document/sealpdflock.h"

namespace lc::document {

// What an object of a PDF is for, as far as it decides who may change it after signing.
enum class PdfRole {
    Catalog,
    Pages, // a node of the page tree
    Page,
    Content, // what a page draws, and everything that is not named here
    Form,    // AcroForm
    Fields,  // the list of its fields
    Field,   // or its widget on a page
    FieldPart,
    SignedField, // of a signature that is there, or closed by one
    SignedFieldPart,
    Annotations, // the list of a page
    Annotation,  // that is no widget
    AnnotationPart,
    Harmless // metadata, validation material, structure: nothing that is drawn
};

struct PdfRoles
{
    QHash<int, PdfRole> roles; // of every object that the catalog leads to, also of missing ones
    QHash<int, int> pages;     // page number, from 1, of a Page
    bool isComplete = false;   // false: more objects than are looked at
};

// Walks from the catalog. What serves two purposes has the one that allows less.
[[nodiscard]] PdfRoles rolesIn(const PdfFile &file, const PdfFieldLock &lock = {});
// Field, SignedField or Annotation.
[[nodiscard]] PdfRole roleOfAnnotation(const PdfFile &file, const PdfValue &annotation);
// Whether a field, or a parent of it, is one of signatures.
[[nodiscard]] bool isSignatureField(const PdfFile &file, const PdfValue &field);

} // namespace lc::document
