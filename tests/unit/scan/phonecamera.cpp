#include "phonecamera.h"

#include "phonescreen.h"
#include "scan/homography.h"

#include <QBuffer>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lc::test {

namespace {

constexpr int frameWidth = 1280;
constexpr int frameHeight = 720;
constexpr double focal = 1100;
constexpr int sub = 3; // samples a pixel, each way
constexpr double radians = std::numbers::pi / 180;

struct Light
{
    int width = frameWidth;
    int height = frameHeight;
    std::vector<float> value = std::vector<float>(size_t(frameWidth) * frameHeight, 0.0f);
    [[nodiscard]] float *row(int y) { return value.data() + size_t(y) * size_t(width); }
    [[nodiscard]] const float *row(int y) const { return value.data() + size_t(y) * size_t(width); }
};

class Noise
{
public:
    explicit Noise(quint32 seed)
        : m_state(seed * 2654435761u + 1)
    {}
    // About normal, variance 1.
    double next()
    {
        double sum = 0;
        for (int i = 0; i < 4; ++i) {
            m_state ^= m_state << 13;
            m_state ^= m_state >> 17;
            m_state ^= m_state << 5;
            sum += m_state / 4294967296.0 - 0.5;
        }
        return sum * std::sqrt(3.0);
    }

private:
    quint32 m_state;
};

// A point of the phone's plane (symbol sides from its centre) on the frame.
QPointF seen(QPointF p, const PhoneView &view)
{
    const double turn = view.rotation * radians;
    double x = p.x() * std::cos(turn) - p.y() * std::sin(turn);
    double y = p.x() * std::sin(turn) + p.y() * std::cos(turn);
    const double axis = view.tiltAxis * radians;
    const double along = x * std::cos(axis) + y * std::sin(axis);
    const double across = -x * std::sin(axis) + y * std::cos(axis);
    const double depth = across * std::sin(view.tilt * radians);
    const double flat = across * std::cos(view.tilt * radians);
    x = along * std::cos(axis) - flat * std::sin(axis);
    y = along * std::sin(axis) + flat * std::cos(axis);
    const double distance = focal / view.side;
    const double scale = focal / (distance + depth);
    return {frameWidth / 2.0 + view.offsetX + x * scale,
            frameHeight / 2.0 + view.offsetY + y * scale};
}

scan::Homography toTexture(const PhoneScreen &screen, const PhoneView &view)
{
    std::vector<scan::Homography::Pair> pairs;
    for (const auto &[x, y] :
         {std::pair{-0.5, -0.5}, std::pair{0.5, -0.5}, std::pair{0.5, 0.5}, std::pair{-0.5, 0.5}})
        pairs.push_back(
            {seen({x, y}, view), screen.symbol + QPointF(x + 0.5, y + 0.5) * screen.symbolSide});
    return scan::Homography::fit(pairs).value_or(scan::Homography());
}

// The screen's grid of pixels against the sensor's: point samples of it give the beat.
float gridAt(const QPointF &texture, double texturePerPixel, double depth)
{
    const double pitch = 1.13 * texturePerPixel;
    const double u = texture.x() * 2 * std::numbers::pi / pitch;
    const double v = texture.y() * 2 * std::numbers::pi / pitch;
    return static_cast<float>(
        std::max(0.02, 1 + depth * 0.5 * (std::cos(u) + std::cos(1.07 * v)) * 0.9));
}

Light project(const PhoneScreen &screen, const PhoneView &view)
{
    Light light;
    const scan::Homography map = toTexture(screen, view);
    const double texturePerPixel = screen.symbolSide / view.side;
    QRandomGenerator random(view.seed ^ 0x51u);
    const double desk = 0.1 + 0.25 * random.generateDouble();
    for (int y = 0; y < frameHeight; ++y) {
        float *out = light.row(y);
        for (int x = 0; x < frameWidth; ++x) {
            const QPointF middle = map.map(x, y);
            const auto around = static_cast<float>(desk * (0.7 + 0.3 * x / frameWidth));
            constexpr double reach = 60;
            if (middle.x() < -reach || middle.y() < -reach || middle.x() > screen.width + reach ||
                middle.y() > screen.height + reach) {
                out[x] = around;
                continue;
            }
            float sum = 0;
            for (int k = 0; k < sub * sub; ++k) {
                const QPointF p = map.map(x + (k % sub - 1.0) / sub, y + (k / sub - 1.0) / sub);
                const int tx = static_cast<int>(std::floor(p.x()));
                const int ty = static_cast<int>(std::floor(p.y()));
                const bool inside = tx >= 0 && ty >= 0 && tx < screen.width && ty < screen.height;
                sum += inside ? screen.at(tx, ty) : around * 0.2f;
            }
            out[x] = sum / (sub * sub);
            if (view.moire > 0.001)
                out[x] *= gridAt(middle, texturePerPixel, view.moire);
        }
    }
    return light;
}

struct Tap
{
    int dx;
    int dy;
    float weight;
};

std::vector<Tap> diskTaps(double radius)
{
    std::vector<Tap> taps;
    const int reach = static_cast<int>(std::ceil(radius + 0.5));
    float sum = 0;
    for (int dy = -reach; dy <= reach; ++dy) {
        for (int dx = -reach; dx <= reach; ++dx) {
            const auto weight =
                static_cast<float>(std::clamp(radius + 0.5 - std::hypot(dx, dy), 0.0, 1.0));
            if (weight > 0)
                taps.push_back({dx, dy, weight});
            sum += weight;
        }
    }
    for (Tap &tap : taps)
        tap.weight /= sum;
    return taps;
}

std::vector<Tap> lineTaps(double length, double angle)
{
    std::vector<Tap> taps;
    const int count = std::max(1, static_cast<int>(std::lround(length)));
    for (int i = 0; i < count; ++i) {
        const double t = i - (count - 1) / 2.0;
        taps.push_back({static_cast<int>(std::lround(t * std::cos(angle * radians))),
                        static_cast<int>(std::lround(t * std::sin(angle * radians))),
                        1.0f / static_cast<float>(count)});
    }
    return taps;
}

Light convolved(const Light &light, const std::vector<Tap> &taps)
{
    if (taps.size() < 2)
        return light;
    Light result;
    constexpr int rim = 26;
    result.value = light.value;
    for (int y = rim; y < frameHeight - rim; ++y) {
        float *out = result.row(y);
        std::fill(out + rim, out + frameWidth - rim, 0.0f);
        for (const Tap &tap : taps) {
            const float *in = light.row(y + tap.dy) + tap.dx;
            for (int x = rim; x < frameWidth - rim; ++x)
                out[x] += tap.weight * in[x];
        }
    }
    return result;
}

void addLights(Light &light, const PhoneView &view)
{
    QRandomGenerator random(view.seed ^ 0x77u);
    const double across = random.generateDouble() - 0.5;
    const double down = random.generateDouble() - 0.5;
    const QPointF glare = seen({across * 0.7, down * 0.7}, view);
    const double radius = view.side * std::sqrt(view.glareArea / std::numbers::pi);
    const double period = 30 + 70 * random.generateDouble();
    const double phase = random.generateDouble() * 2 * std::numbers::pi;
    const auto black = static_cast<float>((1 - view.contrast) * 0.8);
    for (int y = 0; y < frameHeight; ++y) {
        float *row = light.row(y);
        const double wave = std::sin(phase + 2 * std::numbers::pi * y / period);
        const double flicker = 1 - view.banding * (0.5 + 0.5 * std::clamp(2.5 * wave, -1.0, 1.0));
        for (int x = 0; x < frameWidth; ++x) {
            double value = row[x] * view.contrast + black;
            value *= flicker;
            if (view.reflection > 0)
                value += view.reflection * (0.9 + 0.2 * x / frameWidth);
            if (radius > 1) {
                const double d = std::hypot((x - glare.x()), (y - glare.y()) * 1.25) / radius;
                value += d < 1 ? 6 : 6 * std::exp(-(d - 1) * (d - 1) * 90);
            }
            row[x] = static_cast<float>(value * view.bloom);
        }
    }
}

// Light that strays in the lens: a little of everything bright, far around it.
void addHalo(Light &light, double share)
{
    constexpr int step = 8;
    constexpr int width = frameWidth / step;
    constexpr int height = frameHeight / step;
    std::vector<float> small(size_t(width) * height, 0.0f);
    for (int y = 0; y < height * step; ++y) {
        for (int x = 0; x < width * step; ++x)
            small[size_t(y / step * width + x / step)] += light.row(y)[x] / (step * step);
    }
    for (int round = 0; round < 2; ++round) {
        std::vector<float> next(small.size(), 0.0f);
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x) {
                float sum = 0;
                int count = 0;
                for (int v = std::max(0, y - 2); v <= std::min(height - 1, y + 2); ++v) {
                    for (int u = std::max(0, x - 2); u <= std::min(width - 1, x + 2); ++u, ++count)
                        sum += small[size_t(v * width + u)];
                }
                next[size_t(y * width + x)] = sum / static_cast<float>(count);
            }
        }
        small = std::move(next);
    }
    for (int y = 0; y < frameHeight; ++y) {
        for (int x = 0; x < frameWidth; ++x)
            light.row(y)[x] += static_cast<float>(share) *
                               small[size_t(std::min(height - 1, y / step) * width + x / step)];
    }
}

scan::GrayFrame develop(const Light &light, const PhoneView &view)
{
    std::vector<uint8_t> gamma(4097);
    for (size_t i = 0; i < gamma.size(); ++i) {
        const double v = static_cast<double>(i) / 4096;
        const double encoded = v <= 0.0031308 ? 12.92 * v : 1.055 * std::pow(v, 1 / 2.4) - 0.055;
        gamma[i] = static_cast<uint8_t>(std::lround(255 * encoded));
    }
    Noise noise(view.seed);
    // The automatic exposure follows a reflection, but only so far.
    const double gain = view.reflection > 0 ? 1 / 2.2 : 0.8;
    scan::GrayFrame frame = scan::GrayFrame::ofSize(frameWidth, frameHeight);
    for (size_t i = 0; i < frame.pixels.size(); ++i) {
        const double electrons = light.value[i] * view.electrons;
        const double read = electrons + noise.next() * std::sqrt(std::max(0.0, electrons) + 9);
        const double value = std::clamp(read / view.electrons * gain, 0.0, 1.0);
        frame.pixels[i] = gamma[static_cast<size_t>(value * 4096)];
    }
    return frame;
}

scan::GrayFrame compressed(const scan::GrayFrame &frame, int quality)
{
    const QImage image(frame.pixels.data(), frame.width, frame.height, frame.width,
                       QImage::Format_Grayscale8);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "JPG", quality))
        return frame;
    return scan::GrayFrame::fromImage(QImage::fromData(bytes, "JPG"));
}

} // namespace

scan::GrayFrame photograph(const QByteArray &payload, const PhoneView &view)
{
    Light light = project(drawScreen(payload, view), view);
    light = convolved(light, diskTaps(view.defocus));
    light = convolved(light, lineTaps(view.motion, view.motionAngle));
    addLights(light, view);
    if (view.bloom > 1.01)
        addHalo(light, 0.04);
    return compressed(develop(light, view), view.jpegQuality);
}

scan::GrayFrame photograph(const QByteArray &payload, Hardship hardship, double severity,
                           quint32 seed)
{
    return photograph(payload, viewOf(hardship, severity, seed));
}

} // namespace lc::test
