#pragma once

#include "ofd/catalog.h"
#include "ofd/documentroot.h"
#include "ofd/xmlreader.h"

namespace lc::ofd {

// Reads actions (GB/T 33190 chapter 14) and knows which page a destination means.
class ActionReader
{
public:
    explicit ActionReader(const DocumentRoot &root);
    // The current element: Actions.
    [[nodiscard]] QList<Action> readActions(XmlReader &xml) const;
    // The current element: Dest. Does not go on.
    [[nodiscard]] Destination destination(const XmlReader &xml) const;

private:
    [[nodiscard]] Action readAction(XmlReader &xml) const;
    void readGoTo(XmlReader &xml, Action &action) const;

    QHash<int, int> m_pages; // id -> index
};

} // namespace lc::ofd
