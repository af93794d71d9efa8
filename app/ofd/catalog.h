#pragma once

#include "ofd/integrity.h"

#include <QList>
#include <QMap>
#include <QRectF>
#include <QString>

#include <optional>

namespace lc::ofd {

// What a document says around its pages (GB/T 33190 7.5 to 7.8, 14 to 20). Plain values. Everything
// that asks for something to be done (actions, permissions, preferences) is only told, never done.

struct Destination // 14.2, table 54
{
    int page = -1;   // 0-based, -1: no such page
    QString type;    // XYZ, Fit, FitH, FitV, FitR
    QRectF area;     // page millimetres from Left, Top; only FitR has a size
    double zoom = 0; // 0: as it is
};

struct Action // chapter 14
{
    enum class Kind { GoTo, Uri, GoToAttachment, Sound, Movie };
    Kind kind = Kind::GoTo;
    QString event; // DO, PO, CLICK
    Destination destination;
    QString target; // bookmark, address, attachment or resource
    QString base;   // of a relative address
    QRectF region;  // around the areas that start it, object space; null: all of the object
};

struct Link // what a page, an object or an annotation does when it is opened or clicked
{
    int page = 0;   // 0-based
    int object = 0; // 0: the page itself
    QRectF box;     // page millimetres; null for the page itself
    QList<Action> actions;
};

struct AnnotationNote // chapter 15, what an annotation says beside its appearance
{
    int page = 0; // 0-based
    int id = 0;
    QString type; // Link, Path, Highlight, Stamp, Watermark
    QString subtype;
    QString creator;
    QString modified;
    QString remark;
    QMap<QString, QString> parameters;
    QRectF box; // page millimetres
    bool visible = true;
    bool print = true;
    bool readOnly = true;
    bool noZoom = false;
    bool noRotate = false;
};

struct Extension // chapter 17
{
    struct Property
    {
        QString name;
        QString type;
        QString value;
    };
    QString application;
    QString company;
    QString version;
    QString date;
    int object = 0; // what it is about
    QList<Property> properties;
    QStringList data; // text of the Data elements
    QString entry;    // of ExtendData, empty: none
};

struct Version // 19.1
{
    QString id;
    int index = 0;
    bool current = false;
    QString location; // as written
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
    Destination destination;
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
    QList<Extension> extensions;
    QList<Version> versions;
    std::optional<IntegrityList> integrity;
    QList<FontUse> fonts; // of the document's resource files
};

} // namespace lc::ofd
