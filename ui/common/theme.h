#pragma once

#include "domain/verdict.h"

#include <QColor>
#include <QPalette>
#include <QString>

namespace lc::ui {

// What a colour means. Widgets name a tone, never a colour; every ink stands on its ground with
// at least 4.5:1 in both themes, which a test checks.
enum class Tone {
    Ink,
    SecondInk,
    Line,
    Ground,
    Card,
    Primary,     // as ink
    PrimaryFill, // as ground of a button, with OnFill on it
    PrimaryTint,
    OnFill,
    Passed,
    PassedFill,
    PassedTint,
    Notice,
    NoticeTint,
    Undecided,
    UndecidedTint,
    Failed,
    FailedTint,
    Uncertain, // whether something happened at all; no verdict
    UncertainTint,
    KeyBar,
    KeyButton,
    KeyInk,
    KeyName,
    FaceGround,
    Banner,
    BannerInk,
};

// The table of tones, light and dark. A widget finds its theme by its palette, so that no state
// is kept anywhere.
class Theme
{
public:
    [[nodiscard]] static const Theme &light();
    [[nodiscard]] static const Theme &dark();
    [[nodiscard]] static const Theme &of(const QPalette &palette);

    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] QColor color(Tone tone) const;
    [[nodiscard]] QPalette palette() const;
    // Replaces "@toneName" by its colour; `px(n)` in the text by n scaled to the base font.
    [[nodiscard]] QString fill(const QString &styleSheet) const;

private:
    explicit Theme(bool dark)
        : m_dark(dark)
    {}
    bool m_dark;
};

struct VerdictTones
{
    Tone ink;
    Tone tint;
};
[[nodiscard]] VerdictTones tonesOf(domain::VerdictKind kind);

} // namespace lc::ui
