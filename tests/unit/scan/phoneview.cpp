#include "phoneview.h"

#include <QRandomGenerator>

#include <cmath>

namespace lc::test {

namespace {

double between(double mild, double extreme, double severity)
{
    return mild + (extreme - mild) * severity;
}

double betweenPowers(double mild, double extreme, double severity)
{
    return mild * std::pow(extreme / mild, severity);
}

// Several things at once, as at a window in the afternoon.
void makeHall(PhoneView &view, double s, QRandomGenerator &random)
{
    view.side = between(420, 240, s);
    view.tilt = 25 * s;
    view.defocus = between(0.6, 2.2, s);
    view.motion = 5 * s;
    view.electrons = betweenPowers(4000, 150, s);
    view.contrast = between(1, 0.35, s);
    view.glareArea = 0.05 * s;
    view.moire = 0.3 * s;
    view.jpegQuality = int(between(90, 50, s));
    view.inverted = random.bounded(4) == 0;
}

} // namespace

PhoneView viewOf(Hardship hardship, double s, quint32 seed)
{
    QRandomGenerator random(seed);
    PhoneView view;
    view.seed = seed;
    view.rotation = random.generateDouble() * 12 - 6;
    view.tilt = random.generateDouble() * 6;
    view.tiltAxis = random.generateDouble() * 360;
    view.offsetX = random.generateDouble() * 100 - 50;
    view.offsetY = random.generateDouble() * 40 - 20;
    view.motionAngle = random.generateDouble() * 180;
    switch (hardship) {
    case Hardship::Distance:
        view.side = betweenPowers(500, 120, s);
        break;
    case Hardship::Defocus:
        view.defocus = between(0.4, 6, s);
        break;
    case Hardship::Motion:
        view.motion = 24 * s;
        break;
    case Hardship::Tilt:
        view.tilt = 68 * s;
        break;
    case Hardship::Rotation:
        view.rotation = 45 * s;
        break;
    case Hardship::LowLight:
        view.electrons = betweenPowers(4000, 10, s);
        break;
    case Hardship::LowContrast:
        view.contrast = betweenPowers(1, 0.05, s);
        break;
    case Hardship::Glare:
        view.glareArea = 0.3 * s;
        break;
    case Hardship::Reflection:
        view.reflection = 6 * s;
        break;
    case Hardship::Moire:
        view.moire = 1.3 * s;
        break;
    case Hardship::Inverted:
        view.inverted = true;
        view.side = betweenPowers(500, 120, s);
        break;
    case Hardship::QuietZone:
        view.quietModules = between(4, 0, s);
        break;
    case Hardship::Occlusion:
        view.occlusion = 0.16 * s;
        break;
    case Hardship::Logo:
        view.logo = 0.32 * s;
        break;
    case Hardship::Dots:
        view.dotDiameter = between(1, 0.4, s);
        break;
    case Hardship::Banding:
        view.banding = 0.97 * s;
        break;
    case Hardship::Bloom:
        view.bloom = betweenPowers(1, 24, s);
        break;
    case Hardship::Mjpeg:
        view.jpegQuality = int(between(90, 5, s));
        break;
    case Hardship::Cracks:
        view.cracks = int(std::lround(30 * s));
        break;
    case Hardship::Hall:
        makeHall(view, s, random);
        break;
    }
    return view;
}

QString nameOf(Hardship hardship)
{
    static constexpr std::array<const char *, hardshipCount> names{
        "distance", "defocus",    "motion", "tilt",     "rotation",   "low light", "low contrast",
        "glare",    "reflection", "moire",  "inverted", "quiet zone", "occlusion", "logo",
        "dots",     "banding",    "bloom",  "mjpeg",    "cracks",     "hall"};
    return QString::fromLatin1(names[static_cast<size_t>(hardship)]);
}

QByteArray codeText(int length, quint32 seed)
{
    static const QByteArray alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    QRandomGenerator random(seed);
    QByteArray text;
    for (int i = 0; i < length; ++i)
        text += alphabet.at(random.bounded(int(alphabet.size())));
    return text;
}

} // namespace lc::test
