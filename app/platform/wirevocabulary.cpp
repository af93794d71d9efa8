#include "platform/wirevocabulary.h"

namespace lc::platform {

namespace {

constexpr WireName parameters[] = {
    {"account"},   {"token"},       {"holderCode"}, {"holderType", WireKind::HolderType},
    {"typeName"},  {"typeCode"},    {"number"},     {"identifier"},
    {"encrypted"}, {"contentType"}, {"content"},    {"reason", WireKind::Reason},
    {"time"},      {"nonce"},       {"signature"},  {"secret"},
};

constexpr WireName compared[] = {
    {"typeCode"},
    {"typeName"},
    {"name"},
    {"number"},
    {"holder"},
    {"issuer"},
    {"issuerCode"},
    {"issued", WireKind::Date},
    {"validFrom", WireKind::Date},
    {"validUntil", WireKind::Date},
};

constexpr WireName answerValues[] = {
    {"token"},         {"lifetime", WireKind::Integer},
    {"serverTime"},    {"result", WireKind::Result},
    {"resultMessage"}, {"qr"},
};

constexpr WireName rows[] = {
    {"identifier"},
    {"typeName"},
    {"typeCode"},
    {"name"},
    {"number"},
    {"holder"},
    {"holderCode"},
    {"holderCodeType", WireKind::HolderType},
    {"issuer"},
    {"issuerCode"},
    {"issued", WireKind::Date},
    {"validFrom", WireKind::Date},
    {"validUntil", WireKind::Date},
    {"areaCode"},
    {"dataSource"},
    {"digitalSignature"},
    {"fileFormat"},
    {"fileType"},
    {"url"},
    {"encrypted"},
    {"expires", WireKind::Time},
    {"qr"},
};

constexpr Service services[] = {
    Service::Authorise,
    Service::Retrieval,
    Service::DownloadByHolder,
    Service::DownloadByIdentifier,
    Service::DownloadByEncrypted,
    Service::InformationByHolder,
    Service::InformationByIdentifier,
    Service::EncryptedIdentifiers,
    Service::InformationByEncrypted,
    Service::VerifyFields,
    Service::VerifyFile,
};

} // namespace

std::span<const WireName> parameterNames()
{
    return parameters;
}

std::span<const WireName> comparedNames()
{
    return compared;
}

std::span<const WireName> answerValueNames()
{
    return answerValues;
}

std::span<const WireName> rowNames()
{
    return rows;
}

std::span<const Service> allServices()
{
    return services;
}

QString nameOf(Service service)
{
    switch (service) {
    case Service::Authorise:
        return QStringLiteral("authorise");
    case Service::Retrieval:
        return QStringLiteral("retrieval");
    case Service::DownloadByHolder:
        return QStringLiteral("downloadByHolder");
    case Service::DownloadByIdentifier:
        return QStringLiteral("downloadByIdentifier");
    case Service::DownloadByEncrypted:
        return QStringLiteral("downloadByEncrypted");
    case Service::InformationByHolder:
        return QStringLiteral("informationByHolder");
    case Service::InformationByIdentifier:
        return QStringLiteral("informationByIdentifier");
    case Service::EncryptedIdentifiers:
        return QStringLiteral("encryptedIdentifiers");
    case Service::InformationByEncrypted:
        return QStringLiteral("informationByEncrypted");
    case Service::VerifyFields:
        return QStringLiteral("verifyFields");
    case Service::VerifyFile:
        return QStringLiteral("verifyFile");
    }
    Q_UNREACHABLE();
}

bool answersWithRows(Service service)
{
    switch (service) {
    case Service::Retrieval:
    case Service::DownloadByHolder:
    case Service::DownloadByIdentifier:
    case Service::DownloadByEncrypted:
    case Service::InformationByHolder:
    case Service::InformationByIdentifier:
    case Service::EncryptedIdentifiers:
        return true;
    case Service::Authorise:
    case Service::InformationByEncrypted: // by grant, besides the QR code
    case Service::VerifyFields:
    case Service::VerifyFile:
        return false;
    }
    Q_UNREACHABLE();
}

QStringList requiredAnswerValues(Service service)
{
    switch (service) {
    case Service::Authorise:
        return {QStringLiteral("token"), QStringLiteral("lifetime")};
    case Service::VerifyFields:
    case Service::VerifyFile:
        return {QStringLiteral("result")};
    case Service::Retrieval:
    case Service::DownloadByHolder:
    case Service::DownloadByIdentifier:
    case Service::DownloadByEncrypted:
    case Service::InformationByHolder:
    case Service::InformationByIdentifier:
    case Service::EncryptedIdentifiers:
    case Service::InformationByEncrypted:
        return {};
    }
    Q_UNREACHABLE();
}

QStringList requiredRowValues(Service service)
{
    switch (service) {
    case Service::Retrieval:
        return {QStringLiteral("identifier")};
    case Service::DownloadByHolder:
    case Service::DownloadByIdentifier:
    case Service::DownloadByEncrypted:
        return {QStringLiteral("url")};
    case Service::EncryptedIdentifiers:
        return {QStringLiteral("encrypted")};
    case Service::Authorise:
    case Service::InformationByHolder:
    case Service::InformationByIdentifier:
    case Service::InformationByEncrypted:
    case Service::VerifyFields:
    case Service::VerifyFile:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace lc::platform
