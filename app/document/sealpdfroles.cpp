#include "document/sealpdfroles.h"

#include <algorithm>
#include <array>

namespace lc::document {

namespace {

constexpr int mostObjects = 200000;
constexpr int mostLevels = 32;
constexpr int deepest = 200;

// The value that a field has by itself or from its parents (12.7.3.1).
PdfValue inherited(const PdfFile &file, PdfValue field, QByteArrayView key)
{
    for (int i = 0; i < mostLevels && field.is(PdfValue::Kind::Dictionary); ++i) {
        if (field.has(key))
            return file.resolved(field.at(key));
        field = file.resolved(field.at("Parent"));
    }
    return {};
}

PdfRole partOf(PdfRole role)
{
    switch (role) {
    case PdfRole::Field:
    case PdfRole::Form:
        return PdfRole::FieldPart;
    case PdfRole::SignedField:
        return PdfRole::SignedFieldPart;
    case PdfRole::Annotation:
        return PdfRole::AnnotationPart;
    case PdfRole::Catalog:
    case PdfRole::Pages:
    case PdfRole::Page:
    case PdfRole::Content:
    case PdfRole::Fields:
    case PdfRole::FieldPart:
    case PdfRole::SignedFieldPart:
    case PdfRole::Annotations:
    case PdfRole::AnnotationPart:
    case PdfRole::Harmless:
        return role;
    }
    Q_UNREACHABLE();
}

class Walk
{
public:
    Walk(const PdfFile &file, const PdfFieldLock &lock)
        : m_file(file)
        , m_lock(lock)
    {}

    PdfRoles run()
    {
        const PdfValue &root = m_file.trailer().at("Root");
        if (root.is(PdfValue::Kind::Reference))
            m_found.roles.insert(root.number, PdfRole::Catalog);
        const PdfValue catalog = m_file.resolved(root);
        visitTree(catalog.at("Pages"), 0);
        for (const PdfValue &page : std::as_const(m_pages))
            visitEntries(page, PdfRole::Content, {"Parent", "Annots"});
        for (qsizetype i = 0; i < catalog.keys.size(); ++i) {
            if (!isOfItsOwn(catalog.keys[i]))
                walk(catalog.items[i], PdfRole::Content);
        }
        walk(catalog.at("AcroForm"), PdfRole::Form);
        for (const PdfValue &page : std::as_const(m_pages))
            walk(page.at("Annots"), PdfRole::Annotations);
        for (const char *key : {"DSS", "Metadata", "Extensions", "StructTreeRoot", "PieceInfo"})
            walk(catalog.at(key), PdfRole::Harmless);
        m_found.isComplete = !m_isCut && !m_file.isExhausted();
        return m_found;
    }

private:
    static bool isOfItsOwn(QByteArrayView key)
    {
        constexpr std::array keys{"Pages",      "AcroForm",       "DSS",       "Metadata",
                                  "Extensions", "StructTreeRoot", "PieceInfo", "Perms"};
        return std::ranges::any_of(keys, [key](const char *one) { return key == one; });
    }

    // False when it was there already.
    bool enter(int number, PdfRole role)
    {
        if (m_found.roles.contains(number))
            return false;
        if (m_found.roles.size() >= mostObjects) {
            m_isCut = true;
            return false;
        }
        m_found.roles.insert(number, role);
        return true;
    }

    void visitTree(const PdfValue &node, int depth)
    {
        if (depth > deepest) {
            m_isCut = true;
            return;
        }
        const PdfValue value = m_file.resolved(node);
        const bool isPage = !value.has("Kids");
        if (node.is(PdfValue::Kind::Reference) &&
            !enter(node.number, isPage ? PdfRole::Page : PdfRole::Pages))
            return;
        if (isPage) {
            m_pages.append(value);
            if (node.is(PdfValue::Kind::Reference))
                m_found.pages.insert(node.number, static_cast<int>(m_pages.size()));
            return;
        }
        const PdfValue &kids = value.at("Kids");
        if (kids.is(PdfValue::Kind::Reference) && !enter(kids.number, PdfRole::Pages))
            return;
        for (const PdfValue &kid : m_file.resolved(kids).items)
            visitTree(kid, depth + 1);
        visitEntries(value, PdfRole::Content, {"Parent", "Kids"});
    }

    void visitEntries(const PdfValue &dictionary, PdfRole role,
                      std::initializer_list<QByteArrayView> without)
    {
        for (qsizetype i = 0; i < dictionary.keys.size(); ++i) {
            if (std::ranges::find(without, QByteArrayView(dictionary.keys[i])) == without.end())
                walk(dictionary.items[i], role);
        }
    }

    // Everything that hangs on this value; chains of objects may be long.
    void walk(const PdfValue &value, PdfRole role)
    {
        visit(value, role);
        while (!m_waiting.isEmpty()) {
            const auto [object, its] = m_waiting.takeLast();
            visitInside(object, its);
        }
    }

    void visit(const PdfValue &value, PdfRole role)
    {
        switch (value.kind) {
        case PdfValue::Kind::Reference: {
            const PdfValue object = m_file.object(value.number).value;
            const PdfRole its = role == PdfRole::Annotation ? roleOnPage(object) : role;
            if (enter(value.number, its))
                m_waiting.append({object, its});
            return;
        }
        case PdfValue::Kind::Dictionary:
        case PdfValue::Kind::Array:
            visitInside(value, role == PdfRole::Annotation ? roleOnPage(value) : role);
            return;
        case PdfValue::Kind::Null:
        case PdfValue::Kind::Boolean:
        case PdfValue::Kind::Number:
        case PdfValue::Kind::Name:
        case PdfValue::Kind::String:
            return;
        }
    }

    [[nodiscard]] PdfRole roleOnPage(const PdfValue &annotation) const
    {
        const PdfRole role = roleOfAnnotation(m_file, annotation);
        return role == PdfRole::Field && m_lock.closes(m_file, annotation) ? PdfRole::SignedField
                                                                           : role;
    }

    void visitInside(const PdfValue &value, PdfRole role)
    {
        for (qsizetype i = 0; i < value.items.size(); ++i) {
            const QByteArray key = value.keys.value(i);
            const bool isNode = role == PdfRole::Field || role == PdfRole::SignedField ||
                                role == PdfRole::Annotation;
            if (!isNode || key != "P") // the page is no part of what stands on it
                visit(value.items[i], roleInside(role, key));
        }
    }

    static PdfRole roleInside(PdfRole role, QByteArrayView key)
    {
        if (role == PdfRole::Fields || role == PdfRole::Annotations)
            return PdfRole::Annotation;
        if (role == PdfRole::Form && key == "Fields")
            return PdfRole::Fields;
        const bool isField = role == PdfRole::Field || role == PdfRole::SignedField;
        if (isField && key == "Kids")
            return PdfRole::Fields;
        if ((isField || role == PdfRole::Annotation) &&
            (key == "Parent" || key == "Popup" || key == "IRT"))
            return PdfRole::Annotation;
        return partOf(role);
    }

    const PdfFile &m_file;
    const PdfFieldLock &m_lock;
    PdfRoles m_found;
    QList<PdfValue> m_pages;
    QList<std::pair<PdfValue, PdfRole>> m_waiting;
    bool m_isCut = false;
};

} // namespace

bool isSignatureField(const PdfFile &file, const PdfValue &field)
{
    return inherited(file, field, "FT").isName("Sig");
}

PdfRole roleOfAnnotation(const PdfFile &file, const PdfValue &annotation)
{
    const bool isField = annotation.at("Subtype").isName("Widget") || annotation.has("FT") ||
                         (annotation.has("Kids") && !annotation.has("Subtype"));
    if (!isField)
        return PdfRole::Annotation;
    const bool isSigned = isSignatureField(file, annotation) &&
                          !inherited(file, annotation, "V").is(PdfValue::Kind::Null);
    return isSigned ? PdfRole::SignedField : PdfRole::Field;
}

PdfRoles rolesIn(const PdfFile &file, const PdfFieldLock &lock)
{
    return Walk(file, lock).run();
}

} // namespace lc::document
