#include "ofd/extensionreader.h"

#include "ofd/xmlreader.h"

namespace lc::ofd {

namespace {

constexpr qsizetype MaxExtensions = 10'000;

Extension readExtension(XmlReader &xml, const Package &package, const DocumentRoot &root)
{
    Extension extension;
    extension.application = xml.value(u"AppName");
    extension.company = xml.value(u"Company");
    extension.version = xml.value(u"AppVersion");
    extension.date = xml.value(u"Date");
    extension.object = xml.integer(u"RefId").value_or(xml.integer(u"RefID").value_or(0));
    while (xml.nextChild()) {
        if (xml.is(u"Property")) {
            Extension::Property property{xml.value(u"Name"), xml.value(u"Type"), {}};
            property.value = xml.text();
            extension.properties.append(property);
        } else if (xml.is(u"Data")) {
            extension.data.append(xml.text());
        } else if (xml.is(u"ExtendData")) {
            extension.entry = locate(package, xml.text(), root.extensions, root.entry);
        } else {
            xml.skip();
        }
    }
    return extension;
}

} // namespace

QList<Extension> readExtensions(const Package &package, const DocumentRoot &root)
{
    QList<Extension> extensions;
    const auto bytes = package.read(root.extensions);
    if (!bytes)
        return extensions;
    XmlReader xml(*bytes, root.extensions);
    bool more = xml.begin();
    while (more && xml.nextChild()) {
        if (xml.is(u"Extension") && extensions.size() < MaxExtensions)
            extensions.append(readExtension(xml, package, root));
        else
            xml.skip();
    }
    return extensions;
}

} // namespace lc::ofd
