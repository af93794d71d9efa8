#pragma once

#include "crypto/seal.h"

#include <QColor>
#include <QImage>
#include <QList>
#include <QMap>
#include <QRectF>
#include <QSizeF>

#include <variant>

namespace lc::ofd {

// What our own issuing needs of GB/T 33190: pages of text, paths and images on a template, with
// metadata, semantic tags and seals. Units are millimetres.
struct WriterText
{
    QPointF baseline;
    QString text;
    QString font = QStringLiteral("serif"); // key of WriterDocument::fonts
    double size = 4.0;                      // millimetres
    double letterSpacing = 0.0;             // added after each character
    QColor color = Qt::black;
    bool bold = false;
    QString tag; // semantic name for CustomTags, empty: none
};
struct WriterPath
{
    QRectF boundary;
    QString data;  // AbbreviatedData in boundary coordinates: "M 0 0 L 10 0"
    QColor stroke; // invalid: none
    QColor fill;   // invalid: none
    double lineWidth = 0.35;
};
struct WriterImage
{
    QRectF boundary;
    QByteArray png;
};
using WriterObject = std::variant<WriterText, WriterPath, WriterImage>;

struct WriterPage
{
    QSizeF size{210, 297};
    QList<WriterObject> background; // becomes a template page
    QList<WriterObject> body;
};

struct WriterFont
{
    QString name;    // FontName and FamilyName
    QByteArray file; // TrueType or OpenType to embed (already subset), empty: system font
};

struct WriterDocument
{
    QList<WriterPage> pages;
    QMap<QString, WriterFont> fonts;
    QString title;
    QString author;
    QDateTime created;
    QMap<QString, QString> customData;     // DocInfo/CustomDatas
    QMap<QString, QByteArray> attachments; // name -> bytes
};

// Where a seal goes and who presses it.
struct SealPlacement
{
    int page = 0;
    QRectF boundary;
    QByteArray seal; // SESeal DER
    crypto::Certificate signer;
    crypto::PrivateKey key;
    QDateTime signedAt;
    crypto::SealLayout layout = crypto::SealLayout::V4;
};

// Writes the package; every file but the signature's own is in the References (SM3).
[[nodiscard]] Result<SecureBytes> writeDocument(const WriterDocument &document,
                                                const QList<SealPlacement> &seals = {});
// The part of `font` (TrueType/OpenType file, face `index` of a collection) needed for
// `characters`.
[[nodiscard]] Result<QByteArray> subsetFont(QByteArrayView font, int index,
                                            const QString &characters);

} // namespace lc::ofd
