#include "ui/print/printermemory.h"

#include "core/file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace lc::ui {

namespace {

constexpr qint64 largestFile = 1 << 20;
constexpr int mostCopies = 99;

const QStringList &duplexNames()
{
    static const QStringList names{QStringLiteral("off"), QStringLiteral("longEdge"),
                                   QStringLiteral("shortEdge")};
    return names;
}

QJsonObject toJson(const PrinterMemory::Printer &printer)
{
    const paper::PrinterCorrection &off = printer.correction;
    return {{QStringLiteral("paper"),
             printer.choice.paper == QPageSize::A5 ? QStringLiteral("A5") : QStringLiteral("A4")},
            {QStringLiteral("duplex"), duplexNames().at(int(printer.choice.duplex))},
            {QStringLiteral("tray"), printer.choice.tray},
            {QStringLiteral("copies"), printer.choice.copies},
            {QStringLiteral("rule"), QJsonArray{off.rule.width(), off.rule.height()}},
            {QStringLiteral("offset"), QJsonArray{off.offset.x(), off.offset.y()}}};
}

PrinterMemory::Printer fromJson(const QString &name, const QJsonObject &json)
{
    PrinterMemory::Printer printer;
    printer.choice.printer = name;
    if (json.value(u"paper").toString() == u"A5")
        printer.choice.paper = QPageSize::A5;
    const qsizetype duplex = duplexNames().indexOf(json.value(u"duplex").toString());
    printer.choice.duplex = static_cast<Duplex>(std::max<qsizetype>(0, duplex));
    printer.choice.tray = json.value(u"tray").toString().left(200);
    printer.choice.copies = std::clamp(json.value(u"copies").toInt(1), 1, mostCopies);
    const QJsonArray rule = json.value(u"rule").toArray();
    const QJsonArray offset = json.value(u"offset").toArray();
    const paper::PrinterCorrection read{{rule.at(0).toDouble(), rule.at(1).toDouble()},
                                        {offset.at(0).toDouble(), offset.at(1).toDouble()}};
    if (paper::checkCorrection(read))
        printer.correction = read;
    return printer;
}

} // namespace

PrinterMemory PrinterMemory::read(const QString &path)
{
    PrinterMemory memory;
    const auto bytes = readFile(path, largestFile);
    if (!bytes)
        return memory;
    const QJsonObject json = QJsonDocument::fromJson(bytes->view().toByteArray()).object();
    const QJsonObject printers = json.value(u"printers").toObject();
    for (auto it = printers.begin(); it != printers.end(); ++it)
        memory.m_printers.insert(it.key(), fromJson(it.key(), it->toObject()));
    memory.m_last = json.value(u"last").toString();
    return memory;
}

Result<> PrinterMemory::write(const QString &path) const
{
    QJsonObject printers;
    for (auto it = m_printers.begin(); it != m_printers.end(); ++it)
        printers.insert(it.key(), toJson(*it));
    const QJsonObject json{{QStringLiteral("last"), m_last},
                           {QStringLiteral("printers"), printers}};
    return writeFile(path, QJsonDocument(json).toJson());
}

PrinterMemory::Printer PrinterMemory::of(const QString &printer) const
{
    Printer fresh;
    fresh.choice.printer = printer;
    return m_printers.value(printer, fresh);
}

void PrinterMemory::remember(const PrintChoice &choice)
{
    Printer printer = of(choice.printer);
    printer.choice = choice;
    m_printers.insert(choice.printer, printer);
    m_last = choice.printer;
}

Result<> PrinterMemory::correct(const QString &name, const paper::PrinterCorrection &correction)
{
    LC_CHECK(paper::checkCorrection(correction));
    Printer printer = of(name);
    printer.correction = correction;
    m_printers.insert(name, printer);
    return {};
}

} // namespace lc::ui
