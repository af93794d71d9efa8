#include "desk/anchors.h"

#include <QDateTime>

namespace lc::desk {

Result<document::TrustAnchors> readAnchors(const QString &directory)
{
    LC_TRY(store, document::AnchorStore::read(directory, QDateTime::currentDateTime()));
    return store.anchors();
}

} // namespace lc::desk
