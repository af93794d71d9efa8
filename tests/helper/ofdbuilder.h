#pragma once

#include "tests/helper/rawzip.h"

#include "core/secure.h"

#include <QMap>
#include <QString>

namespace lc::test {

// Puts an OFD package together from pieces of XML, prefix "ofd:". A page of 100 by 100 mm unless
// said otherwise; every entry can be replaced or removed afterwards.
class OfdBuilder
{
public:
    static QByteArray root(const QByteArray &name, const QByteArray &inside,
                           const QByteArray &attributes = {})
    {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ofd:" + name +
               " xmlns:ofd=\"http://www.ofdspec.org/2016\" " + attributes + ">" + inside +
               "</ofd:" + name + ">";
    }

    explicit OfdBuilder(const QByteArray &objects = {}, const QByteArray &resources = {})
    {
        m_info = "<ofd:DocID>0</ofd:DocID>";
        m_resources = resources;
        addPage(layer(objects));
    }

    static QByteArray layer(const QByteArray &objects, const QByteArray &attributes = {})
    {
        return "<ofd:Layer ID=\"90\" " + attributes + ">" + objects + "</ofd:Layer>";
    }

    // Layers of another page; `before` stands before Content (templates, areas, resources).
    void addPage(const QByteArray &layers, const QByteArray &before = {})
    {
        m_pages.append(root("Page", before + "<ofd:Content>" + layers + "</ofd:Content>"));
    }
    void setPage(const QByteArray &layers, const QByteArray &before = {})
    {
        m_pages.clear();
        addPage(layers, before);
    }
    void addTemplate(int id, const QByteArray &layers)
    {
        const QByteArray number = QByteArray::number(id);
        m_common += "<ofd:TemplatePage ID=\"" + number + "\" BaseLoc=\"Tpls/" + number + ".xml\"/>";
        m_files.insert("Doc_0/Tpls/" + number + ".xml",
                       root("Page", "<ofd:Content>" + layers + "</ofd:Content>"));
    }
    void setInfo(const QByteArray &info) { m_info = info; }
    // Into CommonData, or behind Pages in Document.xml, or into DocBody.
    void addCommon(const QByteArray &xml) { m_common += xml; }
    void addDocument(const QByteArray &xml) { m_document += xml; }
    void addBody(const QByteArray &xml) { m_body += xml; }
    void addFile(const QByteArray &name, const QByteArray &content)
    {
        m_files.insert(name, content);
    }
    void remove(const QByteArray &name) { m_removed.append(name); }

    [[nodiscard]] QMap<QByteArray, QByteArray> files() const
    {
        QMap<QByteArray, QByteArray> all;
        all.insert("OFD.xml", root("OFD", "<ofd:DocBody><ofd:DocInfo>" + m_info +
                                              "</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml"
                                              "</ofd:DocRoot>" +
                                              m_body + "</ofd:DocBody>"));
        QByteArray pages;
        for (qsizetype i = 0; i < m_pages.size(); ++i) {
            const QByteArray number = QByteArray::number(i);
            pages += "<ofd:Page ID=\"" + QByteArray::number(i + 1) + "\" BaseLoc=\"Pages/" +
                     number + ".xml\"/>";
            all.insert("Doc_0/Pages/" + number + ".xml", m_pages[i]);
        }
        all.insert("Doc_0/Document.xml",
                   root("Document", "<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 100 100"
                                    "</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>Res.xml"
                                    "</ofd:PublicRes>" +
                                        m_common + "</ofd:CommonData><ofd:Pages>" + pages +
                                        "</ofd:Pages>" + m_document));
        all.insert("Doc_0/Res.xml", root("Res", m_resources, "BaseLoc=\"Res\""));
        for (auto it = m_files.cbegin(); it != m_files.cend(); ++it)
            all.insert(it.key(), it.value());
        for (const QByteArray &name : m_removed)
            all.remove(name);
        return all;
    }

    [[nodiscard]] SecureBytes build() const
    {
        RawZip zip;
        const QMap<QByteArray, QByteArray> all = files();
        for (auto it = all.cbegin(); it != all.cend(); ++it)
            zip.add(it.key(), it.value());
        return SecureBytes::take(zip.bytes());
    }

private:
    QByteArray m_info;
    QByteArray m_common;
    QByteArray m_document;
    QByteArray m_body;
    QByteArray m_resources;
    QList<QByteArray> m_pages;
    QMap<QByteArray, QByteArray> m_files;
    QList<QByteArray> m_removed;
};

} // namespace lc::test
