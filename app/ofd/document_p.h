#pragma once

#include "ofd/document.h"
#include "ofd/documentroot.h"
#include "ofd/fontset.h"
#include "ofd/imagestore.h"
#include "ofd/pagereader.h"

#include <QCache>

namespace lc::ofd {

// A page or template with what its objects refer to.
struct LoadedContent
{
    PageContent content;
    std::shared_ptr<const Resources> resources; // its own, then the document's
};
using ContentPointer = std::shared_ptr<const LoadedContent>;

struct LoadedTemplate
{
    LayerType order = LayerType::Background;
    ContentPointer content;
};

struct LoadedPage
{
    ContentPointer page;
    QList<LoadedTemplate> templates; // in the order of their use
    QList<Annotation> annotations;
    QList<Warning> warnings; // what is missing
};
using PagePointer = std::shared_ptr<const LoadedPage>;

// The layers of a page and of its templates from back to front (7.7): what lies at the back of the
// page lies over the templates there, what lies in front of it under those.
struct LayerUse
{
    const Layer *layer = nullptr;
    const LoadedContent *content = nullptr;
};
[[nodiscard]] QList<LayerUse> layersInOrder(const LoadedPage &page);

// What copies of a Document share. Everything read at opening is constant afterwards; what is
// read later stands behind the mutex.
struct Document::Private
{
    Private(Package opened, const ImageCodecs &codecs)
        : package(std::move(opened))
        , fonts(package)
        , images(package, codecs)
    {}

    Package package;
    int body = 0;
    QList<DocumentBody> bodies;
    QString startEntry;
    DocumentRoot root;
    QList<SignatureEntry> signatures;
    FontSet fonts;
    ImageStore images;

    // PageOutOfRange, PackageEntryMissing, and the readers' errors.
    [[nodiscard]] Result<PagePointer> page(int index) const;
    [[nodiscard]] std::shared_ptr<const Resources> resources() const;
    // Page id -> entries.
    [[nodiscard]] QHash<int, QStringList> annotationFiles() const;

private:
    [[nodiscard]] const QHash<int, QStringList> &loadAnnotationFiles() const;
    [[nodiscard]] std::shared_ptr<const Resources> loadResources() const;
    [[nodiscard]] Result<PagePointer> load(int index) const;
    [[nodiscard]] Result<ContentPointer> loadContent(const QString &entry) const;
    void loadTemplates(LoadedPage &loaded, int index) const;
    void loadAnnotations(LoadedPage &loaded, int index) const;

    mutable std::mutex m_mutex;
    mutable std::shared_ptr<const Resources> m_resources;
    mutable std::optional<QHash<int, QStringList>> m_annotationFiles;
    mutable QHash<int, ContentPointer> m_templates;
    mutable QCache<int, PagePointer> m_pages{12};
};

} // namespace lc::ofd
