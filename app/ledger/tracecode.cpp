#include "ledger/tracecode.h"

#include "crypto/digest.h"

namespace lc::ledger {

namespace {

constexpr QStringView prefix = u"LCT1-";
constexpr qsizetype checkCharacters = 12;
constexpr qsizetype longestCode = 80;
// Crockford's base 32: what a person reads aloud cannot be misheard as another digit.
constexpr QByteArrayView alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

QString checkValue(const QString &serial, const SecureBytes &key)
{
    const QByteArray label = "LC-TRACE\n" + serial.toUtf8();
    const QByteArray mac = crypto::hmacSm3(key.view(), label);
    QString check;
    for (qsizetype i = 0; i < checkCharacters; ++i)
        check += QLatin1Char(alphabet.at(static_cast<unsigned char>(mac.at(i)) % alphabet.size()));
    return check;
}

} // namespace

QString makeTraceCode(const QString &serial, const SecureBytes &key)
{
    return prefix % serial % u'-' % checkValue(serial, key);
}

bool isTraceCode(QStringView text)
{
    return text.startsWith(prefix) && text.size() <= longestCode &&
           text.size() > prefix.size() + checkCharacters + 1 &&
           text.at(text.size() - checkCharacters - 1) == u'-';
}

std::optional<QString> serialOfTraceCode(const QString &text, const SecureBytes &key)
{
    if (!isTraceCode(text))
        return std::nullopt;
    const QString serial =
        text.sliced(prefix.size(), text.size() - prefix.size() - checkCharacters - 1);
    if (!crypto::equalInConstantTime(checkValue(serial, key).toUtf8(),
                                     text.last(checkCharacters).toUtf8()))
        return std::nullopt;
    return serial;
}

} // namespace lc::ledger
