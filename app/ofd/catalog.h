#pragma once

#include "ofd/integrity.h"

#include <QList>
#include <QString>

#include <optional>

namespace lc::ofd {

// What a document says around its pages (GB/T 33190 7.5 to 7.8, 14, 20). Plain values. Everything
// that asks for something to be done (actions, permissions, preferences) is only told, never done.

struct Action // chapter 14
{
    enum class Kind { GoTo, Uri, GoToAttachment, Sound, Movie };
    Kind kind = Kind::GoTo;
    QString event;  // DO, PO, CLICK
    int page = -1;  // GoTo: 0-based, -1: no such page
    QString target; // bookmark, address, attachment or resource
};

struct OutlineItem // 7.8
{
    QString title;
    int level = 0;
    bool expanded = true;
    QList<Action> actions;
};

struct Bookmark
{
    QString name;
    int page = -1; // 0-based
};

struct Permissions // 7.5, table 7
{
    bool edit = true;
    bool annotate = true;
    bool exporting = true;
    bool sign = true;
    bool watermark = true;
    bool printScreen = true;
    bool print = true;
    int copies = -1; // -1: any number
    QString validFrom;
    QString validUntil;
};

struct ViewPreferences // 7.5, table 9
{
    QString pageMode;
    QString pageLayout;
    QString tabDisplay;
    QString zoomMode;
    std::optional<double> zoom;
    bool hideToolbar = false;
    bool hideMenubar = false;
    bool hideWindowUi = false;
};

struct Attachment // 20.1
{
    QString id;
    QString name;
    QString format;
    QString created;
    QString modified;
    QString usage;
    bool visible = true;
    QString entry; // empty when the package does not hold it
};

struct FontUse // a font resource
{
    int id = 0;
    QString name;
    QString family;
    QString entry;     // empty: not embedded
    QString drawnWith; // the system's family; empty: its own file
    bool replaced = false;
};

struct Catalog
{
    QList<OutlineItem> outline; // from top to bottom, nested by level
    QList<Bookmark> bookmarks;
    QList<Action> actions;
    std::optional<Permissions> permissions;
    std::optional<ViewPreferences> preferences;
    QList<Attachment> attachments;
    std::optional<IntegrityList> integrity;
    QList<FontUse> fonts; // of the document's resource files
};

} // namespace lc::ofd
