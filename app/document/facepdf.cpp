#include "document/facebackend.h"

#ifdef COUNTER_HAVE_QTPDF

#include "document/pdfmetadata.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfDocumentRenderOptions>
#include <QPdfSelection>

#include <mutex>

namespace lc::document {

namespace {

constexpr double MmPerPoint = 25.4 / 72;
constexpr double PrintPixelsPerMm = 300 / 25.4;
constexpr int MaxSearchedCharacters = 20'000;

// A PDF through Qt Pdf. Its document is a QObject and not for two threads at once: it belongs to
// no thread here and every call holds the mutex (docs/adr/0002-pdf-with-qt-pdf.md).
class PdfFace final : public FaceBackend
{
public:
    explicit PdfFace(SecureBytes bytes)
        : m_bytes(std::move(bytes))
        , m_borrowed(m_bytes.borrowed())
        , m_buffer(&m_borrowed)
    {}

    Result<> load(const QString &password)
    {
        m_buffer.open(QIODevice::ReadOnly);
        m_document.setPassword(password);
        m_document.load(&m_buffer);
        if (m_document.error() == QPdfDocument::Error::IncorrectPassword ||
            m_document.error() == QPdfDocument::Error::UnsupportedSecurityScheme)
            return fail(ErrorCode::FileEncrypted);
        if (m_document.status() != QPdfDocument::Status::Ready || m_document.pageCount() < 1)
            return fail(ErrorCode::DocumentStructure);
        m_document.moveToThread(nullptr);
        m_buffer.moveToThread(nullptr);
        return {};
    }

    FaceFormat format() const override { return FaceFormat::Pdf; }

    int pageCount() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_document.pageCount();
    }

    Result<QSizeF> pageSize(int page) const override
    {
        const std::lock_guard lock(m_mutex);
        return m_document.pagePointSize(page) * MmPerPoint;
    }

    Result<QImage> render(int page, const QRectF &region, double pixelsPerMm, QList<FaceWarning> *,
                          const CancellationToken &) const override
    {
        LC_TRY(pixels, pixelSize(region, pixelsPerMm));
        LC_TRY(size, pageSize(page));
        const double x = pixels.width() / region.width();
        const double y = pixels.height() / region.height();
        QPdfDocumentRenderOptions options;
        options.setScaledSize(QSize(qRound(size.width() * x), qRound(size.height() * y)));
        options.setScaledClipRect(
            QRect(QPoint(qRound(region.x() * x), qRound(region.y() * y)), pixels));
        QImage result(pixels, QImage::Format_RGB32);
        result.fill(Qt::white);
        QImage drawn;
        {
            const std::lock_guard lock(m_mutex);
            drawn = m_document.render(page, pixels, options);
        }
        if (drawn.isNull())
            return fail(ErrorCode::DocumentStructure, {{QStringLiteral("page"), page + 1}});
        QPainter(&result).drawImage(0, 0, drawn);
        return result;
    }

    Result<> paint(int page, QPainter &painter, QList<FaceWarning> *warnings,
                   const CancellationToken &token) const override
    {
        LC_TRY(size, pageSize(page));
        const double large = std::sqrt(30e6 / qMax(1.0, size.width() * size.height()));
        LC_TRY(image, render(page, QRectF(QPointF(0, 0), size), qMin(PrintPixelsPerMm, large),
                             warnings, token));
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRectF(QPointF(0, 0), size), image);
        return {};
    }

    Result<QList<FaceText>> text(int page) const override
    {
        const std::lock_guard lock(m_mutex);
        const QString all = m_document.getAllText(page).text();
        QList<FaceText> lines;
        FaceText line;
        const int count = qMin(static_cast<int>(all.size()), MaxSearchedCharacters);
        for (int i = 0; i < count; ++i) {
            if (all[i] == u'\n' || all[i] == u'\r') {
                if (!line.text.isEmpty())
                    lines.append(line);
                line = {};
                continue;
            }
            const QRectF box = characterBox(page, i);
            line.text += all[i];
            line.box |= box;
            line.characters.append(box);
        }
        if (!line.text.isEmpty())
            lines.append(line);
        return lines;
    }

    QMap<QString, QString> metadata() const override
    {
        QMap<QString, QString> data = pdfLicenseMetadata(m_bytes.view());
        const std::lock_guard lock(m_mutex);
        const auto add = [&](const QString &name, QPdfDocument::MetaDataField field) {
            const QString value = m_document.metaData(field).toString();
            if (!value.isEmpty())
                data.insert(name, value);
        };
        add(QStringLiteral("title"), QPdfDocument::MetaDataField::Title);
        add(QStringLiteral("author"), QPdfDocument::MetaDataField::Author);
        add(QStringLiteral("subject"), QPdfDocument::MetaDataField::Subject);
        add(QStringLiteral("creator"), QPdfDocument::MetaDataField::Creator);
        return data;
    }

private:
    QRectF characterBox(int page, int index) const
    {
        const QRectF points = m_document.getSelectionAtIndex(page, index, 1).boundingRectangle();
        return QRectF(points.topLeft() * MmPerPoint, points.size() * MmPerPoint);
    }

    SecureBytes m_bytes;
    QByteArray m_borrowed;
    QBuffer m_buffer;
    mutable std::mutex m_mutex;
    mutable QPdfDocument m_document;
};

} // namespace

Result<BackendPointer> openPdfFace(const SecureBytes &bytes, const FaceOptions &options)
{
    auto face = std::make_unique<PdfFace>(bytes);
    LC_CHECK(face->load(options.password));
    return BackendPointer(std::move(face));
}

} // namespace lc::document

#else

namespace lc::document {

Result<BackendPointer> openPdfFace(const SecureBytes &, const FaceOptions &)
{
    return fail(ErrorCode::FileFormatUnknown, {{QStringLiteral("format"), QStringLiteral("PDF")}});
}

} // namespace lc::document

#endif
