#include "ui/common/theme.h"

#include <array>

namespace lc::ui {

namespace {

struct Row
{
    Tone tone;
    const char *name;
    QRgb light;
    QRgb dark;
};

constexpr std::array<Row, 27> table{{
    {Tone::Ink, "ink", 0xff1b2733, 0xffe6ecf2},
    {Tone::SecondInk, "second", 0xff5a6876, 0xffa9b6c3},
    {Tone::Line, "line", 0xffd8dfe6, 0xff34434f},
    {Tone::Ground, "ground", 0xffeef1f5, 0xff121920},
    {Tone::Card, "card", 0xffffffff, 0xff1b252e},
    {Tone::Primary, "primaryInk", 0xff1d5a9e, 0xff84bbf7},
    {Tone::PrimaryFill, "primaryFill", 0xff1d5a9e, 0xff2668b0},
    {Tone::PrimaryTint, "primaryTint", 0xffe8f0fa, 0xff1d344a},
    {Tone::OnFill, "onFill", 0xffffffff, 0xffffffff},
    {Tone::Passed, "passedInk", 0xff0b6e68, 0xff58cabd},
    {Tone::PassedFill, "passedFill", 0xff0b6e68, 0xff0e706a},
    {Tone::PassedTint, "passedTint", 0xffe6f4f2, 0xff14302f},
    {Tone::Notice, "noticeInk", 0xff9a5b00, 0xfff2b861},
    {Tone::NoticeTint, "noticeTint", 0xfffff6e8, 0xff382b14},
    {Tone::Undecided, "undecidedInk", 0xff6b5a00, 0xffdcc961},
    {Tone::UndecidedTint, "undecidedTint", 0xfffbf7e0, 0xff312d15},
    {Tone::Failed, "failedInk", 0xffb3261e, 0xffff948a},
    {Tone::FailedTint, "failedTint", 0xfffdeeec, 0xff3d1f1d},
    {Tone::Uncertain, "uncertainInk", 0xff5b3f8c, 0xffc9b5f2},
    {Tone::UncertainTint, "uncertainTint", 0xfff1ecfa, 0xff2a2140},
    {Tone::KeyBar, "keyBar", 0xff243447, 0xff0c1217},
    {Tone::KeyButton, "keyButton", 0xff34475c, 0xff22303c},
    {Tone::KeyInk, "keyInk", 0xfff2f6fa, 0xffe6ecf2},
    {Tone::KeyName, "keyName", 0xffa9d0fb, 0xff9fcbfa},
    {Tone::FaceGround, "faceGround", 0xffdde3ea, 0xff0d1318},
    {Tone::Banner, "bannerGround", 0xfffff3d1, 0xff3a2f12},
    {Tone::BannerInk, "bannerInk", 0xff754700, 0xfff4cd84},
}};

const Row &rowOf(Tone tone)
{
    return table[static_cast<size_t>(tone)];
}

} // namespace

const Theme &Theme::light()
{
    static const Theme theme(false);
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme(true);
    return theme;
}

const Theme &Theme::of(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? dark() : light();
}

QColor Theme::color(Tone tone) const
{
    return QColor::fromRgb(m_dark ? rowOf(tone).dark : rowOf(tone).light);
}

QPalette Theme::palette() const
{
    QPalette result(color(Tone::Card));
    result.setColor(QPalette::Window, color(Tone::Ground));
    result.setColor(QPalette::WindowText, color(Tone::Ink));
    result.setColor(QPalette::Base, color(Tone::Card));
    result.setColor(QPalette::AlternateBase, color(Tone::Ground));
    result.setColor(QPalette::Text, color(Tone::Ink));
    result.setColor(QPalette::Button, color(Tone::Card));
    result.setColor(QPalette::ButtonText, color(Tone::Ink));
    result.setColor(QPalette::Highlight, color(Tone::PrimaryFill));
    result.setColor(QPalette::HighlightedText, color(Tone::OnFill));
    result.setColor(QPalette::Link, color(Tone::Primary));
    result.setColor(QPalette::PlaceholderText, color(Tone::SecondInk));
    result.setColor(QPalette::ToolTipBase, color(Tone::Card));
    result.setColor(QPalette::ToolTipText, color(Tone::Ink));
    result.setColor(QPalette::Mid, color(Tone::Line));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        result.setColor(QPalette::Disabled, role, color(Tone::SecondInk));
    return result;
}

QString Theme::fill(const QString &styleSheet) const
{
    QString result = styleSheet;
    for (const Row &row : table)
        result.replace(u'@' % QString::fromLatin1(row.name) % u';', color(row.tone).name() % u';');
    return result;
}

VerdictTones tonesOf(domain::VerdictKind kind)
{
    switch (kind) {
    case domain::VerdictKind::Passed:
        return {Tone::Passed, Tone::PassedTint};
    case domain::VerdictKind::PassedWithNotice:
        return {Tone::Notice, Tone::NoticeTint};
    case domain::VerdictKind::CannotDecide:
        return {Tone::Undecided, Tone::UndecidedTint};
    case domain::VerdictKind::Failed:
        return {Tone::Failed, Tone::FailedTint};
    }
    Q_UNREACHABLE();
}

} // namespace lc::ui
