#include "ofd/signaturereader.h"

#include "ofd/values.h"
#include "ofd/xmlreader.h"

namespace lc::ofd {

namespace {

constexpr qsizetype mostSignatures = 1000;
constexpr qsizetype mostBytes = 64 << 20; // of all descriptions and values, which are kept

// Reads one Signature.xml into its entry.
class SignatureReader
{
public:
    SignatureReader(const Package &package, const DocumentRoot &root, int index,
                    SignatureEntry &signature)
        : m_package(package)
        , m_root(root)
        , m_index(index)
        , m_signature(signature)
    {}

    Result<> read()
    {
        XmlReader xml(m_signature.xml, m_signature.xmlEntry);
        bool named = false;
        if (xml.begin()) {
            while (xml.nextChild()) {
                if (xml.is(u"SignedInfo")) {
                    readSignedInfo(xml);
                } else if (xml.is(u"SignedValue")) {
                    m_signature.signedValueEntry = located(xml.text());
                    named = true;
                } else {
                    xml.skip();
                }
            }
        }
        LC_CHECK(xml.finish());
        if (!named || m_signature.signedValueEntry.isEmpty())
            return fail(ErrorCode::PackageEntryMissing,
                        {{QStringLiteral("element"), QStringLiteral("SignedValue")}});
        LC_TRY(value, m_package.read(m_signature.signedValueEntry));
        m_signature.signedValue = std::move(value);
        return {};
    }

private:
    QString located(const QString &location) const
    {
        return locate(m_package, location, m_signature.xmlEntry);
    }

    void readSignedInfo(XmlReader &xml)
    {
        while (xml.nextChild()) {
            if (xml.is(u"Provider")) {
                m_signature.provider = xml.value(u"ProviderName");
                xml.skip();
            } else if (xml.is(u"SignatureDateTime")) {
                m_signature.signatureDateTime = xml.text().trimmed();
            } else if (xml.is(u"References")) {
                m_signature.checkMethod = xml.value(u"CheckMethod").trimmed();
                readReferences(xml);
            } else if (xml.is(u"StampAnnot")) {
                readStamp(xml);
            } else if (xml.is(u"Seal")) {
                readSeal(xml);
            } else {
                xml.skip();
            }
        }
    }

    void readReferences(XmlReader &xml)
    {
        while (xml.nextChild()) {
            SignatureEntry::Reference reference;
            reference.file = xml.value(u"FileRef");
            reference.entry = located(reference.file);
            while (xml.nextChild()) {
                if (xml.is(u"CheckValue"))
                    reference.digest = QByteArray::fromBase64(xml.text().toLatin1());
                else
                    xml.skip();
            }
            m_signature.references.append(reference);
        }
    }

    void readStamp(XmlReader &xml)
    {
        const int pageId = xml.integer(u"PageRef").value_or(-1);
        const auto boundary = parseBox(xml.value(u"Boundary"));
        const auto clip = parseBox(xml.value(u"Clip"));
        xml.skip();
        for (qsizetype page = 0; boundary && page < m_root.pages.size(); ++page) {
            if (m_root.pages[page].id != pageId)
                continue;
            StampPlace place;
            place.signature = m_index;
            place.page = static_cast<int>(page);
            place.boundary = *boundary;
            if (clip)
                place.clip = clip->translated(boundary->topLeft());
            m_signature.stamps.append(place);
            break;
        }
    }

    void readSeal(XmlReader &xml)
    {
        while (xml.nextChild()) {
            if (xml.is(u"BaseLoc"))
                m_signature.sealEntry = located(xml.text());
            else
                xml.skip();
        }
    }

    const Package &m_package;
    const DocumentRoot &m_root;
    int m_index;
    SignatureEntry &m_signature;
};

// One large entry may be named by many signatures; `left`: bytes that may still be kept.
void readOne(const Package &package, const DocumentRoot &root, int index, SignatureEntry &signature,
             qsizetype &left)
{
    auto bytes = left > 0 ? package.read(signature.xmlEntry)
                          : Result<QByteArray>(fail(ErrorCode::PackageLimit));
    if (!bytes) {
        signature.problem = bytes.error();
        return;
    }
    signature.xml = *bytes;
    left -= signature.xml.size();
    if (auto done = SignatureReader(package, root, index, signature).read(); !done)
        signature.problem = done.error();
    left -= signature.signedValue.size();
}

} // namespace

QList<SignatureEntry> readSignatures(const Package &package, const QString &entry,
                                     const DocumentRoot &root)
{
    QList<SignatureEntry> signatures;
    const auto bytes = package.read(entry);
    Result<> done;
    if (bytes) {
        XmlReader xml(*bytes, entry);
        bool more = xml.begin();
        while (more && xml.nextChild()) {
            if (signatures.size() >= mostSignatures)
                xml.refuse(ErrorCode::PackageLimit);
            if (xml.is(u"Signature")) {
                SignatureEntry signature;
                signature.id = xml.value(u"ID");
                signature.type = xml.has(u"Type") ? xml.value(u"Type") : QStringLiteral("Seal");
                signature.xmlEntry = locate(package, xml.value(u"BaseLoc"), entry);
                signatures.append(signature);
            }
            xml.skip();
        }
        done = xml.finish();
    } else {
        done = fail(bytes.error());
    }
    qsizetype left = mostBytes;
    for (qsizetype i = 0; i < signatures.size(); ++i)
        readOne(package, root, static_cast<int>(i), signatures[i], left);
    if (!done) {
        // A list that breaks off may hide signatures: that itself is a problem to show.
        SignatureEntry broken;
        broken.type = QStringLiteral("Seal");
        broken.problem = done.error();
        signatures.append(broken);
    }
    return signatures;
}

} // namespace lc::ofd
