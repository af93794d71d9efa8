#include "crypto/digest.h"
#include "paper/annotatedcopy.h"

namespace lc::paper {

namespace {

// Crockford's base 32: no letter that is read as a digit.
constexpr QByteArrayView alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr qsizetype randomCharacters = 8;
constexpr qsizetype longestCounter = 12;

QString plainCounter(const QString &counter)
{
    QString plain;
    for (const QChar c : counter) {
        const bool usable =
            (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
        if (usable && plain.size() < longestCounter)
            plain += c.toUpper();
    }
    return plain.isEmpty() ? QStringLiteral("0") : plain;
}

} // namespace

Result<QString> newSerial(const QString &counter, const QDateTime &at)
{
    LC_TRY(random, crypto::randomBytes(randomCharacters));
    QString tail;
    for (const char byte : random)
        tail += QLatin1Char(alphabet.at(static_cast<unsigned char>(byte) % alphabet.size()));
    return QString(plainCounter(counter) % u'-' % at.toString(QStringLiteral("yyyyMMdd")) % u'-' %
                   tail);
}

} // namespace lc::paper
