#include "freshset.h"

#include <QRandomGenerator>
#include <QStringEncoder>

#include <algorithm>
#include <cmath>

namespace lc::test {

namespace {

QByteArray digits(int length, QRandomGenerator &random)
{
    QByteArray text;
    while (text.size() < length)
        text += "0123456789ABCDEF"[random.bounded(16)];
    return text;
}

QByteArray chinese(int length, QRandomGenerator &random, const char *encoding)
{
    QStringEncoder encoder(encoding);
    QByteArray text;
    while (text.size() + 3 < length)
        text += QByteArray(encoder.encode(QString(QChar(0x4e00 + random.bounded(0x4000)))));
    return text;
}

QByteArray anyBytes(int length, QRandomGenerator &random)
{
    QByteArray text;
    while (text.size() < length)
        text += static_cast<char>(random.bounded(256));
    return text;
}

} // namespace

PhoneView freshView(Hardship hardship, double severity, quint32 seed)
{
    QRandomGenerator random(seed * 7919u + 13u);
    const auto within = [&](double from, double to) {
        return from + (to - from) * random.generateDouble();
    };
    PhoneView view = viewOf(hardship, severity, seed);
    const bool ownSide = hardship == Hardship::Distance || hardship == Hardship::Inverted;
    view.side = std::min(470.0, view.side * (ownSide ? within(0.9, 1.1) : within(0.75, 1.15)));
    if (hardship != Hardship::Tilt)
        view.tilt = std::min(45.0, view.tilt + within(0, 18));
    view.rotation += within(0, 360);
    const double half = view.side * 0.75;
    view.offsetX = within(-1, 1) * std::max(0.0, 630 - half) * 0.5;
    view.offsetY = within(-1, 1) * std::max(0.0, 355 - half);
    if (hardship != Hardship::LowLight)
        view.electrons *= within(0.4, 1.5);
    if (hardship != Hardship::Defocus)
        view.defocus += within(0, 0.7);
    view.motion += hardship == Hardship::Motion ? 0 : within(0, 1.5);
    view.contrast *= within(0.75, 1);
    view.jpegQuality = std::min(view.jpegQuality, static_cast<int>(within(60, 95)));
    constexpr std::array levels{qrcode::ErrorCorrection::Low, qrcode::ErrorCorrection::Medium,
                                qrcode::ErrorCorrection::Medium, qrcode::ErrorCorrection::Quartile};
    view.correction = levels[random.bounded(static_cast<quint32>(levels.size()))];
    return view;
}

QByteArray freshText(int length, quint32 seed)
{
    QRandomGenerator random(seed ^ 0x2545f491u);
    switch (random.bounded(6)) {
    case 0:
        return digits(length, random);
    case 1:
        return "https://example.invalid/q?c=" + codeText(std::max(8, length - 28), seed);
    case 2:
        return chinese(length, random, "UTF-8");
    case 3:
        return chinese(length, random, "GB18030");
    case 4:
        return anyBytes(length, random);
    case 5:
        break;
    }
    return codeText(length, seed);
}

} // namespace lc::test
