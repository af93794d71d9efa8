#include "main/phone.h"

#include "core/async.h"
#include "qrcode/qrcode.h"

namespace lc::main {

namespace {

constexpr int modulePixels = 1; // the window knows its own size

Result<QList<ui::PhoneCode>> codesOf(Connection &connection, const QString &holder, int seconds)
{
    using domain::Reason;
    platform::HolderQuery query;
    LC_TRY(code, domain::SubjectCode::parse(holder));
    query.holder = code;
    query.reason = Reason::Presenting;
    connection.sandbox->setEncryptedLifetime(seconds);
    LC_TRY(identifiers, connection.phone->encryptedIdentifiers(query));
    QList<ui::PhoneCode> codes;
    for (const platform::EncryptedIdentifier &one : identifiers) {
        // Drawn here: 6.4.4 would refuse one whose time is over already.
        LC_TRY(qr, qrcode::encode(one.text.toString().toLatin1()));
        codes.append({one.typeName, one.text, qrcode::toPng(qr, modulePixels), one.expires});
    }
    return codes;
}

} // namespace

ui::PhoneSource phoneSource(const std::shared_ptr<Connection> &connection, QThreadPool *pool)
{
    return [connection, pool](const QString &holder, int seconds) {
        return runOn(
            pool, [connection, holder, seconds] { return codesOf(*connection, holder, seconds); });
    };
}

} // namespace lc::main
