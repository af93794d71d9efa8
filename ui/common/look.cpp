#include "ui/common/look.h"

#include "ui/common/lookstyle.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QStyle>
#include <QVariant>
#include <QWidget>

#include <cmath>

namespace lc::ui {

namespace {

constexpr int basePixels = 13;

int pixelsOf(TextSize size)
{
    switch (size) {
    case TextSize::Small:
        return 12;
    case TextSize::Normal:
        return 13;
    case TextSize::Large:
        return 15;
    case TextSize::Title:
        return 19;
    case TextSize::Huge:
        return 26;
    }
    Q_UNREACHABLE();
}

// "12u" in the style sheet: twelve pixels of the sketch.
QString withUnits(const QString &sheet)
{
    static const QRegularExpression unit(QStringLiteral("(\\d+(?:\\.\\d+)?)u\\b"));
    QString result;
    qsizetype last = 0;
    for (auto it = unit.globalMatch(sheet); it.hasNext();) {
        const auto match = it.next();
        result += QStringView(sheet).mid(last, match.capturedStart() - last);
        result += QString::number(scaled(match.capturedView(1).toDouble())) % u"px";
        last = match.capturedEnd();
    }
    return result + QStringView(sheet).mid(last);
}

} // namespace

QStringList uiFamilies()
{
    return {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
            QStringLiteral("Microsoft YaHei UI"), QStringLiteral("WenQuanYi Micro Hei"),
            QStringLiteral("PingFang SC"), QStringLiteral("Noto Sans"),
            // Rare characters, the wider coverage first (docs/fonts.md).
            QStringLiteral("Plangothic P1"), QStringLiteral("Plangothic P2"),
            QStringLiteral("HanaMinA"), QStringLiteral("HanaMinB"),
            QStringLiteral("BabelStone Han"), QStringLiteral("SimSun-ExtB"),
            QStringLiteral("SimSun-ExtG"), QStringLiteral("sans-serif")};
}

QFont baseFont()
{
    QFont font;
    font.setFamilies(uiFamilies());
    font.setPixelSize(basePixels);
    return font;
}

QFont fontOf(TextSize size, bool bold)
{
    QFont font = baseFont();
    font.setPixelSize(scaled(pixelsOf(size)));
    font.setBold(bold);
    return font;
}

QFont codeFont(TextSize size)
{
    QFont font = fontOf(size);
    font.setFamilies(QStringList{QStringLiteral("Noto Sans Mono CJK SC"),
                                 QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Consolas"),
                                 QStringLiteral("monospace")} +
                     uiFamilies());
    return font;
}

int scaled(double n)
{
    const int pixels = qApp ? qApp->font().pixelSize() : basePixels;
    return static_cast<int>(std::lround(n * (pixels > 0 ? pixels : basePixels) / basePixels));
}

void setStyleProperty(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

void applyLook(QApplication &application, const Theme &theme)
{
    application.setStyle(new LookStyle);
    application.setPalette(theme.palette());
    application.setFont(baseFont());
    QFile file(QStringLiteral(":/ui/look.qss"));
    if (file.open(QIODevice::ReadOnly))
        application.setStyleSheet(theme.fill(withUnits(QString::fromUtf8(file.readAll()))));
}

} // namespace lc::ui
