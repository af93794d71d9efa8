#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace lc::scan {

// The self-test of a scanner gun: a code with known bytes is shown, and what arrives tells which
// bytes came through and how the gun is set.
[[nodiscard]] QByteArray scannerTestPayload();

enum class ScannerFault {
    CaseChanged,   // Caps Lock, or the gun turns letters
    LayoutDiffers, // punctuation came out as other characters: keyboard layout
    BytesLost,     // characters are missing: the gun sends too fast
    NonAsciiLost,  // Chinese does not come through in keyboard mode
    PrefixAdded,   // the gun sends something before the code
    SuffixAdded,   // or after it, besides the usual terminators
    SomethingElse, // another code, or beyond recognition
};

enum class ScannerMode { Keyboard, Serial };

struct ScannerReport
{
    ScannerMode mode = ScannerMode::Keyboard;
    int expected = 0; // characters
    int arrived = 0;
    int right = 0;   // that stand where they should
    QString changed; // "+→*" and the like, each pair once
    QList<ScannerFault> faults;
    // Good enough for license codes: every letter and digit and - and _ as they were sent.
    bool codesComeThrough = false;
};

// `received`: the bytes as they came, without terminator.
[[nodiscard]] ScannerReport judgeScanner(QByteArrayView received, ScannerMode mode);

} // namespace lc::scan
