#pragma once

#include "core/cancellation.h"
#include "core/result.h"
#include "core/secure.h"
#include "domain/finding.h"

#include <QImage>
#include <QList>
#include <QMap>
#include <QRectF>
#include <QSizeF>

#include <memory>
#include <optional>

class QPainter;

namespace lc::ofd {
class Document;
}

namespace lc::document {

enum class FaceFormat { Ofd, Pdf, Image };

// What a face is drawn with instead of what it asks for.
struct FaceWarning
{
    enum class Kind { FontReplaced, GlyphMissing, PartSkipped };
    Kind kind = Kind::PartSkipped;
    QString what;
    int page = -1;   // 0-based
    QString instead; // FontReplaced: the family that is drawn with
};

// One run of text as the file has it. PageText (document/pagetext.h) makes reading order, search
// and selection of a page's runs.
struct FaceText
{
    QString text;
    QRectF box;               // page millimetres
    QList<QRectF> characters; // one for each QChar of `text`
};

struct StampBox
{
    int page = 0;
    QRectF box;         // page millimetres
    int signature = -1; // counted over all documents of the face
};

struct FaceAttachment
{
    QString id;
    QString name;
    QString format;
};

struct FaceOptions
{
    QString password; // of an encrypted OFD or PDF; not kept
    // One document of an OFD package that holds several, from 0; absent: all of them, one after the
    // other.
    std::optional<int> document;
};

// 照面: the visual content of a license over OFD, PDF and images. Bytes in, pixels out; pages
// count from 0, units are page millimetres. Thread-safe; shared inside. The bytes are wiped with
// the last copy.
class LicenseFace
{
public:
    LicenseFace() = default;
    // By content, never by name. FileFormatUnknown, FileEncrypted (also with a wrong password), and
    // the readers' own errors.
    [[nodiscard]] static Result<LicenseFace> open(SecureBytes bytes,
                                                  const FaceOptions &options = {});
    [[nodiscard]] bool isNull() const { return !d; }
    [[nodiscard]] FaceFormat format() const;
    [[nodiscard]] const SecureBytes &bytes() const;
    [[nodiscard]] int pageCount() const;
    [[nodiscard]] Result<QSizeF> pageSize(int page) const;
    [[nodiscard]] Result<QImage> render(int page, const QRectF &region, double pixelsPerMm,
                                        const CancellationToken &token = {}) const;
    // For print and PDF: `painter` in page millimetres.
    [[nodiscard]] Result<> paint(int page, QPainter &painter,
                                 const CancellationToken &token = {}) const;
    [[nodiscard]] Result<QList<FaceText>> text(int page) const;
    [[nodiscard]] QList<StampBox> stamps() const;
    [[nodiscard]] QMap<QString, QString> metadata() const; // ZZMC, ZZBS, ...; title, author
    [[nodiscard]] QList<FaceAttachment> attachments() const;
    // Exactly as stored. PackageEntryMissing.
    [[nodiscard]] Result<QByteArray> attachment(const QString &id) const;
    // The document behind an OFD face, the first of several; null for other formats.
    [[nodiscard]] const ofd::Document *ofdDocument() const;
    // Of the pages drawn so far.
    [[nodiscard]] QList<FaceWarning> warnings() const;

    struct Private;

private:
    std::shared_ptr<Private> d;
};

} // namespace lc::document
