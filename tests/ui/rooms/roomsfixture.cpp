#include "roomsfixture.h"

#include "desk/anchors.h"
#include "support/diagnosis.h"

namespace lc::test {

void RoomsFixture::openRooms(const support::Settings &settings)
{
    openWindow();
    if (!window)
        return;
    places.system = directory.filePath(QStringLiteral("system.json"));
    places.central = directory.filePath(QStringLiteral("central.json"));
    places.centralKey = directory.filePath(QStringLiteral("central.pem"));
    places.centralSerial = directory.filePath(QStringLiteral("central.serial"));
    places.user = directory.filePath(QStringLiteral("user.json"));
    ui::RoomParts parts;
    parts.pools = pools.get();
    parts.clock = clock;
    parts.dialogs = &dialogs;
    parts.places = places;
    parts.settings = settings;
    parts.settings.dataDirectory = directory.filePath(QStringLiteral("data"));
    parts.diagnosis = [this]() -> Result<support::DiagnosisRequest> {
        support::DiagnosisRequest request;
        request.url = sandbox->baseUrl();
        request.transport = transport;
        request.client = client;
        request.clock = clock;
        request.ledgerPath = ledgerPath;
        return request;
    };
    parts.trust = [this]() -> Result<desk::TrustView> {
        return desk::viewPractice(sandbox->authorities());
    };
    parts.setFault = [this](ui::PracticeFault fault) { faults.append(fault); };
    parts.keepSecret = [this](const support::Settings &, const SecureBytes &secret) {
        secrets.append(secret);
    };
    rooms = new ui::Rooms(window.get(), std::move(parts));
    QHash<QString, QString> codes;
    for (const sandbox::Suggestion &suggestion : sandbox->suggestions()) {
        if (!codes.contains(suggestion.shows))
            codes.insert(suggestion.shows, suggestion.code);
    }
    if (rooms->practice())
        rooms->practice()->setCodes(codes);
}

void RoomsFixture::closeRooms()
{
    closeWindow();
    rooms = nullptr;
    faults.clear();
    secrets.clear();
    QFile::remove(places.user);
}

void RoomsFixture::command(ui::Command command) const
{
    window->obey(command);
}

} // namespace lc::test
