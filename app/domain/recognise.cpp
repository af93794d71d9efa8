#include "domain/licenseidentifier.h"
#include "domain/subjectcode.h"

#include <algorithm>
#include <vector>

namespace lc::domain {

namespace {

constexpr QStringView identifierRoot = u"1.2.156.";
constexpr qsizetype shortestEncrypted = 60;

bool isDropped(char32_t c)
{
    static constexpr char32_t hyphens[] = {U'-', U'‐', U'‑', U'‒', U'–', U'—', U'−', U'－'};
    return QChar::isSpace(c) || (c >= 0x200B && c <= 0x200F) || c == 0xFEFF || c == 0x00AD ||
           std::ranges::find(hyphens, c) != std::end(hyphens);
}

char32_t toHalfWidth(char32_t c)
{
    return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
}

// Half width and trimmed, but otherwise as it came: payloads of codes tell case and hyphens apart.
SecureText trimmedHalfWidth(QStringView typed)
{
    QString text;
    text.reserve(typed.size());
    for (const QChar c : typed.trimmed())
        text += QChar(static_cast<char16_t>(toHalfWidth(c.unicode())));
    SecureText result(text);
    wipe(text);
    return result;
}

bool isBase64Url(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') ||
               c == u'-' || c == u'_';
    });
}

bool onlyCodeCharacters(QStringView text)
{
    return std::ranges::all_of(
        text, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z'); });
}

RecognisedInput recogniseIdentifier(SecureText text)
{
    RecognisedInput input{InputKind::LicenseIdentifier, std::move(text), std::nullopt};
    if (const auto identifier = LicenseIdentifier::parse(input.normalised.view()); !identifier)
        input.problem = identifier.error();
    return input;
}

RecognisedInput recogniseEighteen(SecureText value)
{
    RecognisedInput input;
    input.normalised = std::move(value);
    const auto code = SubjectCode::parse(input.normalised.view());
    if (code) {
        input.kind = code->type() == HolderCodeType::CreditCode ? InputKind::CreditCode
                                                                : InputKind::ResidentId;
        return input;
    }
    const QStringView first17 = input.normalised.view().left(17);
    const bool digitsOnly = std::ranges::all_of(first17, [](QChar c) { return c.isDigit(); });
    input.kind = digitsOnly ? InputKind::ResidentId : InputKind::CreditCode;
    input.problem = code.error();
    return input;
}

} // namespace

SecureText normalise(QStringView typed)
{
    std::vector<char32_t, WipingAllocator<char32_t>> kept;
    const auto points = typed.toUcs4();
    kept.reserve(static_cast<size_t>(points.size()));
    for (const uint point : points) {
        const char32_t c = toHalfWidth(point);
        if (!isDropped(point) && !isDropped(c))
            kept.push_back(QChar::toUpper(c));
    }
    QString text = QString::fromUcs4(kept.data(), static_cast<qsizetype>(kept.size()));
    SecureText result(text);
    wipe(text);
    return result;
}

RecognisedInput recognise(QStringView typed)
{
    const SecureText trimmed = trimmedHalfWidth(typed);
    if (trimmed.isEmpty())
        return {};
    if (trimmed.view().startsWith(identifierRoot))
        return recogniseIdentifier(trimmed);
    if (trimmed.view().size() >= shortestEncrypted && isBase64Url(trimmed.view()))
        return {InputKind::EncryptedIdentifier, trimmed, std::nullopt};
    SecureText value = normalise(typed);
    const QStringView view = value.view();
    if (view.isEmpty())
        return {};
    if (identifierRoot.startsWith(view) && view.contains(u'.'))
        return {InputKind::Incomplete, value, std::nullopt};
    if (view.size() == 18 && onlyCodeCharacters(view))
        return recogniseEighteen(std::move(value));
    if (view.size() < 18 && onlyCodeCharacters(view))
        return {InputKind::Incomplete, value, std::nullopt};
    return {InputKind::OtherDocument, value, std::nullopt};
}

} // namespace lc::domain
