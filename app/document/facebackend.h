#pragma once

#include "document/licenseface.h"

namespace lc::document {

// One format's part of a LicenseFace. Thread-safe. Pages are in range when asked for: the face
// checks that.
class FaceBackend
{
public:
    virtual ~FaceBackend() = default;
    [[nodiscard]] virtual FaceFormat format() const = 0;
    [[nodiscard]] virtual int pageCount() const = 0;
    [[nodiscard]] virtual Result<QSizeF> pageSize(int page) const = 0;
    [[nodiscard]] virtual Result<QImage> render(int page, const QRectF &region, double pixelsPerMm,
                                                QList<FaceWarning> *warnings,
                                                const CancellationToken &token) const = 0;
    [[nodiscard]] virtual Result<> paint(int page, QPainter &painter, QList<FaceWarning> *warnings,
                                         const CancellationToken &token) const = 0;
    [[nodiscard]] virtual Result<QList<FaceText>> text(int page) const = 0;
    [[nodiscard]] virtual QList<StampBox> stamps() const { return {}; }
    [[nodiscard]] virtual QMap<QString, QString> metadata() const { return {}; }
    [[nodiscard]] virtual QList<FaceAttachment> attachments() const { return {}; }
    [[nodiscard]] virtual Result<QByteArray> attachment(const QString &id) const
    {
        return fail(ErrorCode::PackageEntryMissing, {{QStringLiteral("entry"), id}});
    }
    [[nodiscard]] virtual const ofd::Document *ofdDocument() const { return nullptr; }
};

using BackendPointer = std::unique_ptr<FaceBackend>;

[[nodiscard]] Result<BackendPointer> openOfdFace(const SecureBytes &bytes,
                                                 const FaceOptions &options);
[[nodiscard]] Result<BackendPointer> openImageFace(const SecureBytes &bytes);
// FileFormatUnknown in a build without Qt Pdf.
[[nodiscard]] Result<BackendPointer> openPdfFace(const SecureBytes &bytes,
                                                 const FaceOptions &options);

// The size in pixels of a region, or PackageLimit if the picture would be over 128 MB.
[[nodiscard]] Result<QSize> pixelSize(const QRectF &region, double pixelsPerMm);

} // namespace lc::document
