#pragma once

#include "domain/finding.h"

#include <span>

namespace lc::texts {

// English source texts in the translation context "Findings", with places for facts as in
// fillIn(). tests/unit/texts holds the tables against the enumerations.

// How a check is called, and its line in the list when it passed or failed.
struct CheckWords
{
    domain::Check check;
    const char *name;
    const char *passed;
    const char *failed;
};

// What a reason adds: a line that says more than the check's own (may be null), a short remark
// (may be null; "%n" stands for the number that the finding carries) and a whole sentence.
struct ReasonWords
{
    domain::Because because;
    const char *line;
    const char *remark;
    const char *sentence;
};

// A reason that means something of its own for one check.
struct SpecialWords
{
    domain::Check check;
    ReasonWords words;
};

[[nodiscard]] std::span<const CheckWords> checkWords();
[[nodiscard]] std::span<const SpecialWords> specialReasons();
[[nodiscard]] std::span<const ReasonWords> sealReasons();
[[nodiscard]] std::span<const ReasonWords> licenseReasons();

} // namespace lc::texts
