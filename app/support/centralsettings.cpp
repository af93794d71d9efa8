#include "support/centralsettings.h"

#include "core/file.h"
#include "support/settingslayer.h"
#include "support/signedpayload.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace lc::support {

namespace {

constexpr qint64 largestFile = 1 << 20;

tl::unexpected<Error> refuse(QLatin1String why, Error::Facts facts = {})
{
    facts.insert(QStringLiteral("why"), QString(why));
    return fail(ErrorCode::SettingsInvalid, facts);
}

// Serial and date of a payload whose signature is right.
Result<CentralSettings> readPayload(const QByteArray &payload)
{
    LC_CHECK(parseLayer(payload, LayerKind::Central));
    const QJsonObject object = QJsonDocument::fromJson(payload).object();
    CentralSettings central;
    central.payload = payload;
    central.serial = object.value(QLatin1String("serial")).toInteger(0);
    central.issued =
        QDateTime::fromString(object.value(QLatin1String("issued")).toString(), Qt::ISODate);
    if (central.serial < 1)
        return refuse(QLatin1String("wrongType"),
                      {{QStringLiteral("member"), QStringLiteral("serial")}});
    if (!central.issued.isValid())
        return refuse(QLatin1String("wrongType"),
                      {{QStringLiteral("member"), QStringLiteral("issued")}});
    return central;
}

qint64 lastSerialAt(const QString &path)
{
    const auto bytes = readFile(path, 64);
    return bytes ? bytes->view().toByteArray().trimmed().toLongLong() : 0;
}

// The last central file that this computer accepted, as it was signed.
QString acceptedCopy(const SettingsPlaces &places)
{
    return places.centralSerial % u".accepted";
}

// One serial is one file: two that differ under the same number cannot both be what was decided.
Result<> checkSameAsAccepted(const SettingsPlaces &places, const crypto::PublicKey &key,
                             const CentralSettings &central)
{
    const auto copy = readFile(acceptedCopy(places), largestFile);
    const auto accepted = copy ? openCentral(copy->view(), key, central.serial)
                               : Result<CentralSettings>(fail(copy.error()));
    if (accepted && accepted->payload != central.payload)
        return refuse(QLatin1String("serialUsed"), {{QStringLiteral("serial"), central.serial}});
    return {};
}

Result<CentralSettings> readCentral(const SettingsPlaces &places, const crypto::PublicKey &key)
{
    LC_TRY(file, readFile(places.central, largestFile));
    const qint64 last = lastSerialAt(places.centralSerial);
    LC_TRY(central, openCentral(file.view(), key, last));
    if (central.serial == last)
        LC_CHECK(checkSameAsAccepted(places, key, central));
    if (central.serial > last) {
        LC_CHECK(writeFile(acceptedCopy(places), file.view()));
        LC_CHECK(writeFile(places.centralSerial, QByteArray::number(central.serial)));
    }
    return central;
}

// A file in the place of a good one must not set it aside: the good one's copy stays in force.
std::optional<CentralSettings> centralInForce(const SettingsPlaces &places, LayeredSettings &all)
{
    const auto pem = readFile(places.centralKey, largestFile);
    const auto key = pem ? crypto::PublicKey::fromPem(pem->view())
                         : Result<crypto::PublicKey>(fail(pem.error()));
    if (!key) {
        all.refused.append(key.error());
        return {};
    }
    auto central = readCentral(places, *key);
    if (central)
        return *central;
    Error::Facts facts = central.error().facts();
    facts.insert(QStringLiteral("file"), QFileInfo(places.central).fileName());
    all.refused.append(Error(central.error().code(), facts, central.error().where()));
    const auto copy = readFile(acceptedCopy(places), largestFile);
    const auto accepted = copy ? openCentral(copy->view(), *key, lastSerialAt(places.centralSerial))
                               : Result<CentralSettings>(fail(copy.error()));
    return accepted ? std::optional(*accepted) : std::nullopt;
}

bool exists(const QString &path)
{
    return !path.isEmpty() && QFileInfo::exists(path);
}

// A file of the given rank, or the copy of its predecessor; nothing when neither can be used.
std::optional<SettingsLayer> readOrPrevious(const QString &path, LayerKind kind,
                                            LayeredSettings &all)
{
    for (const QString &candidate : {path, QString(path % u".previous")}) {
        const auto bytes = readFile(candidate, largestFile);
        const auto layer =
            bytes ? parseLayer(bytes->view(), kind) : Result<SettingsLayer>(fail(bytes.error()));
        if (layer)
            return *layer;
        if (candidate == path) {
            Error::Facts facts = layer.error().facts();
            facts.insert(QStringLiteral("file"), QFileInfo(path).fileName());
            all.refused.append(Error(layer.error().code(), facts, layer.error().where()));
        }
    }
    return {};
}

void lock(LayeredSettings &all, const QStringList &names)
{
    QStringList ordered;
    for (const SettingRow &row : settingRows()) {
        if (all.locked.contains(row.name) || names.contains(row.name))
            ordered.append(QString(row.name));
    }
    all.locked = ordered;
}

void add(LayeredSettings &all, const SettingsLayer &layer, SettingSource source)
{
    for (const auto &[row, value] : layer.values) {
        if (!all.locked.contains(row->name))
            all.sources.insert(QString(row->name), source);
    }
    apply(layer, all.settings, all.locked);
    lock(all, layer.locked);
    all.ignored += layer.ignored;
}

} // namespace

Result<CentralSettings> openCentral(QByteArrayView file, const crypto::PublicKey &administrator,
                                    qint64 lastSerial)
{
    const SignedPayload opened = openSigned(file, administrator);
    if (opened.state == SignedPayload::State::NotSigned)
        return refuse(QLatin1String("notSigned"));
    if (opened.state == SignedPayload::State::SignatureWrong)
        return refuse(QLatin1String("signatureWrong"));
    LC_TRY(central, readPayload(opened.payload));
    if (central.serial < lastSerial)
        return refuse(QLatin1String("serialTooOld"), {{QStringLiteral("serial"), central.serial},
                                                      {QStringLiteral("last"), lastSerial}});
    return central;
}

Result<QByteArray> signCentral(QByteArrayView payload, const crypto::PrivateKey &administrator)
{
    const QByteArray bytes = payload.toByteArray();
    LC_CHECK(readPayload(bytes));
    return signPayload(bytes, administrator);
}

SettingSource LayeredSettings::sourceOf(const QString &name) const
{
    return sources.value(name, SettingSource::Default);
}

Result<LayeredSettings> readLayered(const SettingsPlaces &places)
{
    LayeredSettings all;
    if (exists(places.system)) {
        const auto layer = readOrPrevious(places.system, LayerKind::Locking, all);
        if (!layer)
            return fail(all.refused.last());
        add(all, *layer, SettingSource::System);
    }
    if (exists(places.central)) {
        if (const auto central = centralInForce(places, all)) {
            all.centralSerial = central->serial;
            all.centralIssued = central->issued;
            if (const auto layer = parseLayer(central->payload, LayerKind::Central))
                add(all, *layer, SettingSource::Central);
        }
    }
    all.below = all.settings;
    if (exists(places.user)) {
        if (const auto layer = readOrPrevious(places.user, LayerKind::Plain, all))
            add(all, *layer, SettingSource::Own);
    }
    return all;
}

Result<> writeOwnSettings(const QString &path, const Settings &wanted,
                          const LayeredSettings &layers)
{
    QStringList own;
    for (const SettingRow &row : settingRows()) {
        const QString name(row.name);
        if (!layers.locked.contains(name) && fetch(row, wanted) != fetch(row, layers.below))
            own.append(name);
    }
    return writeSettingsText(path, settingsToJson(wanted, own));
}

SettingsPlaces standardPlaces()
{
    SettingsPlaces places;
#ifdef Q_OS_WIN
    const QString system = qEnvironmentVariable("ProgramData", QStringLiteral("C:/ProgramData")) %
                           u"/License Counter/";
#else
    const QString system = QStringLiteral("/etc/license-counter/");
#endif
    places.system = system % u"settings.json";
    places.central = system % u"central.json";
    places.centralKey = system % u"central-key.pem";
    places.centralSerial = standardDataDirectory() % u"/central.serial";
    places.user = standardSettingsPath();
    return places;
}

} // namespace lc::support
