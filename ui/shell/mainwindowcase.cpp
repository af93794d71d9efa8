#include "ui/shell/mainwindow.h"

#include "texts/domaintext.h"
#include "ui/common/statepanel.h"
#include "ui/lookup/inputbar.h"
#include "ui/shell/batchcontroller.h"
#include "ui/shell/batchpanel.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/copycontroller.h"
#include "ui/shell/deskpage.h"
#include "ui/shell/keybar.h"
#include "ui/shell/rarecharacters.h"
#include "ui/shell/statusline.h"

// What the window does and shows of the case at hand.

namespace lc::ui {

void MainWindow::verify()
{
    const QModelIndex row = m_desk->list()->currentIndex();
    if (place() != Place::Desk || !row.isValid() || m_controller->isBusy() || startBatch(false))
        return;
    if (m_controller->hasFile())
        m_controller->recheckFile();
    else
        m_controller->open(row.data(LicenseModel::IdentifierRole).toString());
}

void MainWindow::print()
{
    if (place() != Place::Desk || m_controller->isBusy() || startBatch(true))
        return;
    if (!m_controller->opened())
        return;
    const QStringList missing = missingCharacters(*m_controller->opened());
    if (missing.isEmpty())
        m_copies->prepare();
    else
        warnOfMissing(missing);
}

// A copy that lacks characters is never made in silence.
void MainWindow::warnOfMissing(const QStringList &points)
{
    StatePanel::Message message;
    message.shape = Shape::Notice;
    message.tone = "notice";
    message.title = tr("The copy would lack %n character(s)", nullptr, int(points.size()));
    message.sentence = tr("No font of this computer shows %1; on paper a frame with the code would "
                          "stand there.")
                           .arg(points.join(u' '));
    message.next = tr("Compare the name with the license by its code. Ask the administrator for "
                      "the fonts named in the manual.");
    message.button = tr("Print all the same");
    message.secondary = tr("Back to the face");
    m_desk->state()->showMessage(message);
    m_desk->showState();
    m_accepted = [this] { m_copies->prepare(); };
    m_desk->state()->focusDefault();
}

// What is ticked is done together; false when nothing is.
bool MainWindow::startBatch(bool print)
{
    const QList<int> rows = m_desk->licenses()->tickedRows();
    if (rows.isEmpty() || m_batch->isRunning())
        return m_batch->isRunning();
    QList<BatchItem> items;
    for (const int row : rows) {
        const domain::LicenseSummary &license = m_desk->licenses()->summary(row);
        BatchItem item;
        item.identifier = license.identifier;
        item.typeName = license.typeName;
        items.append(item);
    }
    m_controller->closeLicense();
    m_desk->clearLicense();
    m_batch->prepare(items, print ? BatchController::Work::Print : BatchController::Work::Verify);
    m_desk->batch()->showStart();
    m_desk->showBatch();
    m_batch->start(m_controller->desk(), m_copies->places().printDirectory);
    refreshCommands();
    return true;
}

void MainWindow::tickAll()
{
    LicenseModel *licenses = m_desk->licenses();
    licenses->tickAll(licenses->tickedRows().size() < licenses->rowCount());
}

void MainWindow::reveal()
{
    const QString field = m_desk->verdict()->maskedFieldInFocus();
    if (field.isEmpty())
        m_controller->reveal();
    else
        m_controller->reveal(field);
}

void MainWindow::showRevealed(const QString &field)
{
    if (field != u"holderCode") {
        m_desk->verdict()->reveal(field);
        return;
    }
    const auto &request = m_controller->request();
    if (request && !request->holder.isNull())
        m_desk->holder()->reveal(request->holder.value().toString());
    else if (m_desk->licenses()->rowCount() > 0)
        m_desk->holder()->reveal(m_desk->licenses()->summary(0).holderCode.toString());
}

void MainWindow::showFound(const desk::LookUpAnswer &answer)
{
    const Request &request = *m_controller->request();
    if (answer.licenses.isEmpty() && request.kind == domain::InputKind::EncryptedIdentifier) {
        // The platform grants the file alone.
        goTo(Place::Desk);
        m_controller->open({});
        return;
    }
    if (answer.licenses.isEmpty()) {
        showNothingFound();
        return;
    }
    QString name;
    for (const domain::LicenseSummary &license : answer.licenses) {
        if (name.isEmpty())
            name = license.holder.toString();
    }
    const QString masked = request.holder.isNull()
                               ? domain::maskedNumber(answer.licenses.first().holderCode.view())
                               : request.holder.masked();
    m_desk->holder()->show(name, masked, texts::codeAndName(request.reason),
                           m_controller->askedAt());
    m_desk->showLicenses(answer.licenses, m_clock->now().date());
    StatePanel::Message message;
    message.title = tr("Choose a license");
    message.sentence = tr("Its file is fetched, its seals are checked on this computer, and the "
                          "platform verifies its fields.");
    message.next = tr("Press Enter for the marked one or its digit.");
    m_desk->state()->showMessage(message);
    m_desk->showState();
    goTo(Place::Desk);
    m_desk->list()->setFocus();
}

void MainWindow::showNothingFound()
{
    StatePanel::Message message;
    message.shape = Shape::CannotDecide;
    message.tone = "undecided";
    message.title = tr("Nothing in the library under this number");
    message.sentence = tr("The platform answered and knows no license of this holder. That does "
                          "not mean that none exists: it may not have been entered yet.");
    message.next = tr("Compare the number with the document; otherwise go on with the paper one.");
    message.code = tr("Code %1").arg(errorName(ErrorCode::PlatformNothingFound));
    message.button = tr("Ask again");
    message.secondary = tr("Back to input");
    m_state->showMessage(message);
    goTo(Place::LookUpState);
    m_state->focusDefault();
}

void MainWindow::showOpenFailure(const Error &error)
{
    m_desk->state()->showError(error, tr("Try once more"), tr("Back to the list"));
    m_accepted = {};
    m_desk->showState();
    m_desk->state()->focusDefault();
    refreshStatus();
}

// A file or a scanned code brings its license by itself: the list is just that.
void MainWindow::showFileHolder(const desk::OpenedLicense &license)
{
    const domain::LicenseSummary &summary = license.information.summary;
    m_desk->holder()->show(summary.holder.toString(),
                           domain::maskedNumber(summary.holderCode.view()),
                           texts::codeAndName(license.reason), m_clock->now());
    m_desk->showLicenses({summary}, m_clock->now().date());
    m_desk->offerUpload(m_controller->hasFile() && !license.scope.platformRequired);
}

void MainWindow::showOpened()
{
    const auto &license = m_controller->opened();
    m_desk->state()->stop();
    if (m_desk->licenses()->rowCount() == 0)
        showFileHolder(*license);
    m_desk->face()->show(license->face, license->information.summary.typeName, license->fileType);
    refreshVerdict();
    m_desk->showFace();
    m_desk->list()->setFocus();
}

void MainWindow::refreshVerdict()
{
    const auto &license = m_controller->opened();
    if (!license)
        return;
    m_desk->licenses()->setVerdict(license->information.summary.identifier,
                                   license->verdict().kind);
    m_desk->verdict()->show(*license);
}

void MainWindow::refreshCommands()
{
    const bool onDesk = place() == Place::Desk;
    const bool idle = !m_controller->isBusy();
    setCommandEnabled(Command::AskAgain, m_controller->canAskAgain() && idle);
    setCommandEnabled(Command::Verify, onDesk && idle && m_desk->list()->currentIndex().isValid());
    setCommandEnabled(Command::Compare, onDesk && idle && m_controller->opened());
    setCommandEnabled(Command::Hold, m_controller->hasCase() || !m_controller->held().isEmpty());
    setCommandEnabled(Command::SendFile, onDesk && idle && m_desk->isUploadOffered());
    setCommandEnabled(Command::TickAll, onDesk && m_desk->licenses()->rowCount() > 0);
    setCommandEnabled(Command::Reveal, onDesk && idle);
    setCommandEnabled(Command::Print,
                      onDesk && idle &&
                          (m_controller->opened() || !m_desk->licenses()->tickedRows().isEmpty()));
    refreshStatus();
}

void MainWindow::refreshStatus()
{
    if (!m_controller->hasDesk())
        return;
    m_status->showLink(m_controller->linkState(), m_facts.practice, m_clock->now());
    m_status->setRecords(m_controller->recordsWritten());
}

} // namespace lc::ui
