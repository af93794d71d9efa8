#include "ui/print/cupsprinters.h"

#include "ui/print/ippconnection.h"

namespace lc::ui {

namespace {

PrinterDescription::State stateOf(int value)
{
    switch (value) {
    case IPP_PSTATE_PROCESSING:
        return PrinterDescription::State::Printing;
    case IPP_PSTATE_STOPPED:
        return PrinterDescription::State::Stopped;
    default:
        return PrinterDescription::State::Idle;
    }
}

QList<QPageSize::PageSizeId> papersOf(const QStringList &media)
{
    QList<QPageSize::PageSizeId> papers;
    for (const QString &word : media) {
        if (word.startsWith(u"iso_a4_") && !papers.contains(QPageSize::A4))
            papers.append(QPageSize::A4);
        if (word.startsWith(u"iso_a5_") && !papers.contains(QPageSize::A5))
            papers.append(QPageSize::A5);
    }
    return papers;
}

// Reads the printers' attributes one group after the other.
class PrinterReader
{
public:
    void read(ipp_t *answer)
    {
        for (ipp_attribute_t *one = ippFirstAttribute(answer); one;
             one = ippNextAttribute(answer)) {
            if (ippGetGroupTag(one) != IPP_TAG_PRINTER) {
                close();
                continue;
            }
            take(QByteArrayView(ippGetName(one)), one);
        }
        close();
    }
    QList<PrinterDescription> printers;

private:
    static QStringList textsOf(ipp_attribute_t *one)
    {
        QStringList list;
        for (int i = 0; i < ippGetCount(one); ++i)
            list.append(QString::fromUtf8(ippGetString(one, i, nullptr)));
        return list;
    }
    void take(QByteArrayView name, ipp_attribute_t *one)
    {
        if (name == "printer-name")
            m_now.name = textsOf(one).value(0);
        else if (name == "printer-info")
            m_now.title = textsOf(one).value(0);
        else if (name == "printer-location")
            m_now.place = textsOf(one).value(0);
        else if (name == "printer-state")
            m_now.state = stateOf(ippGetInteger(one, 0));
        else if (name == "printer-state-reasons")
            m_now.reasons = plainReasons(textsOf(one));
        else if (name == "printer-is-accepting-jobs")
            m_now.acceptsJobs = ippGetBoolean(one, 0) != 0;
        else if (name == "media-supported")
            m_now.papers = papersOf(textsOf(one));
        else if (name == "media-source-supported")
            m_now.trays = textsOf(one);
        else if (name == "sides-supported")
            m_now.canDuplex = textsOf(one).contains(QStringLiteral("two-sided-long-edge"));
    }
    void close()
    {
        if (m_now.title.isEmpty())
            m_now.title = m_now.name;
        if (!m_now.name.isEmpty())
            printers.append(m_now);
        m_now = {};
    }
    PrinterDescription m_now;
};

} // namespace

QList<PrinterDescription> printersOf(ipp_t *answer)
{
    PrinterReader reader;
    reader.read(answer);
    return reader.printers;
}

} // namespace lc::ui
