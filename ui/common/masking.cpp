#include "ui/common/masking.h"

#include "domain/subjectcode.h"

#include <algorithm>
#include <array>

namespace lc::ui {

namespace {

bool containsAny(QStringView text, std::initializer_list<QStringView> words)
{
    return std::ranges::any_of(words, [&](QStringView word) { return text.contains(word); });
}

bool isAddressName(QStringView name)
{
    return containsAny(name, {u"住址", u"地址", u"住所", u"坐落", u"家庭", u"户籍"});
}

bool isNumberName(QStringView name)
{
    return containsAny(name,
                       {u"身份", u"证件号", u"电话", u"手机", u"联系方式", u"主体代码", u"护照号"});
}

bool looksLikeResidentId(QStringView value)
{
    return value.size() == 18 &&
           std::all_of(value.begin(), value.begin() + 17, [](QChar c) { return c.isDigit(); });
}

bool looksLikeMobileNumber(QStringView value)
{
    return value.size() == 11 && value.startsWith(u'1') &&
           std::ranges::all_of(value, [](QChar c) { return c.isDigit(); });
}

// Where somebody lives, down to the district; the rest as stars of a fixed number.
QString maskedAddress(QStringView value)
{
    const auto points = value.toUcs4();
    qsizetype keep = 0;
    for (qsizetype i = 0; i < points.size() && i < 12; ++i) {
        if (points[i] == U'区' || points[i] == U'县' || points[i] == U'市')
            keep = i + 1;
    }
    keep = std::max<qsizetype>(keep, std::min<qsizetype>(3, points.size() / 3));
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()), keep) % u"***";
}

} // namespace

bool isPersonal(QStringView fieldName, QStringView value)
{
    const QStringView trimmed = value.trimmed();
    return isAddressName(fieldName) || isNumberName(fieldName) || looksLikeResidentId(trimmed) ||
           looksLikeMobileNumber(trimmed);
}

QString maskedValue(QStringView fieldName, QStringView value)
{
    if (value.isEmpty() || !isPersonal(fieldName, value))
        return value.toString();
    const bool number = isNumberName(fieldName) || !isAddressName(fieldName);
    return number ? domain::maskedNumber(value.trimmed()) : maskedAddress(value.trimmed());
}

} // namespace lc::ui
