#include "cli/connection.h"
#include "cli/runners.h"
#include "cli/say.h"

#include "ledger/keyfile.h"
#include "paper/sheet.h"
#include "texts/annotationtext.h"

#include <QFileInfo>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace lc::cli {

namespace {

constexpr int dotsPerInch = 600;
constexpr double millimetresPerInch = 25.4;
constexpr QSizeF paperSize(210, 297);

QString eventText(ledger::Event event)
{
    switch (event) {
    case ledger::Event::LookUp:
        return say(QT_TRANSLATE_NOOP("Cli", "Looked up"));
    case ledger::Event::Opening:
        return say(QT_TRANSLATE_NOOP("Cli", "Opened"));
    case ledger::Event::Verification:
        return say(QT_TRANSLATE_NOOP("Cli", "Verified"));
    case ledger::Event::Reveal:
        return say(QT_TRANSLATE_NOOP("Cli", "Masked number shown"));
    case ledger::Event::Consent:
        return say(QT_TRANSLATE_NOOP("Cli", "Consent"));
    case ledger::Event::Print:
        return say(QT_TRANSLATE_NOOP("Cli", "Printed"));
    case ledger::Event::Reprint:
        return say(QT_TRANSLATE_NOOP("Cli", "Printed again"));
    case ledger::Event::Refusal:
        return say(QT_TRANSLATE_NOOP("Cli", "Refused"));
    case ledger::Event::Login:
        return say(QT_TRANSLATE_NOOP("Cli", "Login"));
    case ledger::Event::Logout:
        return say(QT_TRANSLATE_NOOP("Cli", "Logout"));
    case ledger::Event::Lock:
        return say(QT_TRANSLATE_NOOP("Cli", "Locked"));
    case ledger::Event::Unlock:
        return say(QT_TRANSLATE_NOOP("Cli", "Unlocked"));
    case ledger::Event::SettingsChange:
        return say(QT_TRANSLATE_NOOP("Cli", "Settings changed"));
    case ledger::Event::ChainStart:
        return say(QT_TRANSLATE_NOOP("Cli", "Ledger begun"));
    case ledger::Event::NextPlease:
        return say(QT_TRANSLATE_NOOP("Cli", "Next, please"));
    case ledger::Event::Export:
        return say(QT_TRANSLATE_NOOP("Cli", "Records exported"));
    }
    return {};
}

// In the language of the sheet, whatever the locale of the process.
QString dayText(QDate day)
{
    return QLocale(texts::templateLanguage()).toString(day, QLocale::LongFormat);
}

paper::Sheet sheetOf(const ledger::ClosingSheet &closing)
{
    paper::Sheet sheet;
    sheet.title = say(QT_TRANSLATE_NOOP("Cli", "Daily closing sheet"));
    sheet.lines = {
        say(QT_TRANSLATE_NOOP("Cli", "Day: %1")).arg(dayText(closing.day)),
        say(QT_TRANSLATE_NOOP("Cli", "Counter: %1")).arg(closing.counter),
        say(QT_TRANSLATE_NOOP("Cli", "Records: %1 to %2"))
            .arg(closing.firstSequence)
            .arg(closing.lastSequence),
        say(QT_TRANSLATE_NOOP("Cli", "Chain: %1")).arg(closing.checkpoint.chain),
    };
    sheet.columns = {say(QT_TRANSLATE_NOOP("Cli", "What")),
                     say(QT_TRANSLATE_NOOP("Cli", "How often"))};
    sheet.widths = {3, 1};
    for (auto it = closing.uses.cbegin(); it != closing.uses.cend(); ++it)
        sheet.rows.append({eventText(it.key()), QString::number(it.value())});
    sheet.closing = {
        say(QT_TRANSLATE_NOOP("Cli", "End of the ledger: record %1, %2"))
            .arg(closing.checkpoint.sequence)
            .arg(QString::fromLatin1(closing.checkpoint.root.toHex())),
        say(QT_TRANSLATE_NOOP("Cli", "The code holds the signed checkpoint. Keep this sheet away "
                                     "from the counter; an auditor compares it with the ledger.")),
        say(QT_TRANSLATE_NOOP("Cli", "Signature: ____________________")),
    };
    sheet.qrText = closing.qrText();
    return sheet;
}

Result<> writePdf(const paper::Sheet &sheet, const QString &path)
{
    const Error::Facts facts{{QStringLiteral("file"), QFileInfo(path).fileName()}};
    const paper::SheetLayout layout(sheet, paperSize);
    LC_CHECK(layout.checkGlyphs());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FileNotWritable, facts);
    {
        QPdfWriter writer(&file);
        writer.setResolution(dotsPerInch);
        writer.setPageLayout(
            QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()));
        writer.setTitle(sheet.title);
        QPainter painter(&writer);
        for (int page = 0; page < layout.pageCount(); ++page) {
            if (page > 0)
                writer.newPage();
            painter.save();
            painter.scale(dotsPerInch / millimetresPerInch, dotsPerInch / millimetresPerInch);
            const QString pageOf = say(QT_TRANSLATE_NOOP("Cli", "Page %1 of %2"))
                                       .arg(page + 1)
                                       .arg(layout.pageCount());
            const auto painted = layout.paint(painter, page, pageOf);
            painter.restore();
            LC_CHECK(painted);
        }
    }
    return file.commit() ? Result<>() : fail(ErrorCode::FileNotWritable, facts);
}

QJsonObject toJson(const ledger::ClosingSheet &closing)
{
    QJsonObject uses;
    for (auto it = closing.uses.cbegin(); it != closing.uses.cend(); ++it)
        uses.insert(ledger::nameOf(it.key()), it.value());
    return {{QStringLiteral("day"), closing.day.toString(Qt::ISODate)},
            {QStringLiteral("counter"), closing.counter},
            {QStringLiteral("firstSequence"), closing.firstSequence},
            {QStringLiteral("lastSequence"), closing.lastSequence},
            {QStringLiteral("uses"), uses},
            {QStringLiteral("checkpoint"), QString::fromLatin1(closing.checkpoint.toText())}};
}

} // namespace

// Only the counter itself closes its day: a copy has no key to sign with.
Result<Answer> runLedgerClosing(Context &context)
{
    const QString named = context.arguments.argument(0);
    const QString path = named.isEmpty() ? ledgerPathOf(context) : named;
    const QString dayText = context.arguments.value("day");
    const QDate day =
        dayText.isEmpty() ? context.clock->now().date() : QDate::fromString(dayText, Qt::ISODate);
    if (!day.isValid())
        return wrongUse(u"--day " % dayText);
    if (!ledger::belongsHere(path))
        return fail(ErrorCode::LedgerOpen, {{QStringLiteral("file"), QFileInfo(path).fileName()}});
    LC_TRY(ledger, ledger::Ledger::open(path, context.clock));
    LC_TRY(closing, ledger->closingSheet(day));
    Answer answer;
    answer.json = toJson(closing);
    QStringList lines{say(QT_TRANSLATE_NOOP("Cli", "Records: %1 to %2"))
                          .arg(closing.firstSequence)
                          .arg(closing.lastSequence)};
    for (auto it = closing.uses.cbegin(); it != closing.uses.cend(); ++it)
        lines.append(u"  " % eventText(it.key()) % u": " % QString::number(it.value()));
    if (context.arguments.has("output")) {
        LC_CHECK(writePdf(sheetOf(closing), context.arguments.value("output")));
        answer.json.insert(QStringLiteral("file"), context.arguments.value("output"));
        lines.append(context.arguments.value("output"));
    }
    lines.append(QString::fromLatin1(closing.checkpoint.toText()).trimmed());
    answer.text = lines.join(u'\n');
    return answer;
}

} // namespace lc::cli
