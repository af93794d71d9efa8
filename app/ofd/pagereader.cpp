#include "ofd/pagereader.h"

#include "ofd/documentroot.h"
#include "ofd/objectreader.h"
#include "ofd/values.h"

namespace lc::ofd {

namespace {

TemplateUse readTemplateUse(XmlReader &xml)
{
    TemplateUse use;
    use.id = xml.integer(u"TemplateID").value_or(0);
    if (xml.has(u"ZOrder"))
        use.order = layerType(xml.value(u"ZOrder"));
    xml.skip();
    return use;
}

void readArea(XmlReader &xml, PageContent &page)
{
    while (xml.nextChild()) {
        if (xml.is(u"PhysicalBox"))
            page.physicalBox = parseBox(xml.text());
        else
            xml.skip();
    }
}

void readLayers(XmlReader &xml, ObjectReader &objects, PageContent &page)
{
    while (xml.nextChild()) {
        if (!xml.is(u"Layer")) {
            xml.skip();
            continue;
        }
        Layer layer;
        layer.type = layerType(xml.value(u"Type"));
        layer.drawParam = xml.integer(u"DrawParam").value_or(0);
        layer.block = objects.readBlock();
        page.layers.append(layer);
    }
}

AnnotationNote readNote(const XmlReader &xml)
{
    AnnotationNote note;
    note.id = xml.integer(u"ID").value_or(0);
    note.type = xml.value(u"Type");
    note.subtype = xml.value(u"Subtype");
    note.creator = xml.value(u"Creator");
    note.modified = xml.value(u"LastModDate");
    note.visible = xml.boolean(u"Visible", true);
    note.print = xml.boolean(u"Print", true);
    note.readOnly = xml.boolean(u"ReadOnly", true);
    note.noZoom = xml.boolean(u"NoZoom", false);
    note.noRotate = xml.boolean(u"NoRotate", false);
    return note;
}

void readParameters(XmlReader &xml, QMap<QString, QString> &parameters)
{
    while (xml.nextChild()) {
        const QString name = xml.value(u"Name");
        parameters.insert(name, xml.text());
    }
}

Annotation readAnnotation(XmlReader &xml, ObjectReader &objects)
{
    Annotation annotation;
    annotation.note = readNote(xml);
    while (xml.nextChild()) {
        if (xml.is(u"Appearance")) {
            annotation.note.box = parseBox(xml.value(u"Boundary")).value_or(QRectF());
            annotation.appearance = objects.readBlock();
        } else if (xml.is(u"Remark")) {
            annotation.note.remark = xml.text();
        } else if (xml.is(u"Parameters")) {
            readParameters(xml, annotation.note.parameters);
        } else {
            xml.skip();
        }
    }
    return annotation;
}

} // namespace

Result<PageContent> readPage(const Package &package, const QString &entry)
{
    LC_TRY(bytes, package.read(entry));
    XmlReader xml(bytes, entry);
    ObjectReader objects(xml);
    PageContent page;
    if (xml.begin()) {
        while (xml.nextChild()) {
            if (xml.is(u"Template"))
                page.templates.append(readTemplateUse(xml));
            else if (xml.is(u"PageRes"))
                page.resources.append(xml.text().trimmed());
            else if (xml.is(u"Area"))
                readArea(xml, page);
            else if (xml.is(u"Content"))
                readLayers(xml, objects, page);
            else
                xml.skip();
        }
    }
    LC_CHECK(xml.finish());
    return page;
}

Result<QList<Annotation>> readAnnotations(const Package &package, const QString &entry)
{
    LC_TRY(bytes, package.read(entry));
    XmlReader xml(bytes, entry);
    ObjectReader objects(xml);
    QList<Annotation> annotations;
    if (xml.begin()) {
        while (xml.nextChild()) {
            if (xml.is(u"Annot"))
                annotations.append(readAnnotation(xml, objects));
            else
                xml.skip();
        }
    }
    LC_CHECK(xml.finish());
    return annotations;
}

Result<QHash<int, QStringList>> readAnnotationList(const Package &package, const QString &entry)
{
    LC_TRY(bytes, package.read(entry));
    XmlReader xml(bytes, entry);
    QHash<int, QStringList> files;
    if (xml.begin()) {
        while (xml.nextChild()) {
            const int page = xml.integer(u"PageID").value_or(-1);
            while (xml.nextChild()) {
                if (xml.is(u"FileLoc"))
                    files[page].append(locate(package, xml.text(), entry));
                else
                    xml.skip();
            }
        }
    }
    LC_CHECK(xml.finish());
    return files;
}

} // namespace lc::ofd
