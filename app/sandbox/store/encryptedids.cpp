#include "sandbox/store/encryptedids.h"

#include "core/base32.h"
#include "crypto/digest.h"

#include <QtEndian>

namespace lc::sandbox {

namespace {

constexpr char formatVersion = 1;
constexpr qsizetype timeBytes = 5;
constexpr qsizetype nonceBytes = 16;
constexpr qsizetype tagBytes = 16;
constexpr qsizetype headBytes = 1 + 2 + 2 * timeBytes;
constexpr qsizetype shortest = headBytes + nonceBytes + tagBytes + 3;
constexpr qsizetype longest = 1024;
constexpr qsizetype sm4KeyBytes = 16;

QByteArray bigEndian(qint64 value, qsizetype bytes)
{
    const qint64 swapped = qToBigEndian(value);
    return QByteArray(reinterpret_cast<const char *>(&swapped), sizeof swapped).right(bytes);
}

qint64 fromBigEndian(QByteArrayView bytes)
{
    qint64 value = 0;
    for (const char byte : bytes)
        value = value << 8 | static_cast<unsigned char>(byte);
    return value;
}

QByteArray tagOf(const QByteArray &key, QByteArrayView message)
{
    return crypto::hmacSm3(key, message).left(tagBytes);
}

} // namespace

EncryptedIds::EncryptedIds(std::shared_ptr<Database> database, std::shared_ptr<const Clock> clock)
    : m_database(std::move(database))
    , m_clock(std::move(clock))
{}

Result<> EncryptedIds::prepare()
{
    const auto made = m_database->write([this]() -> Result<> {
        LC_CHECK(m_database->run(
            QStringLiteral("CREATE TABLE IF NOT EXISTS identifier_key (id INTEGER PRIMARY KEY,"
                           " secret TEXT NOT NULL)")));
        LC_CHECK(m_database->run(
            QStringLiteral("CREATE TABLE IF NOT EXISTS used_identifier (tag TEXT PRIMARY KEY,"
                           " expires INTEGER NOT NULL) WITHOUT ROWID")));
        return {};
    });
    LC_CHECK(made);
    LC_TRY(current, currentKey());
    return current > 0 ? Result<>() : addKey();
}

Result<> EncryptedIds::addKey()
{
    LC_TRY(secret, crypto::randomBytes(32));
    return m_database->write([&]() -> Result<> {
        LC_CHECK(m_database->run(QStringLiteral("INSERT INTO identifier_key (secret) VALUES (?)"),
                                 {QString::fromLatin1(secret.toHex())}));
        return {};
    });
}

Result<> EncryptedIds::rotateKey()
{
    return addKey();
}

Result<int> EncryptedIds::currentKey() const
{
    LC_TRY(rows, m_database->run(QStringLiteral("SELECT MAX(id) FROM identifier_key")));
    return rows.next() ? rows.value(0).toInt() : 0;
}

Result<std::optional<EncryptedIds::Keys>> EncryptedIds::keys(int number) const
{
    LC_TRY(rows, m_database->run(QStringLiteral("SELECT secret FROM identifier_key WHERE id = ?"),
                                 {number}));
    if (!rows.next())
        return std::optional<Keys>();
    const QByteArray secret = QByteArray::fromHex(rows.text(0).toLatin1());
    return std::optional(Keys{crypto::hmacSm3(secret, "encrypt").left(sm4KeyBytes),
                              crypto::hmacSm3(secret, "authenticate")});
}

Result<EncryptedToken> EncryptedIds::make(const EncryptedContent &content, int lifetimeSeconds,
                                          IdentifierForm form) const
{
    LC_TRY(number, currentKey());
    LC_TRY(found, keys(number));
    if (!found)
        return fail(ErrorCode::SandboxStorage);
    LC_TRY(nonce, crypto::randomBytes(nonceBytes));
    const QDateTime now = m_clock->now();
    EncryptedToken token{{}, now, now.addSecs(lifetimeSeconds)};
    const QByteArray plain = content.identifier.toUtf8() + '\0' + content.account.toUtf8();
    LC_TRY(hidden, crypto::sm4Ctr(found->encryption, nonce, plain));
    QByteArray bytes(1, formatVersion);
    bytes += bigEndian(number, 2);
    bytes += bigEndian(token.issued.toSecsSinceEpoch(), timeBytes);
    bytes += bigEndian(token.expires.toSecsSinceEpoch(), timeBytes);
    bytes += nonce;
    bytes += hidden;
    bytes += tagOf(found->authentication, bytes);
    token.text = QString::fromLatin1(
        form == IdentifierForm::Base32
            ? toBase32(bytes)
            : bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    return token;
}

QByteArray EncryptedIds::rawOf(const QString &text)
{
    const QString trimmed = text.trimmed();
    // Base32 has neither 0, 1, 8, 9 nor letters of both cases; a token in base64 has some.
    const bool oneCase = trimmed == trimmed.toUpper() || trimmed == trimmed.toLower();
    if (oneCase) {
        if (const auto bytes = fromBase32(trimmed))
            return *bytes;
    }
    constexpr auto form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    const auto decoded = QByteArray::fromBase64Encoding(
        trimmed.toLatin1(), form | QByteArray::AbortOnBase64DecodingErrors);
    // One token has one text: bits that are left over may not be anything.
    return decoded && (*decoded).toBase64(form) == trimmed.toLatin1() ? *decoded : QByteArray();
}

Result<OpenedToken> EncryptedIds::open(const QString &text) const
{
    OpenedToken token;
    const QByteArray bytes = rawOf(text);
    if (bytes.size() < shortest || bytes.size() > longest || bytes[0] != formatVersion)
        return token;
    LC_TRY(found, keys(static_cast<int>(fromBigEndian(bytes.mid(1, 2)))));
    if (!found)
        return token;
    const QByteArray body = bytes.chopped(tagBytes);
    if (!crypto::equalInConstantTime(tagOf(found->authentication, body), bytes.right(tagBytes)))
        return token;
    token.raw = bytes;
    token.issued = QDateTime::fromSecsSinceEpoch(fromBigEndian(bytes.mid(3, timeBytes)));
    token.expires =
        QDateTime::fromSecsSinceEpoch(fromBigEndian(bytes.mid(3 + timeBytes, timeBytes)));
    LC_TRY(plain, crypto::sm4Ctr(found->encryption, bytes.mid(headBytes, nonceBytes),
                                 body.mid(headBytes + nonceBytes)));
    const qsizetype end = plain.indexOf('\0');
    token.content = {QString::fromUtf8(plain.left(end)), QString::fromUtf8(plain.mid(end + 1))};
    if (m_clock->now() >= token.expires) {
        token.state = TokenState::Expired;
        return token;
    }
    LC_TRY(used, isUsed(bytes));
    token.state = used ? TokenState::Used : TokenState::Good;
    return token;
}

Result<bool> EncryptedIds::isUsed(const QByteArray &raw) const
{
    LC_TRY(rows, m_database->run(QStringLiteral("SELECT 1 FROM used_identifier WHERE tag = ?"),
                                 {QString::fromLatin1(raw.right(tagBytes).toHex())}));
    return rows.next();
}

Result<bool> EncryptedIds::redeem(const OpenedToken &token)
{
    constexpr qint64 keptSeconds = 24 * 3600;
    bool first = false;
    const qint64 now = m_clock->now().toSecsSinceEpoch();
    const auto stored = m_database->write([&]() -> Result<> {
        // An expired one is refused for that; it need not be remembered as used.
        LC_CHECK(m_database->run(QStringLiteral("DELETE FROM used_identifier WHERE expires < ?"),
                                 {now - keptSeconds}));
        LC_TRY(rows, m_database->run(
                         QStringLiteral(
                             "INSERT OR IGNORE INTO used_identifier (tag, expires) VALUES (?,?)"),
                         {QString::fromLatin1(token.raw.right(tagBytes).toHex()),
                          token.expires.toSecsSinceEpoch()}));
        first = rows.affected() == 1;
        return {};
    });
    LC_CHECK(stored);
    return first;
}

} // namespace lc::sandbox
