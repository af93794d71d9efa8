#include "document/sealpdflock.h"

#include "document/sealpdfroles.h"

#include <algorithm>

namespace lc::document {

namespace {

constexpr int mostLevels = 32;
constexpr qsizetype mostFields = 10000;
constexpr qint64 fillingIn = 2; // the default of P

PdfFieldLock::Action actionOf(const PdfValue &name)
{
    if (name.isName("All"))
        return PdfFieldLock::Action::All;
    if (name.isName("Include"))
        return PdfFieldLock::Action::Include;
    return name.isName("Exclude") ? PdfFieldLock::Action::Exclude : PdfFieldLock::Action::None;
}

// Of the parameters of FieldMDP or of a Lock, which have the same entries.
PdfFieldLock lockIn(const PdfFile &file, const PdfValue &parameters)
{
    PdfFieldLock lock;
    lock.action = actionOf(file.resolved(parameters.at("Action")));
    for (const PdfValue &name : file.resolved(parameters.at("Fields")).items.mid(0, mostFields))
        lock.names.insert(pdfText(file.resolved(name).text));
    return lock;
}

int changesIn(const PdfFile &file, const PdfValue &parameters)
{
    const auto number = file.resolved(parameters.at("P")).integer();
    return static_cast<int>(std::clamp<qint64>(number.value_or(fillingIn), 1, 3));
}

// The field whose value is this signature; null when there is none.
PdfValue fieldOf(const PdfFile &file, const PdfValue &signature)
{
    const PdfValue form = file.resolved(file.resolved(file.trailer().at("Root")).at("AcroForm"));
    QList<PdfValue> waiting = file.resolved(form.at("Fields")).items;
    for (qsizetype seen = 0; !waiting.isEmpty() && seen < mostFields; ++seen) {
        const PdfValue field = file.resolved(waiting.takeLast());
        const PdfValue value = file.resolved(field.at("V"));
        if (value.has("ByteRange") && value.at("ByteRange") == signature.at("ByteRange"))
            return field;
        const qsizetype room = std::max<qsizetype>(0, mostFields - waiting.size());
        waiting += file.resolved(field.at("Kids")).items.mid(0, room);
    }
    return {};
}

// The name itself, or one that it stands below.
bool isNamed(const QString &name, const QSet<QString> &names)
{
    constexpr qsizetype longest = 4096;
    if (names.contains(name))
        return true;
    qsizetype dot = name.size() > longest ? -1 : name.indexOf(u'.');
    for (; dot >= 0; dot = name.indexOf(u'.', dot + 1)) {
        if (names.contains(name.first(dot)))
            return true;
    }
    return false;
}

} // namespace

bool PdfFieldLock::closes(const PdfFile &file, const PdfValue &field) const
{
    if (action == Action::None)
        return false;
    const bool named = isNamed(fullNameOf(file, field), names);
    switch (action) {
    case Action::None:
        return false;
    case Action::All:
        return !isSignatureField(file, field);
    case Action::Include:
        return named;
    case Action::Exclude:
        return !named && !isSignatureField(file, field);
    }
    Q_UNREACHABLE();
}

QString fullNameOf(const PdfFile &file, const PdfValue &field)
{
    QStringList parts;
    PdfValue at = field;
    for (int i = 0; i < mostLevels && at.is(PdfValue::Kind::Dictionary); ++i) {
        const PdfValue part = file.resolved(at.at("T"));
        if (part.is(PdfValue::Kind::String))
            parts.prepend(pdfText(part.text));
        at = file.resolved(at.at("Parent"));
    }
    return parts.join(u'.');
}

PdfPermission permissionOf(QByteArrayView file, const PdfSignature &signature)
{
    PdfPermission permission;
    const auto whole = PdfFile::read(file.first(signature.end));
    if (!whole)
        return permission;
    for (const PdfValue &one : whole->resolved(signature.dictionary.at("Reference")).items) {
        const PdfValue reference = whole->resolved(one);
        const PdfValue method = whole->resolved(reference.at("TransformMethod"));
        const PdfValue parameters = whole->resolved(reference.at("TransformParams"));
        if (method.isName("DocMDP") && permission.changes == 0)
            permission.changes = changesIn(*whole, parameters);
        else if (method.isName("FieldMDP") &&
                 permission.fields.action == PdfFieldLock::Action::None)
            permission.fields = lockIn(*whole, parameters);
    }
    const PdfValue lock = whole->resolved(fieldOf(*whole, signature.dictionary).at("Lock"));
    if (permission.fields.action == PdfFieldLock::Action::None)
        permission.fields = lockIn(*whole, lock);
    if (permission.changes == 0 && lock.has("P")) // ISO 32000-2, table 237
        permission.changes = changesIn(*whole, lock);
    return permission;
}

} // namespace lc::document
