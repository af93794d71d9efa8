#pragma once

#include "ofd/catalog.h"
#include "ofd/imagedecoder.h"
#include "ofd/package.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QRectF>
#include <QSizeF>

#include <memory>
#include <optional>

namespace lc::ofd {

// DocInfo of OFD.xml (GB/T 33190 7.4), with CustomDatas.
struct DocumentInfo
{
    QString docId;
    QString title;
    QString author;
    QString subject;
    QString abstract_;
    QString creator;
    QString creatorVersion;
    QString created;
    QString modified;
    QString type;  // OFD, OFD-A
    QString usage; // Normal, EBook, ...
    QString cover; // location of a picture
    QStringList keywords;
    QMap<QString, QString> customData; // ZZMC, ZZBS, ...
};

// A stamp of a signature on a page (18.2.4), in page millimetres.
struct StampPlace
{
    int signature = 0; // index into signatures()
    int page = 0;      // 0-based
    QRectF boundary;
    QRectF clip; // null when absent
};

// One entry of Signatures.xml (18.1), with what is needed to check it. Bytes as stored.
struct SignatureEntry
{
    struct Reference
    {
        QString file;      // as written
        QString entry;     // the package entry it resolves to; empty when missing
        QByteArray digest; // decoded CheckValue
    };
    QString id;
    QString type;     // "Seal" when absent
    QString xmlEntry; // path of Signature.xml
    QByteArray xml;
    QString checkMethod;
    QList<Reference> references;
    QString signedValueEntry;
    QByteArray signedValue;
    QString sealEntry; // Seal.esl, empty when absent
    QString signatureDateTime;
    QString provider;
    QList<StampPlace> stamps;
    std::optional<Error> problem; // what could not be read of it
};

struct TextRun
{
    QString text;
    QRectF box;               // page millimetres
    QList<QRectF> characters; // one for each QChar of `text`
};

// What could not be drawn as meant.
struct Warning
{
    enum class Kind { FontReplaced, GlyphMissing, ObjectSkipped, ResourceMissing, Unsupported };
    Kind kind = Kind::ObjectSkipped;
    QString what; // font name, character, object type
    int page = -1;
    QString instead; // FontReplaced: the family that is drawn with; empty: several or none
};

struct OpenOptions
{
    int body = 0;     // which of the documents in the package
    QString password; // of an encrypted package (GM/T 0099); not kept
    ImageCodecs codecs;
};

// An OFD document (GB/T 33190-2016). Pages are read when asked for. Thread-safe for reading;
// value type, shared inside. No global state.
class Document
{
public:
    Document() = default;
    // FileEncrypted, PageOutOfRange (no such body), and the readers' errors.
    [[nodiscard]] static Result<Document> open(SecureBytes bytes, const OpenOptions &options = {});
    [[nodiscard]] const Package &package() const;
    [[nodiscard]] int bodyCount() const;
    // Another document of the same package, which is not read again.
    [[nodiscard]] Result<Document> sibling(int body) const;
    [[nodiscard]] const DocumentInfo &info() const;
    [[nodiscard]] int pageCount() const;
    // Millimetres; PageArea/PhysicalBox of the page, else of the document.
    [[nodiscard]] Result<QSizeF> pageSize(int page) const;
    [[nodiscard]] const QList<SignatureEntry> &signatures() const;
    // Entries that are displayed or steer the display; for coverage.
    [[nodiscard]] QStringList displayedEntries() const;
    [[nodiscard]] Result<QList<TextRun>> text(int page) const;
    // Read when asked for; what cannot be read of it is left out.
    [[nodiscard]] Catalog catalog() const;
    // Of every page, each read when this is asked for.
    [[nodiscard]] QList<Link> links() const;
    [[nodiscard]] QList<AnnotationNote> annotations() const;
    // 标引: semantic name -> text, from CustomTags (chapter 16).
    [[nodiscard]] QMap<QString, QString> customTags() const;

    struct Private;
    std::shared_ptr<Private> d;
};

} // namespace lc::ofd
