#include "domain/subjectcode.h"

#include "domain/documentnumber.h"

#include <QDate>

#include <algorithm>

namespace lc::domain {

namespace {

constexpr qsizetype longestCode = 64;

Error::Facts at(qsizetype position)
{
    return {{QStringLiteral("position"), position}};
}

// GB/T 2260: the first two digits of every division code there is.
bool isProvince(QStringView twoDigits)
{
    static constexpr int provinces[] = {11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34,
                                        35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52,
                                        53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83};
    return std::ranges::find(provinces, twoDigits.toInt()) != std::end(provinces);
}

// 1-based position of the first character outside the alphabet, 0 if there is none.
qsizetype firstOutside(QStringView text, QStringView alphabet)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!alphabet.contains(text.at(i)))
            return i + 1;
    }
    return 0;
}

Result<> checkResidentId(QStringView id)
{
    if (id.size() == 15)
        return fail(ErrorCode::SubjectCodeObsolete15);
    if (id.size() != 18)
        return fail(ErrorCode::SubjectCodeLength,
                    {{QStringLiteral("length"), id.size()}, {QStringLiteral("expected"), 18}});
    if (const auto outside = firstOutside(id.left(17), u"0123456789"); outside > 0)
        return fail(ErrorCode::InputUnexpectedCharacter, at(outside));
    if (firstOutside(id.mid(17), u"0123456789X") > 0)
        return fail(ErrorCode::InputUnexpectedCharacter, at(18));
    if (!isProvince(id.left(2)))
        return fail(ErrorCode::SubjectCodeDivision, at(1));
    const QDate birth(id.mid(6, 4).toInt(), id.mid(10, 2).toInt(), id.mid(12, 2).toInt());
    if (!birth.isValid() || birth.year() < 1800)
        return fail(ErrorCode::SubjectCodeDate, at(7));
    if (residentIdCheck(id.left(17)) != id.back())
        return fail(ErrorCode::SubjectCodeCheckDigit, at(18));
    return {};
}

Result<> checkCreditCode(QStringView code)
{
    if (code.size() != 18)
        return fail(ErrorCode::SubjectCodeLength,
                    {{QStringLiteral("length"), code.size()}, {QStringLiteral("expected"), 18}});
    if (const auto outside = firstOutside(code, u"0123456789ABCDEFGHJKLMNPQRTUWXY"); outside > 0)
        return fail(ErrorCode::CreditCodeCharacter, at(outside));
    if (firstOutside(code.mid(2, 6), u"0123456789") > 0)
        return fail(ErrorCode::CreditCodeCharacter,
                    at(2 + firstOutside(code.mid(2, 6), u"0123456789")));
    if (creditCodeCheck(code.left(17)) != code.back())
        return fail(ErrorCode::CreditCodeCheckCharacter, at(18));
    if (organisationCodeCheck(code.mid(8, 8)) != code.at(16))
        return fail(ErrorCode::OrganisationCodeCheckCharacter, at(17));
    return {};
}

Result<> checkByType(QStringView value, HolderCodeType type)
{
    if (value.isEmpty())
        return fail(ErrorCode::InputEmpty);
    if (value.size() > longestCode)
        return fail(ErrorCode::InputTooLong, {{QStringLiteral("longest"), longestCode}});
    if (type == HolderCodeType::ResidentId)
        return checkResidentId(value);
    if (type == HolderCodeType::CreditCode)
        return checkCreditCode(value);
    return checkDocumentNumber(value, type);
}

bool looksLikeResidentId(QStringView text)
{
    return (text.size() == 15 || text.size() == 18) &&
           firstOutside(text.left(17), u"0123456789") == 0;
}

bool looksLikeCreditCode(QStringView text)
{
    return text.size() == 18 && firstOutside(text, u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 0;
}

} // namespace

Result<SubjectCode> SubjectCode::parse(QStringView typed, HolderCodeType type)
{
    SubjectCode code;
    code.m_value = normalise(typed);
    code.m_type = type;
    LC_CHECK(checkByType(code.m_value.view(), type));
    return code;
}

Result<SubjectCode> SubjectCode::parse(QStringView typed)
{
    const SecureText value = normalise(typed);
    if (looksLikeResidentId(value.view())) {
        // Eighteen digits fit both forms: the one whose check passes is meant.
        const auto asResident = parse(value.view(), HolderCodeType::ResidentId);
        if (asResident)
            return asResident;
        const auto asCredit = parse(value.view(), HolderCodeType::CreditCode);
        return asCredit ? asCredit : asResident;
    }
    if (looksLikeCreditCode(value.view()))
        return parse(value.view(), HolderCodeType::CreditCode);
    if (value.isEmpty())
        return fail(ErrorCode::InputEmpty);
    return fail(ErrorCode::SubjectCodeLength, {{QStringLiteral("length"), value.view().size()},
                                               {QStringLiteral("expected"), 18}});
}

QString SubjectCode::masked() const
{
    return maskedNumber(m_value.view());
}

QString maskedNumber(QStringView number)
{
    auto points = number.toUcs4();
    const qsizetype size = points.size();
    const qsizetype head = size >= 12 ? 4 : size / 4;
    const qsizetype tail = size >= 12 ? 3 : size / 4;
    for (qsizetype i = head; i < size - tail; ++i)
        points[i] = U'*';
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()), size);
}

} // namespace lc::domain
