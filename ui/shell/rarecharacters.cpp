#include "ui/shell/rarecharacters.h"

#include "domain/personname.h"
#include "ui/common/glyphs.h"

namespace lc::ui {

QStringList missingCharacters(const desk::OpenedLicense &license)
{
    QStringList points;
    const auto add = [&points](const QString &text) {
        const QString named = domain::codePointsOf(text);
        if (!named.isEmpty() && !points.contains(named))
            points.append(named);
    };
    if (!license.face.isNull()) {
        for (const document::FaceWarning &warning : license.face.warnings()) {
            if (warning.kind == document::FaceWarning::Kind::GlyphMissing)
                add(warning.what);
        }
    }
    for (const char32_t c : missingGlyphs(license.information.summary.holder.view()))
        add(QString::fromUcs4(&c, 1));
    return points;
}

} // namespace lc::ui
