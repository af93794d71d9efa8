#include "document/facebackend.h"
#include "document/jbig2.h"
#include "document/licensemetadata.h"

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

class OfdFace final : public FaceBackend
{
public:
    explicit OfdFace(ofd::Document document)
        : m_document(std::move(document))
    {}

    FaceFormat format() const override { return FaceFormat::Ofd; }
    int pageCount() const override { return m_document.pageCount(); }
    Result<QSizeF> pageSize(int page) const override { return m_document.pageSize(page); }

    Result<QImage> render(int page, const QRectF &region, double pixelsPerMm,
                          QList<FaceWarning> *warnings,
                          const CancellationToken &token) const override
    {
        QList<ofd::Warning> found;
        auto image = ofd::renderRegion(m_document, page, region, pixelsPerMm, {}, &found, token);
        translate(found, warnings);
        return image;
    }

    Result<> paint(int page, QPainter &painter, QList<FaceWarning> *warnings,
                   const CancellationToken &token) const override
    {
        ofd::RenderOptions options;
        options.paper = QColor(); // the paper is there already
        options.forPrint = true;
        QList<ofd::Warning> found;
        const Result<> done = ofd::paintPage(m_document, page, painter, options, &found, token);
        translate(found, warnings);
        return done;
    }

    Result<QList<FaceText>> text(int page) const override
    {
        LC_TRY(runs, m_document.text(page));
        QList<FaceText> texts;
        texts.reserve(runs.size());
        for (const ofd::TextRun &run : std::as_const(runs))
            texts.append({run.text, run.box, run.characters});
        return texts;
    }

    QList<StampBox> stamps() const override
    {
        QList<StampBox> boxes;
        for (const ofd::SignatureEntry &signature : m_document.signatures()) {
            for (const ofd::StampPlace &place : signature.stamps) {
                const QRectF shown =
                    place.clip.isNull() ? place.boundary : place.boundary.intersected(place.clip);
                boxes.append({place.page, shown, place.signature});
            }
        }
        return boxes;
    }

    QMap<QString, QString> metadata() const override
    {
        const ofd::DocumentInfo &info = m_document.info();
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
        const ofd::Catalog catalog = m_document.catalog();
        for (const ofd::Attachment &one : catalog.attachments) {
            if (!one.entry.isEmpty())
                list.append({one.id, one.name, one.format});
        }
        return list;
    }

    Result<QByteArray> attachment(const QString &id) const override
    {
        const ofd::Catalog catalog = m_document.catalog();
        for (const ofd::Attachment &one : catalog.attachments) {
            if (one.id == id && !one.entry.isEmpty())
                return m_document.package().read(one.entry);
        }
        return FaceBackend::attachment(id);
    }

    const ofd::Document *ofdDocument() const override { return &m_document; }

private:
    static void translate(const QList<ofd::Warning> &found, QList<FaceWarning> *warnings)
    {
        for (const ofd::Warning &warning : found)
            warnings->append({kindOf(warning.kind), warning.what, warning.page, warning.instead});
    }

    ofd::Document m_document;
};

} // namespace

Result<BackendPointer> openOfdFace(const SecureBytes &bytes, const FaceOptions &options)
{
    ofd::OpenOptions how;
    how.body = options.document;
    how.password = options.password;
    how.codecs.jbig2 = &decodeJbig2;
    LC_TRY(document, ofd::Document::open(bytes, how));
    return BackendPointer(std::make_unique<OfdFace>(std::move(document)));
}

} // namespace lc::document
