#include "ofd/integrity.h"

#include "ofd/xmlreader.h"

#include <QSet>

namespace lc::ofd {

std::optional<IntegrityList> readIntegrityList(const Package &package)
{
    IntegrityList list;
    list.entry = package.resolve(u"OFDEntries.xml");
    const auto bytes = package.read(list.entry);
    if (!bytes)
        return std::nullopt;
    QSet<QString> listed{list.entry};
    XmlReader xml(*bytes, list.entry);
    bool more = xml.begin();
    while (more && xml.nextChild()) {
        if (xml.is(u"SignedValueLoc")) {
            list.signedValue = package.resolve(xml.text(), list.entry);
            listed.insert(list.signedValue);
            continue;
        }
        if (!xml.is(u"FileList")) {
            xml.skip();
            continue;
        }
        while (xml.nextChild()) {
            const QString location = xml.value(u"FileLoc");
            const QString entry = package.resolve(location, list.entry);
            if (entry.isEmpty())
                list.missing.append(location);
            listed.insert(entry);
            xml.skip();
        }
    }
    for (const QString &name : package.names()) {
        if (!listed.contains(name))
            list.added.append(name);
    }
    return list;
}

} // namespace lc::ofd
