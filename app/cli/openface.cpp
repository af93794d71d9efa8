#include "cli/forms.h"

#include "core/file.h"

namespace lc::cli {

namespace {
constexpr qint64 largestFace = 256 << 20;
} // namespace

Result<document::LicenseFace> faceOf(const Context &context)
{
    document::FaceOptions options;
    LC_TRY(number, context.arguments.number("document", 1, 1, 1000));
    if (context.arguments.has("document"))
        options.document = number - 1;
    options.password = context.arguments.value("password");
    if (context.arguments.has("password-file")) {
        LC_TRY(line, readFile(context.arguments.value("password-file"), 4096));
        options.password = QString::fromUtf8(line.view()).section(u'\n', 0, 0);
        if (options.password.endsWith(u'\r'))
            options.password.chop(1);
    }
    LC_TRY(bytes, readFile(context.arguments.argument(0), largestFace));
    return document::LicenseFace::open(bytes, options);
}

QString nameOf(document::FaceFormat format)
{
    switch (format) {
    case document::FaceFormat::Ofd:
        return QStringLiteral("OFD");
    case document::FaceFormat::Pdf:
        return QStringLiteral("PDF");
    case document::FaceFormat::Image:
        return QStringLiteral("Image");
    }
    Q_UNREACHABLE();
}

} // namespace lc::cli
