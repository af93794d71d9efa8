#pragma once

#include "tests/ui/windowfixture.h"
#include "ui/shell/rooms.h"

namespace lc::test {

// The real window with the rooms beside the desk, as the program makes them.
class RoomsFixture : public WindowFixture
{
public:
    void openRooms(const support::Settings &settings = {});
    void closeRooms();
    // Presses a command's key on the window.
    void command(ui::Command command) const;

    ui::Rooms *rooms = nullptr; // the window's
    QList<ui::PracticeFault> faults;
    QList<SecureBytes> secrets; // that the assistant handed over
    support::SettingsPlaces places;
};

} // namespace lc::test
