#pragma once

#include "core/result.h"
#include "core/secure.h"
#include "domain/holdercodetype.h"

namespace lc::domain {

// 证照持有主体代码: the number under which a person or organisation holds licenses, normalised
// and checked. A resident ID follows GB 11643 (MOD 11-2, real date, known province), a credit
// code GB 32100 (MOD 31) and GB 11714. Errors carry the fact "position": the 1-based code point
// of the normalised text where that can be known.
class SubjectCode
{
public:
    SubjectCode() = default;
    // `typed` may hold full-width digits, spaces, hyphens and a lower-case x.
    [[nodiscard]] static Result<SubjectCode> parse(QStringView typed, HolderCodeType type);
    // As resident ID or credit code by length and form; other kinds are chosen by the clerk.
    [[nodiscard]] static Result<SubjectCode> parse(QStringView typed);

    [[nodiscard]] const SecureText &value() const { return m_value; }
    [[nodiscard]] HolderCodeType type() const { return m_type; }
    [[nodiscard]] bool isNull() const { return m_value.isEmpty(); }
    // First four and last three characters, stars between (5101***********012); shorter numbers
    // show at most a quarter at either end.
    [[nodiscard]] QString masked() const;
    friend bool operator==(const SubjectCode &, const SubjectCode &) = default;

private:
    SecureText m_value;
    HolderCodeType m_type = HolderCodeType::ResidentId;
};

// What the input line makes of what stands in it, at every keystroke.
enum class InputKind {
    Empty,
    Incomplete, // could still become one of the kinds below
    ResidentId,
    CreditCode,
    LicenseIdentifier,
    EncryptedIdentifier, // scanned payload (base64url or base32 text of the platform)
    OtherDocument,       // needs a holder-code type chosen
};

struct RecognisedInput
{
    InputKind kind = InputKind::Empty;
    SecureText normalised;
    std::optional<Error> problem; // the first thing wrong with it, if it is complete and wrong
};

[[nodiscard]] RecognisedInput recognise(QStringView typed);
// Full-width forms to ASCII, spaces, hyphens and zero-width characters dropped, x upper-cased.
[[nodiscard]] SecureText normalise(QStringView typed);

// The check characters by themselves; the argument is everything before the check character.
// Null when a character is outside the alphabet. (GB 11643, GB 32100, GB 11714)
[[nodiscard]] std::optional<QChar> residentIdCheck(QStringView first17);
[[nodiscard]] std::optional<QChar> creditCodeCheck(QStringView first17);
[[nodiscard]] std::optional<QChar> organisationCodeCheck(QStringView first8);

// Any number masked as SubjectCode::masked() does; for numbers that are not subject codes.
[[nodiscard]] QString maskedNumber(QStringView number);

} // namespace lc::domain
