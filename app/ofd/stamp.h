#pragma once

#include "core/cancellation.h"
#include "ofd/document.h"
#include "ofd/imagedecoder.h"

#include <QImage>

namespace lc::ofd {

// The picture of a signature's seal (GB/T 38540 6.1), from its signed value or from Seal.esl:
// as it stands in the file, whatever the signature is worth. PackageEntryMissing when there is no
// picture.
[[nodiscard]] Result<QByteArray> sealPicture(const Document &document,
                                             const SignatureEntry &signature);

// The picture at about `pixels`, with its paper clear: seals are often opaque white around the
// red. Pictures may be images or whole OFD packages (tax bureaus).
[[nodiscard]] Result<QImage> renderSeal(const QByteArray &picture, QSize pixels,
                                        const CancellationToken &token,
                                        const ImageCodecs &codecs = {});

// White becomes clear and colours keep their look on white paper; for devices that cannot
// multiply.
[[nodiscard]] QImage withoutWhite(const QImage &image);

} // namespace lc::ofd
