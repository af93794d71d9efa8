#include "ofd/actionreader.h"

namespace lc::ofd {

ActionReader::ActionReader(const DocumentRoot &root)
{
    for (qsizetype i = 0; i < root.pages.size(); ++i)
        m_pages.insert(root.pages[i].id, static_cast<int>(i));
}

int ActionReader::pageOf(const XmlReader &xml) const
{
    return m_pages.value(xml.integer(u"PageID").value_or(-1), -1);
}

void ActionReader::readGoTo(XmlReader &xml, Action &action) const
{
    while (xml.nextChild()) {
        if (xml.is(u"Dest"))
            action.page = pageOf(xml);
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
        if (xml.is(u"URI")) {
            action.kind = Action::Kind::Uri;
            action.target = xml.value(u"URI");
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
