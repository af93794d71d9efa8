#include "ofd/writerparts.h"

#include "crypto/digest.h"

#include <QXmlStreamWriter>

namespace lc::ofd::writer {

namespace {

constexpr QLatin1StringView sm3Oid{"1.2.156.10197.1.401"};
constexpr QLatin1StringView sm2WithSm3Oid{"1.2.156.10197.1.501"};

QString folderOf(qsizetype index)
{
    return QStringLiteral("Doc_0/Signs/Sign_%1/").arg(index);
}

QByteArray signaturesXml(qsizetype count)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    startOfd(xml, QStringLiteral("Signatures"));
    xml.writeTextElement(ofdNamespace, QStringLiteral("MaxSignId"),
                         QStringLiteral("s%1").arg(count));
    for (qsizetype i = 0; i < count; ++i) {
        xml.writeEmptyElement(ofdNamespace, QStringLiteral("Signature"));
        xml.writeAttribute(QStringLiteral("ID"), QStringLiteral("s%1").arg(i + 1));
        xml.writeAttribute(QStringLiteral("Type"), QStringLiteral("Seal"));
        xml.writeAttribute(QStringLiteral("BaseLoc"),
                           u'/' + folderOf(i) + QStringLiteral("Signature.xml"));
    }
    xml.writeEndDocument();
    return bytes;
}

void writeReferences(QXmlStreamWriter &xml, const Entries &entries)
{
    xml.writeStartElement(ofdNamespace, QStringLiteral("References"));
    xml.writeAttribute(QStringLiteral("CheckMethod"), sm3Oid);
    for (const auto &[name, content] : entries) {
        xml.writeStartElement(ofdNamespace, QStringLiteral("Reference"));
        xml.writeAttribute(QStringLiteral("FileRef"), u'/' + name);
        xml.writeTextElement(ofdNamespace, QStringLiteral("CheckValue"),
                             QString::fromLatin1(crypto::sm3(content).toBase64()));
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

QByteArray signatureXml(const SealPlacement &seal, qsizetype index, const Assembly &assembly)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    startOfd(xml, QStringLiteral("Signature"));
    xml.writeStartElement(ofdNamespace, QStringLiteral("SignedInfo"));
    xml.writeEmptyElement(ofdNamespace, QStringLiteral("Provider"));
    xml.writeAttribute(QStringLiteral("ProviderName"), QStringLiteral("License Counter"));
    xml.writeAttribute(QStringLiteral("Version"), QStringLiteral(COUNTER_VERSION));
    xml.writeTextElement(ofdNamespace, QStringLiteral("SignatureMethod"), sm2WithSm3Oid);
    xml.writeTextElement(ofdNamespace, QStringLiteral("SignatureDateTime"),
                         seal.signedAt.toUTC().toString(QStringLiteral("yyyyMMddHHmmss.zzz")) +
                             u'Z');
    writeReferences(xml, assembly.entries);
    xml.writeEmptyElement(ofdNamespace, QStringLiteral("StampAnnot"));
    xml.writeAttribute(QStringLiteral("ID"), QStringLiteral("stamp%1").arg(index + 1));
    xml.writeAttribute(QStringLiteral("PageRef"), QString::number(assembly.pageIds[seal.page]));
    xml.writeAttribute(QStringLiteral("Boundary"), boxText(seal.boundary));
    xml.writeStartElement(ofdNamespace, QStringLiteral("Seal"));
    xml.writeTextElement(ofdNamespace, QStringLiteral("BaseLoc"),
                         u'/' + folderOf(index) + QStringLiteral("Seal.esl"));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeTextElement(ofdNamespace, QStringLiteral("SignedValue"),
                         u'/' + folderOf(index) + QStringLiteral("SignedValue.dat"));
    xml.writeEndDocument();
    return bytes;
}

} // namespace

Result<> signEntries(const QList<SealPlacement> &seals, Assembly &assembly)
{
    for (const SealPlacement &seal : seals) {
        if (seal.page < 0 || seal.page >= assembly.pageIds.size())
            return fail(ErrorCode::PageOutOfRange, {{QStringLiteral("page"), seal.page}});
    }
    assembly.entries.append(
        {QStringLiteral("Doc_0/Signs/Signatures.xml"), signaturesXml(seals.size())});
    for (qsizetype i = 0; i < seals.size(); ++i) {
        // What is there by now is covered: the package, this seal, and all earlier signatures.
        const SealPlacement &seal = seals[i];
        assembly.entries.append({folderOf(i) + QStringLiteral("Seal.esl"), seal.seal});
        const QByteArray xml = signatureXml(seal, i, assembly);
        const QString path = folderOf(i) + QStringLiteral("Signature.xml");
        LC_TRY(value, crypto::signWithSeal(seal.seal, xml, QString(u'/' + path), seal.signedAt,
                                           seal.signer, seal.key, seal.layout));
        assembly.entries.append({path, xml});
        assembly.entries.append({folderOf(i) + QStringLiteral("SignedValue.dat"), value});
    }
    return {};
}

} // namespace lc::ofd::writer
