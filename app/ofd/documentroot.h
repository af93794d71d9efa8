#pragma once

#include "core/result.h"
#include "ofd/document.h"
#include "ofd/pageobjects.h"

namespace lc::ofd {

// A DocBody of OFD.xml (GB/T 33190 7.4), as written there.
struct DocumentBody
{
    DocumentInfo info;
    QString docRoot;        // ST_Loc
    QString signatures;     // ST_Loc, empty: none
    QString currentVersion; // ST_Loc of the version marked as current, empty: none
    QList<Version> versions;
};

struct TemplateEntry
{
    int id = 0;
    LayerType order = LayerType::Background;
    QString entry;
};

struct PageEntry
{
    int id = 0;
    QString entry; // empty when the package does not hold it
};

// Document.xml (7.5) with its locations resolved to entries.
struct DocumentRoot
{
    QString entry;
    std::optional<QRectF> physicalBox;
    QStringList resources; // PublicRes, then DocumentRes
    QList<TemplateEntry> templates;
    QList<PageEntry> pages;
    int defaultColorSpace = 0; // 0: none
    QString annotations;
    QString customTags;
    QString attachments;
    QString extensions;
};

// Where a location leads: relative to the file that it stands in, else to the document's folder,
// else to the root of the package. Empty when nowhere.
[[nodiscard]] QString locate(const Package &package, QStringView location, QStringView from,
                             QStringView documentEntry = {});

// Type of a layer or ZOrder of a template (table 15); Custom counts as Body.
[[nodiscard]] LayerType layerType(QStringView type);

[[nodiscard]] Result<QList<DocumentBody>> readBodies(const Package &package, const QString &entry);
// DocRoot of Version.xml (chapter 19): an entry, empty when it has none.
[[nodiscard]] Result<QString> readVersionRoot(const Package &package, const QString &entry);
[[nodiscard]] Result<DocumentRoot> readDocumentRoot(const Package &package, const QString &entry);

} // namespace lc::ofd
