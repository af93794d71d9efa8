#pragma once

#include "qrcode/qrcode.h"

#include <QByteArray>
#include <QString>

#include <array>

namespace lc::test {

// One way in which a phone held to a camera is hard to read.
enum class Hardship {
    Distance,
    Defocus,
    Motion,
    Tilt,
    Rotation,
    LowLight,
    LowContrast,
    Glare,
    Reflection,
    Moire,
    Inverted,
    QuietZone,
    Occlusion,
    Logo,
    Dots,
    Banding,
    Bloom,
    Mjpeg,
    Cracks,
    Hall, // a little of everything
};
inline constexpr int hardshipCount = 20;

// How a phone is shown and seen. Angles in degrees, lengths in frame pixels unless said.
struct PhoneView
{
    quint32 seed = 0;
    double side = 400; // of the symbol without its quiet zone
    double tilt = 0;   // away from the camera
    double tiltAxis = 0;
    double rotation = 0;
    double offsetX = 0;
    double offsetY = 0;
    double defocus = 0.6; // radius of the disk
    double motion = 0;
    double motionAngle = 0;
    double electrons = 4000; // of a white pixel
    double contrast = 1;     // 1: black is black
    double glareArea = 0;    // share of the symbol
    double reflection = 0;   // light added, in screen whites
    double moire = 0;        // depth of the screen's grid
    bool inverted = false;   // light modules on a dark page
    double quietModules = 4; // on a dark page when less
    double occlusion = 0;    // share of the symbol under a finger
    double logo = 0;         // side of the square in the middle, share of the symbol's
    double dotDiameter = 1;  // of a module
    double banding = 0;      // depth of the light's flicker
    double bloom = 1;        // over-exposure
    int jpegQuality = 90;
    int cracks = 0;
    qrcode::ErrorCorrection correction = qrcode::ErrorCorrection::Medium;
};

// The same hardship and severity (0 none, 1 extreme) give the same view for the same seed.
[[nodiscard]] PhoneView viewOf(Hardship hardship, double severity, quint32 seed);
[[nodiscard]] QString nameOf(Hardship hardship);
// `length` random bytes of the base64url alphabet, the same for the same seed.
[[nodiscard]] QByteArray codeText(int length, quint32 seed);

} // namespace lc::test
