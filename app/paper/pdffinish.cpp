#include "paper/pdffinish.h"

#include <QFileInfo>
#include <QSaveFile>

#ifdef COUNTER_HAVE_QPDF
#include <qpdf/JSON.hh>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <QBuffer>
#endif

namespace lc::paper {

namespace {

tl::unexpected<Error> notWritable(const QString &path)
{
    return fail(ErrorCode::FileNotWritable, {{QStringLiteral("file"), QFileInfo(path).fileName()}});
}

#ifdef COUNTER_HAVE_QPDF

// The library's way out into a device of ours.
class DevicePipeline final : public Pipeline
{
public:
    explicit DevicePipeline(QIODevice &out)
        : Pipeline("device", nullptr)
        , m_out(out)
    {}
    void write(unsigned char const *data, size_t size) override
    {
        const auto wanted = static_cast<qint64>(size);
        m_good = m_good && m_out.write(reinterpret_cast<const char *>(data), wanted) == wanted;
    }
    void finish() override {}
    [[nodiscard]] bool isGood() const { return m_good; }

private:
    QIODevice &m_out;
    bool m_good = true;
};

QPDFObjectHandle textObject(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

void addBookmarks(QPDF &pdf, const QList<JobOutline::Item> &items)
{
    const auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    QPDFObjectHandle root = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    std::vector<QPDFObjectHandle> entries;
    for (const JobOutline::Item &item : items) {
        if (item.page < 0 || static_cast<size_t>(item.page) >= pages.size())
            continue;
        QPDFObjectHandle entry = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        entry.replaceKey("/Title", textObject(item.title));
        entry.replaceKey("/Parent", root);
        QPDFObjectHandle place = QPDFObjectHandle::newArray();
        place.appendItem(pages[static_cast<size_t>(item.page)].getObjectHandle());
        place.appendItem(QPDFObjectHandle::newName("/Fit"));
        entry.replaceKey("/Dest", place);
        if (!entries.empty()) {
            entry.replaceKey("/Prev", entries.back());
            entries.back().replaceKey("/Next", entry);
        }
        entries.push_back(entry);
    }
    if (entries.empty())
        return;
    root.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    root.replaceKey("/First", entries.front());
    root.replaceKey("/Last", entries.back());
    root.replaceKey("/Count", QPDFObjectHandle::newInteger(static_cast<long long>(entries.size())));
    pdf.getRoot().replaceKey("/Outlines", root);
    pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

// Of the words on the copy, as far as a title shows it.
QString languageOf(const PdfExtras &extras)
{
    for (const JobOutline::Item &item : extras.bookmarks) {
        for (const QChar c : item.title) {
            if (c.script() == QChar::Script_Han)
                return QStringLiteral("zh-CN");
        }
    }
    return QStringLiteral("en");
}

void addExtras(QPDF &pdf, const PdfExtras &extras)
{
    QPDFObjectHandle root = pdf.getRoot();
    root.replaceKey("/Lang", textObject(languageOf(extras)));
    root.replaceKey("/ViewerPreferences",
                    QPDFObjectHandle::parse("<< /PrintScaling /None /DisplayDocTitle true >>"));
    if (extras.bookmarks.size() > 1)
        addBookmarks(pdf, extras.bookmarks);
    QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
    if (info.isDictionary() && !extras.subject.isEmpty())
        info.replaceKey("/Subject", textObject(extras.subject));
}

// Streams stay as the engine made them.
[[nodiscard]] bool writeTo(QPDF &pdf, QIODevice &out)
{
    DevicePipeline pipeline(out);
    QPDFWriter writer(pdf);
    writer.setOutputPipeline(&pipeline);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setMinimumPDFVersion("1.6");
    writer.write();
    return pipeline.isGood();
}

#endif

} // namespace

#ifdef COUNTER_HAVE_QPDF

Result<SecureBytes> finishPdf(const SecureBytes &plain, const PdfExtras &extras)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("copy", plain.view().data(), static_cast<size_t>(plain.size()));
        addExtras(pdf, extras);
        if (!writeTo(pdf, out))
            return fail(ErrorCode::PrintFailed);
    } catch (const std::exception &) {
        return fail(ErrorCode::PrintFailed);
    }
    out.close();
    return SecureBytes::take(std::move(out.buffer()));
}

Result<> finishPdfFile(const QString &plain, const QString &path, const PdfExtras &extras)
{
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly))
        return notWritable(path);
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processFile(QFile::encodeName(plain).constData());
        addExtras(pdf, extras);
        if (!writeTo(pdf, out))
            return notWritable(path);
    } catch (const std::exception &) {
        return fail(ErrorCode::PrintFailed);
    }
    if (!out.commit())
        return notWritable(path);
    return {};
}

#else

Result<SecureBytes> finishPdf(const SecureBytes &plain, const PdfExtras &)
{
    return plain;
}

Result<> finishPdfFile(const QString &plain, const QString &path, const PdfExtras &)
{
    QFile in(plain);
    QSaveFile out(path);
    if (!in.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly))
        return notWritable(path);
    constexpr qint64 pieceSize = 1 << 20;
    while (!in.atEnd()) {
        const QByteArray piece = in.read(pieceSize);
        if (piece.isEmpty() || out.write(piece) != piece.size())
            return notWritable(path);
    }
    if (!out.commit())
        return notWritable(path);
    return {};
}

#endif

} // namespace lc::paper
