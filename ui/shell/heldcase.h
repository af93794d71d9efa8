#pragma once

#include "desk/desk.h"
#include "ui/lookup/request.h"

namespace lc::ui {

// What the window knows of one citizen; what it keeps of one who is on hold.
struct CitizenCase
{
    std::optional<Request> request;
    std::optional<desk::LookUpAnswer> answer;
    std::shared_ptr<const desk::OpenedLicense> opened;
    SecureBytes file;
    domain::Reason reason = domain::Reason::Sharing; // of the file
    domain::Matter matter;
    QDateTime askedAt;
    int records = 0;

    [[nodiscard]] bool isNull() const { return !request && !opened && file.isEmpty(); }
};

struct HeldCase
{
    desk::HoldTicket ticket;
    CitizenCase about;
};

// How a held citizen may stand on the screen while another sits there: never a whole name or
// number.
[[nodiscard]] QString maskedLabel(const CitizenCase &about);
[[nodiscard]] const domain::Matter &matterOf(const CitizenCase &about);

} // namespace lc::ui
