#include "texts/diagnosistext.h"

#include "texts/errortext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSysInfo>

namespace lc::texts {

namespace {

using support::Stage;
using support::StageReport;

QString translated(const char *source)
{
    return QCoreApplication::translate("Diagnosis", source);
}

QString wordOf(const QString &fact)
{
    static constexpr struct
    {
        const char *fact;
        const char *word;
    } table[] = {
        {"address", QT_TRANSLATE_NOOP("Diagnosis", "address")},
        {"addresses", QT_TRANSLATE_NOOP("Diagnosis", "addresses")},
        {"proxy", QT_TRANSLATE_NOOP("Diagnosis", "proxy")},
        {"scheme", QT_TRANSLATE_NOOP("Diagnosis", "scheme")},
        {"protocol", QT_TRANSLATE_NOOP("Diagnosis", "protocol")},
        {"cipher", QT_TRANSLATE_NOOP("Diagnosis", "cipher")},
        {"subject", QT_TRANSLATE_NOOP("Diagnosis", "certificate of")},
        {"issuer", QT_TRANSLATE_NOOP("Diagnosis", "issued by")},
        {"from", QT_TRANSLATE_NOOP("Diagnosis", "valid from")},
        {"until", QT_TRANSLATE_NOOP("Diagnosis", "valid until")},
        {"status", QT_TRANSLATE_NOOP("Diagnosis", "HTTP status")},
        {"expires", QT_TRANSLATE_NOOP("Diagnosis", "authorised until")},
        {"offset", QT_TRANSLATE_NOOP("Diagnosis", "offset in milliseconds")},
        {"families", QT_TRANSLATE_NOOP("Diagnosis", "fonts")},
        {"missing", QT_TRANSLATE_NOOP("Diagnosis", "cannot be drawn")},
        {"count", QT_TRANSLATE_NOOP("Diagnosis", "number")},
        {"printers", QT_TRANSLATE_NOOP("Diagnosis", "printers")},
        {"cameras", QT_TRANSLATE_NOOP("Diagnosis", "cameras")},
        {"ports", QT_TRANSLATE_NOOP("Diagnosis", "serial ports")},
        {"records", QT_TRANSLATE_NOOP("Diagnosis", "records")},
        {"capture", QT_TRANSLATE_NOOP("Diagnosis", "pictures of the screen")},
        {"allowed", QT_TRANSLATE_NOOP("Diagnosis", "let in by the setting")},
        {"chain", QT_TRANSLATE_NOOP("Diagnosis", "chain")},
    };
    for (const auto &row : table) {
        if (fact == QLatin1String(row.fact))
            return translated(row.word);
    }
    return fact;
}

QString valueOf(const QVariant &value)
{
    if (value.typeId() == QMetaType::QStringList) {
        const QStringList list = value.toStringList();
        return list.isEmpty() ? translated(QT_TRANSLATE_NOOP("Diagnosis", "none"))
                              : list.join(u", ");
    }
    if (value.typeId() == QMetaType::QDateTime)
        return value.toDateTime().toLocalTime().toString(u"yyyy-MM-dd HH:mm");
    static constexpr struct
    {
        const char *value;
        const char *word;
    } table[] = {
        {"None", QT_TRANSLATE_NOOP("Diagnosis", "this system cannot leave windows out")},
        {"Blackened", QT_TRANSLATE_NOOP("Diagnosis", "this system blackens windows")},
        {"LeftOut", QT_TRANSLATE_NOOP("Diagnosis", "this system leaves windows out")},
    };
    for (const auto &row : table) {
        if (value == QLatin1String(row.value))
            return translated(row.word);
    }
    return value.toString();
}

} // namespace

QString nameOf(Stage stage)
{
    switch (stage) {
    case Stage::Resolve:
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "Name"));
    case Stage::Connect:
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "Connection"));
    case Stage::Encrypt:
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "Encryption"));
    case Stage::Http:
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "HTTP"));
    case Stage::Authorise:
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "Authorisation"));
    case Stage::Clock:
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "Clock"));
    case Stage::Fonts:
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "Fonts"));
    case Stage::Printers:
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "Printers"));
    case Stage::Scanners:
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "Scanners"));
    case Stage::Screen:
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "Screen"));
    case Stage::Ledger:
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "Ledger"));
    }
    Q_UNREACHABLE();
}

QString nameOf(StageReport::State state)
{
    switch (state) {
    case StageReport::State::Passed:
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "in order"));
    case StageReport::State::Notice:
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "notice"));
    case StageReport::State::Failed:
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "failed"));
    case StageReport::State::Skipped:
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "not tried"));
    }
    Q_UNREACHABLE();
}

QString factsOf(const StageReport &report)
{
    QStringList words;
    for (auto fact = report.facts.begin(); fact != report.facts.end(); ++fact)
        words.append(wordOf(fact.key()) % translated(QT_TRANSLATE_NOOP("Diagnosis", ": ")) %
                     valueOf(*fact));
    return words.join(translated(QT_TRANSLATE_NOOP("Diagnosis", "; ")));
}

QString adviceFor(const StageReport &report)
{
    if (report.state != StageReport::State::Notice)
        return {};
    switch (report.stage) {
    case Stage::Clock:
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "Set this computer's clock; the platform "
                                                         "may refuse requests otherwise."));
    case Stage::Fonts:
        return translated(QT_TRANSLATE_NOOP(
            "Diagnosis", "Names with such characters are shown as boxed code points; install a "
                         "font that has them."));
    case Stage::Printers:
        return translated(QT_TRANSLATE_NOOP(
            "Diagnosis", "Copies can be saved as PDF; set up a printer to print them."));
    case Stage::Scanners:
        return translated(QT_TRANSLATE_NOOP(
            "Diagnosis", "A scanner that types like a keyboard works all the same; it cannot be "
                         "seen here."));
    case Stage::Screen:
        return translated(
            report.facts.contains(QStringLiteral("allowed"))
                ? QT_TRANSLATE_NOOP("Diagnosis", "Screenshots, recordings and shared screens show "
                                                 "the windows of this program.")
                : QT_TRANSLATE_NOOP("Diagnosis",
                                    "This system cannot leave windows out of screenshots, "
                                    "recordings and shared screens. See that nothing of the kind "
                                    "runs on this computer."));
    case Stage::Ledger:
        return translated(QT_TRANSLATE_NOOP("Diagnosis", "It is made with the first look-up."));
    case Stage::Resolve:
    case Stage::Connect:
    case Stage::Encrypt:
    case Stage::Http:
    case Stage::Authorise:
        return {};
    }
    Q_UNREACHABLE();
}

QString reportText(const QString &address, const QList<StageReport> &reports)
{
    QStringList lines{u"License Counter " COUNTER_VERSION " · " % QSysInfo::prettyProductName() %
                          u" · Qt " % QString::fromLatin1(qVersion()),
                      address};
    for (const StageReport &report : reports) {
        QString line =
            texts::nameOf(report.stage) % translated(QT_TRANSLATE_NOOP("Diagnosis", ": ")) %
            texts::nameOf(report.state) % u"  " % QString::number(report.elapsed.count()) % u" ms";
        if (!report.facts.isEmpty())
            line += u"  " % factsOf(report);
        lines.append(line);
        if (report.error) {
            const ErrorText text = textOf(*report.error);
            lines.append(u"    [" % errorName(report.error->code()) % u"] " %
                         QStringList{text.what, text.why, text.next}.join(u' '));
        } else if (const QString advice = adviceFor(report); !advice.isEmpty()) {
            lines.append(u"    " % advice);
        }
    }
    return lines.join(u'\n') % u'\n';
}

} // namespace lc::texts
