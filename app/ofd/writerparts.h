#pragma once

#include "ofd/fontsubset.h"
#include "ofd/writer.h"

#include <QList>

#include <utility>

class QXmlStreamWriter;

namespace lc::ofd::writer {

inline constexpr QLatin1StringView ofdNamespace{"http://www.ofdspec.org/2016"};

// The entries of a package in the order in which they are stored.
using Entries = QList<std::pair<QString, QByteArray>>;

// Object identifiers are unique within a document (GB/T 33190 7.2).
class IdSource
{
public:
    [[nodiscard]] int next() { return ++m_last; }
    [[nodiscard]] int last() const { return m_last; }

private:
    int m_last = 0;
};

// A text object that a semantic name refers to (chapter 16).
struct TaggedObject
{
    QString name;
    int page = 0;
    int object = 0;
};

// What is collected while pages are written: identifiers, fonts, images and tags.
struct Assembly
{
    IdSource ids;
    int colorSpace = 0;
    QMap<QString, int> fontIds;
    QMap<QString, FontFace> faces;
    QList<QByteArray> images;
    QList<int> imageIds;
    QList<int> pageIds;
    QList<TaggedObject> tags;
    Entries entries;
};

// Starts a document of the OFD namespace with `root`; the caller ends it.
void startOfd(QXmlStreamWriter &xml, const QString &root);
[[nodiscard]] QString boxText(const QRectF &box);

// Doc_0/Pages/... and Doc_0/Tpls/... Sets pageIds; returns the template's id per page (0: none).
[[nodiscard]] QList<int> writePages(const WriterDocument &document, Assembly &assembly);
void writeResources(const WriterDocument &document, Assembly &assembly);
void writeTags(Assembly &assembly);
void writeAttachments(const WriterDocument &document, Assembly &assembly);
[[nodiscard]] QByteArray documentXml(const WriterDocument &document, const Assembly &assembly,
                                     const QList<int> &templates);
[[nodiscard]] QByteArray ofdXml(const WriterDocument &document, bool hasSignatures);

// Deflates `entries` into a zip archive; the same entries and time give the same bytes.
[[nodiscard]] Result<SecureBytes> zipEntries(const Entries &entries, const QDateTime &time);
// Appends Signatures.xml and each signature's files.
[[nodiscard]] Result<> signEntries(const QList<SealPlacement> &seals, Assembly &assembly);

} // namespace lc::ofd::writer
