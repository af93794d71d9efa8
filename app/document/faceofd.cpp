#include "document/facebackend.h"
#include "document/jbig2.h"
#include "document/licensemetadata.h"
#include "document/svgpicture.h"

#include "ofd/painter.h"

namespace lc::document {

namespace {

FaceWarning::Kind kindOf(ofd::Warning::Kind kind)
{
    switch (kind) {
    case ofd::Warning::Kind::FontReplaced:
        return FaceWarning::Kind::FontReplaced;
    case ofd::Warning::Kind::GlyphMissing:
        return FaceWarning::Kind::GlyphMissing;
    case ofd::Warning::Kind::ObjectSkipped:
    case ofd::Warning::Kind::ResourceMissing:
    case ofd::Warning::Kind::Unsupported:
        break;
    }
    return FaceWarning::Kind::PartSkipped;
}

constexpr int MostDocuments = 64;

// One document of the package among the others.
struct Part
{
    ofd::Document document;
    int firstPage = 0;
    int firstSignature = 0;
};

class OfdFace final : public FaceBackend
{
public:
    void add(const ofd::Document &document)
    {
        m_parts.append({document, m_pages, m_signatures});
        m_pages += document.pageCount();
        m_signatures += static_cast<int>(document.signatures().size());
    }
    // A document behind the first that cannot be opened.
    void skip(int body) { m_skipped.append(body); }

    FaceFormat format() const override { return FaceFormat::Ofd; }
    int pageCount() const override { return m_pages; }
    Result<QSizeF> pageSize(int page) const override
    {
        const Part &part = partOf(page);
        return part.document.pageSize(page - part.firstPage);
    }

    Result<QImage> render(int page, const QRectF &region, double pixelsPerMm,
                          QList<FaceWarning> *warnings,
                          const CancellationToken &token) const override
    {
        const Part &part = partOf(page);
        QList<ofd::Warning> found;
        auto image = ofd::renderRegion(part.document, page - part.firstPage, region, pixelsPerMm,
                                       {}, &found, token);
        translate(found, part, warnings);
        return image;
    }

    Result<> paint(int page, QPainter &painter, QList<FaceWarning> *warnings,
                   const CancellationToken &token) const override
    {
        ofd::RenderOptions options;
        options.paper = QColor(); // the paper is there already
        options.forPrint = true;
        const Part &part = partOf(page);
        QList<ofd::Warning> found;
        const Result<> done =
            ofd::paintPage(part.document, page - part.firstPage, painter, options, &found, token);
        translate(found, part, warnings);
        return done;
    }

    Result<QList<FaceText>> text(int page) const override
    {
        const Part &part = partOf(page);
        LC_TRY(runs, part.document.text(page - part.firstPage));
        QList<FaceText> texts;
        texts.reserve(runs.size());
        for (const ofd::TextRun &run : std::as_const(runs))
            texts.append({run.text, run.box, run.characters});
        return texts;
    }

    QList<StampBox> stamps() const override
    {
        QList<StampBox> boxes;
        for (const Part &part : m_parts) {
            for (const ofd::SignatureEntry &signature : part.document.signatures()) {
                for (const ofd::StampPlace &place : signature.stamps) {
                    const QRectF shown = place.clip.isNull()
                                             ? place.boundary
                                             : place.boundary.intersected(place.clip);
                    boxes.append({place.page + part.firstPage, shown,
                                  place.signature + part.firstSignature});
                }
            }
        }
        return boxes;
    }

    QMap<QString, QString> metadata() const override
    {
        const ofd::DocumentInfo &info = m_parts.first().document.info();
        QMap<QString, QString> data = withShortNames(info.customData);
        const auto add = [&](const QString &name, const QString &value) {
            if (!value.isEmpty() && !data.contains(name))
                data.insert(name, value);
        };
        add(QStringLiteral("title"), info.title);
        add(QStringLiteral("author"), info.author);
        add(QStringLiteral("subject"), info.subject);
        add(QStringLiteral("creator"), info.creator);
        add(QStringLiteral("created"), info.created);
        add(QStringLiteral("modified"), info.modified);
        return data;
    }

    QList<FaceAttachment> attachments() const override
    {
        QList<FaceAttachment> list;
        for (qsizetype i = 0; i < m_parts.size(); ++i) {
            const ofd::Catalog catalog = m_parts[i].document.catalog();
            for (const ofd::Attachment &one : catalog.attachments) {
                if (!one.entry.isEmpty())
                    list.append({attachmentId(i, one), one.name, one.format});
            }
        }
        return list;
    }

    Result<QByteArray> attachment(const QString &id) const override
    {
        for (qsizetype i = 0; i < m_parts.size(); ++i) {
            const ofd::Catalog catalog = m_parts[i].document.catalog();
            for (const ofd::Attachment &one : catalog.attachments) {
                if (attachmentId(i, one) == id && !one.entry.isEmpty())
                    return m_parts[i].document.package().read(one.entry);
            }
        }
        return FaceBackend::attachment(id);
    }

    const ofd::Document *ofdDocument() const override { return &m_parts.first().document; }

private:
    const Part &partOf(int page) const
    {
        qsizetype i = m_parts.size() - 1;
        while (i > 0 && m_parts[i].firstPage > page)
            --i;
        return m_parts[i];
    }

    // Documents number their attachments each for itself.
    static QString attachmentId(qsizetype part, const ofd::Attachment &attachment)
    {
        return part == 0 ? attachment.id : QString::number(part + 1) % u'/' % attachment.id;
    }

    void translate(const QList<ofd::Warning> &found, const Part &part,
                   QList<FaceWarning> *warnings) const
    {
        for (const ofd::Warning &warning : found) {
            const int page = warning.page < 0 ? -1 : warning.page + part.firstPage;
            warnings->append({kindOf(warning.kind), warning.what, page, warning.instead});
        }
        for (const int body : m_skipped)
            warnings->append({FaceWarning::Kind::PartSkipped,
                              QStringLiteral("DocBody %1").arg(body + 1),
                              -1,
                              {}});
    }

    QList<Part> m_parts; // never empty
    QList<int> m_skipped;
    int m_pages = 0;
    int m_signatures = 0;
};

} // namespace

Result<BackendPointer> openOfdFace(const SecureBytes &bytes, const FaceOptions &options)
{
    ofd::OpenOptions how;
    how.body = options.document.value_or(0);
    how.password = options.password;
    how.codecs = {&decodeJbig2, &decodeSvg};
    LC_TRY(first, ofd::Document::open(bytes, how));
    auto face = std::make_unique<OfdFace>();
    face->add(first);
    const int all = options.document ? 1 : first.bodyCount();
    for (int body = 1; body < std::min(all, MostDocuments); ++body) {
        const auto next = first.sibling(body);
        if (next)
            face->add(*next);
        else
            face->skip(body);
    }
    if (all > MostDocuments)
        face->skip(MostDocuments);
    return BackendPointer(std::move(face));
}

} // namespace lc::document
