#include "platform/platformclient.h"

#include "platform/addresscheck.h"
#include "platform/caller.h"
#include "platform/wirevocabulary.h"

namespace lc::platform {

namespace {

// 6.5.2 (design decision "6.5.2 and size"): the request's body, so three quarters of it as a file.
constexpr qsizetype largestBody = 64 << 20;
constexpr qsizetype largestImage = 1 << 20;

WireRequest requestFor(Service service, domain::Reason reason)
{
    WireRequest request;
    request.service = service;
    request.parameters.insert(QStringLiteral("reason"), SecureText(domain::codeOf(reason)));
    return request;
}

WireRequest requestFor(Service service, const HolderQuery &query)
{
    WireRequest request = requestFor(service, query.reason);
    auto &parameters = request.parameters;
    parameters.insert(QStringLiteral("holderCode"), query.holder.value());
    if (query.sendHolderType)
        parameters.insert(QStringLiteral("holderType"),
                          SecureText(domain::codeOf(query.holder.type())));
    if (!query.typeName.isEmpty())
        parameters.insert(QStringLiteral("typeName"), SecureText(query.typeName));
    if (!query.number.isEmpty())
        parameters.insert(QStringLiteral("number"), SecureText(query.number));
    return request;
}

WireRequest requestFor(Service service, const QString &name, const SecureText &value,
                       domain::Reason reason)
{
    WireRequest request = requestFor(service, reason);
    request.parameters.insert(name, value);
    return request;
}

DownloadAddress addressOf(const WireRow &row)
{
    const auto text = [&row](const QString &name) { return row.values.value(name).toString(); };
    DownloadAddress address;
    address.identifier = text(QStringLiteral("identifier"));
    address.typeName = text(QStringLiteral("typeName"));
    address.number = row.values.value(QStringLiteral("number"));
    address.issuer = text(QStringLiteral("issuer"));
    address.issued = text(QStringLiteral("issued"));
    address.fileFormat = text(QStringLiteral("fileFormat"));
    address.fileType = text(QStringLiteral("fileType"));
    address.url = QUrl(text(QStringLiteral("url")), QUrl::StrictMode);
    return address;
}

// Of an interface that speaks of one license.
Result<WireRow> onlyRow(const WireAnswer &answer)
{
    if (answer.rows.isEmpty())
        return fail(ErrorCode::PlatformNothingFound);
    if (answer.rows.size() > 1)
        return fail(ErrorCode::ReplyShape, {{QStringLiteral("rows"), answer.rows.size()},
                                            {QStringLiteral("why"), QStringLiteral("rows")}});
    return answer.rows.first();
}

// Another license than the one asked for is no answer.
Result<> sameIdentifier(const WireRow &row, const QString &asked)
{
    const SecureText answered = row.values.value(QStringLiteral("identifier"));
    if (answered.isEmpty() || answered.view() == asked)
        return {};
    return fail(ErrorCode::ReplyShape, {{QStringLiteral("why"), QStringLiteral("otherLicense")}});
}

VerificationAnswer verificationOf(const WireAnswer &answer)
{
    VerificationAnswer verification;
    verification.result = answer.values.value(QStringLiteral("result")).view().toInt();
    verification.message = answer.values.value(QStringLiteral("resultMessage")).toString();
    return verification;
}

// Base64 (RFC 4648) of a PNG.
Result<QByteArray> imageOf(const SecureText &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text.view().toLatin1(),
        QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).size() > largestImage || !(*decoded).startsWith("\x89PNG"))
        return fail(ErrorCode::ReplyShape, {{QStringLiteral("why"), QStringLiteral("image")}});
    return *decoded;
}

} // namespace

struct PlatformClient::Private
{
    Caller caller;
    [[nodiscard]] Result<DownloadAddress> oneAddress(const WireRequest &request,
                                                     const CancellationToken &token);
    [[nodiscard]] Result<DownloadAddress> checked(const WireRow &row) const;
};

PlatformClient::PlatformClient(PlatformSettings settings, Profile profile,
                               std::shared_ptr<Transport> transport,
                               std::shared_ptr<const Clock> clock)
    : d(new Private{Caller(settings, profile, std::move(transport), std::move(clock))})
{}

PlatformClient::~PlatformClient() = default;

Result<> PlatformClient::authorise(const CancellationToken &token)
{
    return d->caller.authorise(token);
}

LinkState PlatformClient::linkState() const
{
    return d->caller.linkState();
}

Result<QList<domain::LicenseSummary>> PlatformClient::retrieve(const HolderQuery &query,
                                                               const CancellationToken &token)
{
    const auto answer = d->caller.call(requestFor(Service::Retrieval, query), token);
    QList<domain::LicenseSummary> licenses;
    if (!answer) {
        if (answer.error().code() == ErrorCode::PlatformNothingFound)
            return licenses;
        return fail(answer.error());
    }
    for (const WireRow &row : answer->rows)
        licenses.append(summaryOf(row));
    return licenses;
}

Result<DownloadAddress> PlatformClient::Private::checked(const WireRow &row) const
{
    DownloadAddress address = addressOf(row);
    LC_TRY(url, checkDownloadAddress(row.values.value(QStringLiteral("url")).toString(),
                                     caller.settings().baseUrl, caller.settings().downloadHosts));
    address.url = url;
    return address;
}

Result<DownloadAddress> PlatformClient::Private::oneAddress(const WireRequest &request,
                                                            const CancellationToken &token)
{
    LC_TRY(answer, caller.call(request, token));
    LC_TRY(row, onlyRow(answer));
    if (request.service == Service::DownloadByIdentifier)
        LC_CHECK(sameIdentifier(row, request.parameter(QStringLiteral("identifier"))));
    return checked(row);
}

Result<QList<DownloadAddress>>
PlatformClient::requestDownloadByHolder(const HolderQuery &query, const CancellationToken &token)
{
    LC_TRY(answer, d->caller.call(requestFor(Service::DownloadByHolder, query), token));
    QList<DownloadAddress> addresses;
    for (const WireRow &row : answer.rows) {
        LC_TRY(address, d->checked(row));
        addresses.append(address);
    }
    return addresses;
}

Result<DownloadAddress> PlatformClient::requestDownload(const QString &identifier,
                                                        domain::Reason reason,
                                                        const CancellationToken &token)
{
    return d->oneAddress(requestFor(Service::DownloadByIdentifier, QStringLiteral("identifier"),
                                    SecureText(identifier), reason),
                         token);
}

Result<DownloadAddress> PlatformClient::requestDownloadByEncrypted(const SecureText &encrypted,
                                                                   domain::Reason reason,
                                                                   const CancellationToken &token)
{
    return d->oneAddress(
        requestFor(Service::DownloadByEncrypted, QStringLiteral("encrypted"), encrypted, reason),
        token);
}

Result<SecureBytes> PlatformClient::download(const DownloadAddress &address,
                                             const CancellationToken &token)
{
    // Checked again, because an address need not come from here.
    LC_TRY(url,
           checkDownloadAddress(address.url.toString(QUrl::FullyEncoded),
                                d->caller.settings().baseUrl, d->caller.settings().downloadHosts));
    return d->caller.fetch(url, token);
}

Result<QList<domain::LicenseInformation>>
PlatformClient::informationByHolder(const HolderQuery &query, const CancellationToken &token)
{
    LC_TRY(answer, d->caller.call(requestFor(Service::InformationByHolder, query), token));
    QList<domain::LicenseInformation> licenses;
    for (const WireRow &row : answer.rows)
        licenses.append(informationOf(row));
    return licenses;
}

Result<domain::LicenseInformation> PlatformClient::information(const QString &identifier,
                                                               domain::Reason reason,
                                                               const CancellationToken &token)
{
    LC_TRY(answer,
           d->caller.call(requestFor(Service::InformationByIdentifier, QStringLiteral("identifier"),
                                     SecureText(identifier), reason),
                          token));
    LC_TRY(row, onlyRow(answer));
    LC_CHECK(sameIdentifier(row, identifier));
    domain::LicenseInformation information = informationOf(row);
    information.summary.identifier = identifier;
    return information;
}

Result<QList<EncryptedIdentifier>>
PlatformClient::encryptedIdentifiers(const HolderQuery &query, const CancellationToken &token)
{
    LC_TRY(answer, d->caller.call(requestFor(Service::EncryptedIdentifiers, query), token));
    QList<EncryptedIdentifier> identifiers;
    for (const WireRow &row : answer.rows) {
        const auto text = [&row](const QString &name) { return row.values.value(name).toString(); };
        identifiers.append({row.values.value(QStringLiteral("encrypted")),
                            text(QStringLiteral("typeName")), text(QStringLiteral("name")),
                            QDateTime::fromString(text(QStringLiteral("expires")), Qt::ISODate)});
    }
    return identifiers;
}

Result<EncryptedInformation> PlatformClient::informationByEncrypted(const SecureText &encrypted,
                                                                    domain::Reason reason,
                                                                    const CancellationToken &token)
{
    LC_TRY(answer, d->caller.call(requestFor(Service::InformationByEncrypted,
                                             QStringLiteral("encrypted"), encrypted, reason),
                                  token));
    EncryptedInformation information;
    const SecureText image = answer.values.value(QStringLiteral("qr"));
    if (!image.isEmpty()) {
        LC_TRY(png, imageOf(image));
        information.qrPng = png;
    }
    for (const WireRow &row : answer.rows)
        information.licenses.append(informationOf(row));
    return information;
}

Result<VerificationAnswer> PlatformClient::verifyFields(const FieldsToVerify &fields,
                                                        const CancellationToken &token)
{
    WireRequest request = requestFor(Service::VerifyFields, QStringLiteral("holderCode"),
                                     fields.holder.value(), fields.reason);
    if (!fields.typeCode.isEmpty())
        request.parameters.insert(QStringLiteral("typeCode"), SecureText(fields.typeCode));
    // Only what is sent can be compared.
    for (const WireName &known : comparedNames()) {
        const QString name = QString::fromLatin1(known.name);
        if (const SecureText value = fields.fields.value(name); !value.isEmpty())
            request.compared.insert(name, value);
    }
    LC_TRY(answer, d->caller.call(request, token));
    VerificationAnswer verification = verificationOf(answer);
    verification.compared = request.compared.keys();
    return verification;
}

Result<VerificationAnswer> PlatformClient::verifyFile(const SecureBytes &file,
                                                      domain::Reason reason,
                                                      const CancellationToken &token)
{
    if (file.size() > largestBody / 4 * 3 - 4096)
        return fail(ErrorCode::FileTooLarge, {{QStringLiteral("limit"), largestBody / 4 * 3}});
    QByteArray base64 = file.borrowed().toBase64();
    QString text = QString::fromLatin1(base64);
    wipe(base64);
    WireRequest request =
        requestFor(Service::VerifyFile, QStringLiteral("content"), SecureText(text), reason);
    wipe(text);
    request.parameters.insert(QStringLiteral("contentType"), SecureText(u"base64"));
    LC_TRY(answer, d->caller.call(request, token));
    VerificationAnswer verification = verificationOf(answer);
    verification.ofFile = true;
    return verification;
}

} // namespace lc::platform
