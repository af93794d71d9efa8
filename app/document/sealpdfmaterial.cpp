#include "document/sealpdfmaterial.h"

#include "document/pdffile.h"

namespace lc::document {

namespace {

QList<QByteArray> streamsOf(const PdfFile &file, const PdfValue &list)
{
    constexpr qsizetype enough = 100;
    QList<QByteArray> found;
    for (const PdfValue &item : file.resolved(list).items.mid(0, enough)) {
        if (!item.is(PdfValue::Kind::Reference))
            continue;
        if (const auto bytes = file.content(file.object(item.number)))
            found.append(*bytes);
    }
    return found;
}

} // namespace

TrustAnchors withPdfMaterial(QByteArrayView file, const TrustAnchors &anchors)
{
    // Most files have none, and reading their objects is not for nothing. A packed catalog hides
    // it.
    if (!file.contains("/DSS") && !file.contains("/ObjStm"))
        return anchors;
    const auto pdf = PdfFile::read(file);
    if (!pdf)
        return anchors;
    const PdfValue material = pdf->resolved(pdf->resolved(pdf->trailer().at("Root")).at("DSS"));
    TrustAnchors all = anchors;
    for (const QByteArray &der : streamsOf(*pdf, material.at("Certs"))) {
        if (const auto certificate = crypto::Certificate::fromDer(der))
            all.intermediates.append(*certificate);
    }
    all.revocationLists += streamsOf(*pdf, material.at("CRLs"));
    all.ocspResponses += streamsOf(*pdf, material.at("OCSPs"));
    return all;
}

} // namespace lc::document
