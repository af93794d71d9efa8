#include "texts/featuretext.h"

#include <QCoreApplication>

#include <array>

namespace lc::texts {

namespace {

struct Feature
{
    const char *name; // as in CMakeLists.txt
    const char *sentence;
};

constexpr std::array features{
    Feature{"pdf", QT_TRANSLATE_NOOP("Features", "PDF licenses cannot be opened and JBIG2 "
                                                 "pictures are not drawn. Use the OFD file, or "
                                                 "another computer for these.")},
    Feature{"svg",
            QT_TRANSLATE_NOOP("Features", "Seals whose picture is a vector picture (SVG) are "
                                          "not drawn. What is said of the seal holds.")},
    Feature{"multimedia", QT_TRANSLATE_NOOP("Features", "Codes are not read with a camera. Use a "
                                                        "scanner gun, a picture, or type.")},
    Feature{"serialport",
            QT_TRANSLATE_NOOP("Features", "Serial scanners are not read. Switch the scanner to "
                                          "keyboard mode.")},
    Feature{"zxing", QT_TRANSLATE_NOOP("Features", "Codes are read by the built-in reader alone: "
                                                   "QR codes, no other kinds.")},
    Feature{"keychain",
            QT_TRANSLATE_NOOP("Features", "The platform's secret is not kept in the system's "
                                          "keychain but in a file sealed with the operator's "
                                          "password.")},
    Feature{"qpdf", QT_TRANSLATE_NOOP("Features", "Annotated copies have no bookmarks and no file "
                                                  "description.")},
    Feature{"harfbuzz", QT_TRANSLATE_NOOP("Features", "OFD files that the practice platform makes "
                                                      "name fonts instead of holding them.")},
    Feature{"lcms", QT_TRANSLATE_NOOP("Features", "Colours with an ICC profile are shown as plain "
                                                  "ones.")},
    Feature{"cups", QT_TRANSLATE_NOOP("Features", "The system prints: once a job is handed over, "
                                                  "look at the system's own queue.")},
    Feature{"psql", QT_TRANSLATE_NOOP("Features", "Records are not sent to the hall's database. "
                                                  "Export them, or set a syslog collector.")},
};

} // namespace

QStringList missingFeatures(const QString &names)
{
    const QStringList missing = names.split(u',', Qt::SkipEmptyParts);
    QStringList sentences;
    for (const Feature &feature : features) {
        if (missing.contains(QLatin1String(feature.name)))
            sentences.append(QCoreApplication::translate("Features", feature.sentence));
    }
    return sentences;
}

QStringList missingFeatures()
{
    return missingFeatures(QStringLiteral(COUNTER_WITHOUT));
}

} // namespace lc::texts
