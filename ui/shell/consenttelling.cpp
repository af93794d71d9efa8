#include "ui/shell/consentflow.h"

#include "texts/findingtext.h"
#include "ui/citizen/citizentexts.h"
#include "ui/citizen/citizenwindow.h"
#include "ui/citizen/consentpanel.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/mainwindow.h"

// What the citizen's window is told of the case.

namespace lc::ui {

void ConsentFlow::wireController()
{
    const CaseController *from = m_window->controller();
    connect(from, &CaseController::lookUpStarted, this, [this] {
        if (isCitizenThere())
            m_citizen->showWorking();
    });
    connect(from, &CaseController::found, this, &ConsentFlow::tellFound);
    connect(from, &CaseController::lookUpFailed, this, [this] {
        if (isCitizenThere())
            m_citizen->showGreeting();
    });
    connect(from, &CaseController::licenseOpened, this, &ConsentFlow::tellOpened);
    connect(from, &CaseController::finished, this, [this] {
        const bool served = isCitizenThere() && m_citizen->page() != CitizenWindow::Page::Greeting;
        drop();
        if (m_window->room() == m_panel)
            m_window->leaveRoom();
        if (served)
            m_citizen->showThanks();
    });
}

void ConsentFlow::tellFound(const desk::LookUpAnswer &answer)
{
    if (!isCitizenThere())
        return;
    QList<std::pair<QString, QString>> fields;
    const auto &request = m_window->controller()->request();
    if (!answer.licenses.isEmpty()) {
        const domain::LicenseSummary &first = answer.licenses.first();
        fields.append({tr("Name"), maskedName(first.holder.toString())});
        fields.append({tr("Number"), request && !request->holder.isNull()
                                         ? request->holder.masked()
                                         : domain::maskedNumber(first.holderCode.view())});
    }
    constexpr qsizetype most = 5;
    for (const domain::LicenseSummary &license :
         answer.licenses.first(std::min(most, answer.licenses.size())))
        fields.append({tr("License"), license.typeName});
    if (answer.licenses.size() > most)
        fields.append(
            {tr("License"), tr("and %n more", nullptr, int(answer.licenses.size() - most))});
    m_citizen->showResult(answer.licenses.isEmpty() ? tr("Nothing was found in the library")
                                                    : tr("This was found"),
                          fields);
}

void ConsentFlow::tellOpened()
{
    const auto &license = m_window->controller()->opened();
    if (!isCitizenThere() || !license)
        return;
    const domain::LicenseSummary &summary = license->information.summary;
    const domain::Verdict verdict = license->verdict();
    m_citizen->showResult(tr("Your license was opened"),
                          {{tr("License"), summary.typeName},
                           {tr("Name"), maskedName(summary.holder.toString())},
                           {tr("License number"), domain::maskedNumber(summary.number.view())},
                           {tr("Issuer"), summary.issuer},
                           {tr("Valid until"), summary.validUntil.text},
                           {tr("Verdict"), texts::textOf(verdict, license->findings()).word}});
}

} // namespace lc::ui
