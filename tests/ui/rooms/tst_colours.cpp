#include "ui/common/look.h"
#include "ui/common/shape.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace lc;
using namespace lc::ui;

namespace {

using Matrix = std::array<double, 9>;

// Machado, Oliveira, Fernandes (2009): full severity, on linear RGB.
constexpr Matrix protanopia{0.152286, 1.052583,  -0.204868, 0.114503, 0.786281,
                            0.099216, -0.003882, -0.048116, 1.051998};
constexpr Matrix deuteranopia{0.367322, 0.860646,  -0.227968, 0.280085, 0.672501,
                              0.047413, -0.011820, 0.042940,  0.968881};
constexpr Matrix tritanopia{1.255528, -0.076749, -0.178779, -0.078411, 0.930809,
                            0.147602, 0.004733,  0.691367,  0.303900};

double linear(double c)
{
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

// Relative luminance of the colour as that eye sees it.
double luminance(const QColor &color, const Matrix &eye)
{
    const std::array<double, 3> rgb{linear(color.redF()), linear(color.greenF()),
                                    linear(color.blueF())};
    const auto seen = [&](int row) {
        double sum = 0;
        for (int i = 0; i < 3; ++i)
            sum += eye[size_t(row * 3 + i)] * rgb[size_t(i)];
        return std::clamp(sum, 0.0, 1.0);
    };
    return 0.2126 * seen(0) + 0.7152 * seen(1) + 0.0722 * seen(2);
}

double contrast(const QColor &a, const QColor &b, const Matrix &eye)
{
    const double x = luminance(a, eye);
    const double y = luminance(b, eye);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

// The shape in grey, as an eye without any colour sees it.
QImage inGrey(Shape shape, const Theme &theme)
{
    QImage image(44, 44, QImage::Format_ARGB32);
    image.fill(theme.color(Tone::Card));
    QPainter painter(&image);
    paintShape(painter, QRectF(2, 2, 40, 40), shape, theme);
    painter.end();
    return image.convertToFormat(QImage::Format_Grayscale8);
}

int differingPixels(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 40 ? 1 : 0;
    }
    return count;
}

} // namespace

// Usable with three types of colour vision, and without colour at all.
class TestColours : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyLook(*qApp, Theme::light()); }
    void inkStaysReadable_data();
    void inkStaysReadable();
    void verdictsDifferWithoutColour();
};

void TestColours::inkStaysReadable_data()
{
    QTest::addColumn<int>("eye");
    QTest::addColumn<bool>("dark");
    for (const bool dark : {false, true}) {
        const char *theme = dark ? "dark" : "light";
        QTest::addRow("protanopia, %s", theme) << 0 << dark;
        QTest::addRow("deuteranopia, %s", theme) << 1 << dark;
        QTest::addRow("tritanopia, %s", theme) << 2 << dark;
    }
}

void TestColours::inkStaysReadable()
{
    QFETCH(int, eye);
    QFETCH(bool, dark);
    const Matrix *const eyes[] = {&protanopia, &deuteranopia, &tritanopia};
    const Theme &theme = dark ? Theme::dark() : Theme::light();
    static constexpr std::pair<Tone, Tone> pairs[] = {
        {Tone::Ink, Tone::Card},           {Tone::SecondInk, Tone::Card},
        {Tone::SecondInk, Tone::Ground},   {Tone::Primary, Tone::Card},
        {Tone::OnFill, Tone::PrimaryFill}, {Tone::Passed, Tone::PassedTint},
        {Tone::Notice, Tone::NoticeTint},  {Tone::Undecided, Tone::UndecidedTint},
        {Tone::Failed, Tone::FailedTint},  {Tone::Passed, Tone::Card},
        {Tone::Notice, Tone::Card},        {Tone::Undecided, Tone::Card},
        {Tone::Failed, Tone::Card},        {Tone::KeyInk, Tone::KeyButton},
        {Tone::KeyName, Tone::KeyButton},  {Tone::BannerInk, Tone::Banner},
    };
    for (const auto &[ink, ground] : pairs) {
        const double ratio = contrast(theme.color(ink), theme.color(ground), *eyes[eye]);
        QVERIFY2(ratio >= 4.5,
                 qPrintable(QStringLiteral("%1 on %2: %3")
                                .arg(theme.color(ink).name(), theme.color(ground).name())
                                .arg(ratio)));
    }
}

void TestColours::verdictsDifferWithoutColour()
{
    const Shape shapes[] = {Shape::Passed, Shape::Notice, Shape::CannotDecide, Shape::Failed,
                            Shape::NotRun};
    for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
        for (size_t i = 0; i < std::size(shapes); ++i) {
            for (size_t j = i + 1; j < std::size(shapes); ++j) {
                const int pixels =
                    differingPixels(inGrey(shapes[i], *theme), inGrey(shapes[j], *theme));
                QVERIFY2(
                    pixels > 60,
                    qPrintable(QStringLiteral("%1 and %2: %3 pixels").arg(i).arg(j).arg(pixels)));
            }
        }
    }
}

QTEST_MAIN(TestColours)
#include "tst_colours.moc"
