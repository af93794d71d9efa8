#include "ofd/actionreader.h"

#include "ofd/values.h"

#include <QPolygonF>

namespace lc::ofd {

ActionReader::ActionReader(const DocumentRoot &root)
{
    for (qsizetype i = 0; i < root.pages.size(); ++i)
        m_pages.insert(root.pages[i].id, static_cast<int>(i));
}

namespace {

void reach(const XmlReader &xml, QPolygonF &points)
{
    for (const QStringView name : {u"Start", u"Point1", u"Point2", u"Point3", u"EndPoint"}) {
        if (const auto point = parsePosition(xml.value(name)))
            points.append(*point);
    }
}

// The box around a region's points (9.3); exact enough to say where to click.
QRectF readRegion(XmlReader &xml)
{
    QPolygonF points;
    while (xml.nextChild()) { // Area
        reach(xml, points);
        while (xml.nextChild()) {
            reach(xml, points);
            xml.skip();
        }
    }
    return points.boundingRect();
}

} // namespace

Destination ActionReader::destination(const XmlReader &xml) const
{
    const auto number = [&xml](QStringView name) { return xml.number(name).value_or(0); };
    Destination result;
    result.page = m_pages.value(xml.integer(u"PageID").value_or(-1), -1);
    result.type = xml.value(u"Type");
    result.area = QRectF(number(u"Left"), number(u"Top"), 0, 0);
    if (result.type == u"FitR")
        result.area.setBottomRight({number(u"Right"), number(u"Bottom")});
    result.zoom = number(u"Zoom");
    return result;
}

void ActionReader::readGoTo(XmlReader &xml, Action &action) const
{
    while (xml.nextChild()) {
        if (xml.is(u"Dest"))
            action.destination = destination(xml);
        else if (xml.is(u"Bookmark"))
            action.target = xml.value(u"Name");
        xml.skip();
    }
}

Action ActionReader::readAction(XmlReader &xml) const
{
    Action action;
    action.event = xml.value(u"Event");
    while (xml.nextChild()) {
        if (xml.is(u"Goto")) {
            readGoTo(xml, action);
            continue;
        }
        if (xml.is(u"Region")) {
            action.region = readRegion(xml);
            continue;
        }
        if (xml.is(u"URI")) {
            action.kind = Action::Kind::Uri;
            action.target = xml.value(u"URI");
            action.base = xml.value(u"Base");
        } else if (xml.is(u"GotoA")) {
            action.kind = Action::Kind::GoToAttachment;
            action.target = xml.value(u"AttachID");
        } else if (xml.is(u"Sound")) {
            action.kind = Action::Kind::Sound;
            action.target = xml.value(u"ResourceID");
        } else if (xml.is(u"Movie")) {
            action.kind = Action::Kind::Movie;
            action.target = xml.value(u"ResourceID");
        }
        xml.skip();
    }
    return action;
}

QList<Action> ActionReader::readActions(XmlReader &xml) const
{
    QList<Action> actions;
    while (xml.nextChild()) {
        if (xml.is(u"Action") && actions.size() < 1000)
            actions.append(readAction(xml));
        else
            xml.skip();
    }
    return actions;
}

} // namespace lc::ofd
