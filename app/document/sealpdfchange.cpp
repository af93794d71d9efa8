#include "document/sealpdfchange.h"

#include "document/sealpdfroles.h"

#include <algorithm>

namespace lc::document {

namespace {

constexpr qsizetype mostNamed = 20;

using Keys = std::initializer_list<QByteArrayView>;

bool isOneOf(QByteArrayView key, Keys keys)
{
    return std::ranges::find(keys, key) != keys.end();
}

// Where two dictionaries differ.
QList<QByteArray> differingKeys(const PdfValue &a, const PdfValue &b)
{
    QList<QByteArray> keys;
    for (const QByteArray &key : a.keys + b.keys) {
        if (!keys.contains(key) && !(a.at(key) == b.at(key)))
            keys.append(key);
    }
    return keys;
}

// Everything of `a` stands in `b` as well.
bool onlyAdds(const PdfValue &a, const PdfValue &b)
{
    if (a == b || a.is(PdfValue::Kind::Null))
        return true;
    if (!a.is(PdfValue::Kind::Dictionary) || !b.is(PdfValue::Kind::Dictionary))
        return false;
    return std::ranges::all_of(
        a.keys, [&](const QByteArray &key) { return onlyAdds(a.at(key), b.at(key)); });
}

class Comparison
{
public:
    Comparison(const PdfFile &before, const PdfFile &after, const PdfFieldLock &lock)
        : m_before(before)
        , m_after(after)
        , m_roles(rolesIn(before, lock))
    {}

    PdfChanges run()
    {
        if (!(m_before.trailer().at("Encrypt") == m_after.trailer().at("Encrypt")))
            tell(PdfChange::Content, QStringLiteral("/Encrypt"));
        const PdfValue &was = m_before.trailer().at("Root");
        const PdfValue &is = m_after.trailer().at("Root");
        if (!(was == is))
            compareCatalog(m_before.resolved(was), m_after.resolved(is));
        QList<int> numbers = m_roles.roles.keys();
        std::ranges::sort(numbers);
        for (const int number : numbers) {
            if (!m_before.sharesPlace(number, m_after))
                compareObject(number);
        }
        const bool unread = !m_roles.isComplete || m_before.isExhausted() || m_after.isExhausted();
        if (unread && m_changes.kind != PdfChange::Content)
            tell(PdfChange::Unknown, QStringLiteral("?"));
        return m_changes;
    }

private:
    void tell(PdfChange kind, const QString &part)
    {
        if (kind == PdfChange::Nothing)
            return;
        m_changes.kind = std::max(m_changes.kind, kind);
        if (m_changes.parts.size() < mostNamed && !m_changes.parts.contains(part))
            m_changes.parts.append(part);
    }

    static QString named(int number) { return QStringLiteral("object %1").arg(number); }

    void compareObject(int number)
    {
        const PdfObject was = m_before.object(number);
        const PdfObject is = m_after.object(number);
        if (was.value == is.value && was.data == is.data)
            return;
        switch (m_roles.roles.value(number)) {
        case PdfRole::Catalog:
            return compareCatalog(was.value, is.value);
        case PdfRole::Page:
            return comparePage(m_roles.pages.value(number), was.value, is.value);
        case PdfRole::Form:
            return compareForm(was.value, is.value);
        case PdfRole::Fields:
        case PdfRole::Annotations:
            return compareLists(was.value, is.value, named(number));
        case PdfRole::Field:
            return compareField(was.value, is.value, named(number));
        case PdfRole::FieldPart:
            return tell(onlyAdds(was.value, is.value) && was.data == is.data
                            ? PdfChange::Signature
                            : PdfChange::FormFilled,
                        named(number));
        case PdfRole::Annotation:
        case PdfRole::AnnotationPart:
            return tell(PdfChange::Annotated, named(number));
        case PdfRole::Harmless:
            return tell(PdfChange::ValidationData, named(number));
        case PdfRole::SignedField:
            return tell(PdfChange::Content, u"field " + fullNameOf(m_before, was.value));
        case PdfRole::Pages:
        case PdfRole::Content:
        case PdfRole::SignedFieldPart:
            return tell(PdfChange::Content, named(number));
        }
    }

    void compareCatalog(const PdfValue &was, const PdfValue &is)
    {
        for (const QByteArray &key : differingKeys(was, is)) {
            const QString part = u'/' + QString::fromLatin1(key);
            if (key == "AcroForm")
                compareForm(m_before.resolved(was.at(key)), m_after.resolved(is.at(key)));
            else if (key == "Perms")
                tell(PdfChange::Signature, part);
            else if (isOneOf(key, {"DSS", "Metadata", "Extensions", "Version", "StructTreeRoot",
                                   "MarkInfo", "Lang", "PieceInfo"}))
                tell(PdfChange::ValidationData, part);
            else
                tell(PdfChange::Content, part);
        }
    }

    void comparePage(int page, const PdfValue &was, const PdfValue &is)
    {
        for (const QByteArray &key : differingKeys(was, is)) {
            const QString part =
                QStringLiteral("page %1 /%2").arg(page).arg(QString::fromLatin1(key));
            if (key == "Annots")
                compareLists(m_before.resolved(was.at(key)), m_after.resolved(is.at(key)), part);
            else if (isOneOf(key,
                             {"LastModified", "PieceInfo", "Tabs", "StructParents", "Metadata"}))
                tell(PdfChange::ValidationData, part);
            else
                tell(PdfChange::Content, part);
        }
    }

    void compareForm(const PdfValue &was, const PdfValue &is)
    {
        for (const QByteArray &key : differingKeys(was, is)) {
            const QString part = u"/AcroForm /" + QString::fromLatin1(key);
            if (key == "Fields")
                compareLists(m_before.resolved(was.at(key)), m_after.resolved(is.at(key)), part);
            else if (key == "SigFlags")
                tell(PdfChange::Signature, part);
            else if (isOneOf(key, {"DR", "DA", "NeedAppearances"}))
                tell(onlyAdds(was.at(key), is.at(key)) ? PdfChange::Signature
                                                       : PdfChange::FormFilled,
                     part);
            else
                tell(PdfChange::Content, part);
        }
    }

    // Of fields or annotations.
    void compareLists(const PdfValue &was, const PdfValue &is, const QString &part)
    {
        for (const PdfValue &item : is.items) {
            if (!was.items.contains(item))
                tell(kindOfNew(m_after.resolved(item)), part);
        }
        for (const PdfValue &item : was.items) {
            if (is.items.contains(item))
                continue;
            const PdfValue gone = m_before.resolved(item);
            const bool drawn = roleOfAnnotation(m_before, gone) != PdfRole::Annotation;
            tell(drawn ? PdfChange::Content : PdfChange::Annotated, part);
        }
    }

    [[nodiscard]] PdfChange kindOfNew(const PdfValue &annotation) const
    {
        if (!annotation.is(PdfValue::Kind::Dictionary))
            return PdfChange::Nothing;
        if (roleOfAnnotation(m_after, annotation) == PdfRole::Annotation)
            return PdfChange::Annotated;
        return isSignatureField(m_after, annotation) ? PdfChange::Signature : PdfChange::Content;
    }

    void compareField(const PdfValue &was, const PdfValue &is, const QString &part)
    {
        const bool isSignature = isSignatureField(m_before, was);
        for (const QByteArray &key : differingKeys(was, is)) {
            const bool filled = isOneOf(key, {"V", "AP", "AS", "M", "I", "MK", "DV", "RV"});
            const bool placed = isOneOf(key, {"F", "P", "DA", "Lock", "TU"});
            if (key == "Kids")
                compareLists(m_before.resolved(was.at(key)), m_after.resolved(is.at(key)), part);
            else if (isSignature && (filled || placed))
                tell(PdfChange::Signature, part);
            else
                tell(filled ? PdfChange::FormFilled : PdfChange::Content,
                     part + u" /" + QString::fromLatin1(key));
        }
    }

    const PdfFile &m_before;
    const PdfFile &m_after;
    PdfRoles m_roles;
    PdfChanges m_changes;
};

} // namespace

QString nameOf(PdfChange change)
{
    switch (change) {
    case PdfChange::Nothing:
        return QStringLiteral("Nothing");
    case PdfChange::ValidationData:
        return QStringLiteral("ValidationData");
    case PdfChange::Signature:
        return QStringLiteral("Signature");
    case PdfChange::FormFilled:
        return QStringLiteral("FormFilled");
    case PdfChange::Annotated:
        return QStringLiteral("Annotated");
    case PdfChange::Unknown:
        return QStringLiteral("Unknown");
    case PdfChange::Content:
        return QStringLiteral("Content");
    }
    Q_UNREACHABLE();
}

PdfChanges changesBetween(QByteArrayView file, qint64 from, qint64 to, const PdfFieldLock &lock)
{
    const auto before = PdfFile::read(file.first(from));
    const auto after = PdfFile::read(file.first(to));
    if (!before || !after || before->isRebuilt() || after->isRebuilt())
        return {PdfChange::Unknown, {QStringLiteral("?")}};
    return Comparison(*before, *after, lock).run();
}

} // namespace lc::document
