#include "ofd/decryption.h"
#include "ofd/document_p.h"

#include <array>

// Pages, templates and annotations of a Document, read when they are asked for.

namespace lc::ofd {

namespace {

constexpr std::array Orders{LayerType::Background, LayerType::Body, LayerType::Foreground};

void appendLayers(QList<LayerUse> &uses, const LoadedContent &content, LayerType type)
{
    for (const Layer &layer : content.content.layers) {
        if (layer.type == type)
            uses.append({&layer, &content});
    }
}

void appendTemplates(QList<LayerUse> &uses, const LoadedPage &page, LayerType order)
{
    for (const LoadedTemplate &one : page.templates) {
        for (const LayerType type : Orders) {
            if (one.order == order)
                appendLayers(uses, *one.content, type);
        }
    }
}

} // namespace

QList<LayerUse> layersInOrder(const LoadedPage &page)
{
    QList<LayerUse> uses;
    for (const LayerType type : Orders) {
        if (type != LayerType::Foreground)
            appendTemplates(uses, page, type);
        appendLayers(uses, *page.page, type);
    }
    appendTemplates(uses, page, LayerType::Foreground);
    return uses;
}

std::shared_ptr<const Resources> Document::Private::resources() const
{
    const std::lock_guard lock(m_mutex);
    return loadResources();
}

std::shared_ptr<const Resources> Document::Private::loadResources() const
{
    if (m_resources)
        return m_resources;
    auto all = std::make_shared<Resources>();
    for (const QString &entry : root.resources) {
        // A resource file that cannot be read costs only the objects that need it.
        if (const auto resources = readResources(package, entry, root.entry))
            all->merge(*resources);
    }
    m_resources = all;
    return m_resources;
}

Result<ContentPointer> Document::Private::loadContent(const QString &entry) const
{
    LC_TRY(content, readPage(package, entry));
    auto loaded = std::make_shared<LoadedContent>();
    loaded->resources = loadResources();
    if (!content.resources.isEmpty()) {
        auto own = std::make_shared<Resources>();
        for (const QString &location : std::as_const(content.resources)) {
            const QString file = locate(package, location, entry, root.entry);
            if (const auto resources = readResources(package, file, root.entry))
                own->merge(*resources);
        }
        own->merge(*loaded->resources);
        loaded->resources = own;
    }
    loaded->content = std::move(content);
    return loaded;
}

void Document::Private::loadTemplates(LoadedPage &loaded, int index) const
{
    for (const TemplateUse &use : loaded.page->content.templates) {
        const auto known = std::find_if(root.templates.cbegin(), root.templates.cend(),
                                        [&](const TemplateEntry &one) { return one.id == use.id; });
        ContentPointer content;
        if (known != root.templates.cend()) {
            content = m_templates.value(use.id);
            if (!content) {
                if (const auto read = loadContent(known->entry))
                    content = *read;
                m_templates.insert(use.id, content);
            }
        }
        if (!content) {
            loaded.warnings.append(
                {Warning::Kind::ResourceMissing, QStringLiteral("Template"), index, {}});
            continue;
        }
        loaded.templates.append({use.order.value_or(known->order), content});
    }
}

const QHash<int, QStringList> &Document::Private::loadAnnotationFiles() const
{
    if (!m_annotationFiles) {
        m_annotationFiles.emplace();
        if (!root.annotations.isEmpty()) {
            if (const auto list = readAnnotationList(package, root.annotations))
                m_annotationFiles = *list;
        }
    }
    return *m_annotationFiles;
}

QHash<int, QStringList> Document::Private::annotationFiles() const
{
    const std::lock_guard lock(m_mutex);
    return loadAnnotationFiles();
}

void Document::Private::loadAnnotations(LoadedPage &loaded, int index) const
{
    for (const QString &entry : loadAnnotationFiles().value(root.pages[index].id)) {
        if (const auto annotations = readAnnotations(package, entry))
            loaded.annotations += *annotations;
        else
            loaded.warnings.append(
                {Warning::Kind::ResourceMissing, QStringLiteral("Annotation"), index, {}});
    }
}

Result<PagePointer> Document::Private::load(int index) const
{
    const QString entry = root.pages[index].entry;
    if (entry.isEmpty())
        return fail(isEncrypted(package) ? ErrorCode::FileEncrypted
                                         : ErrorCode::PackageEntryMissing,
                    {{QStringLiteral("page"), index + 1}});
    auto loaded = std::make_shared<LoadedPage>();
    LC_TRY(content, loadContent(entry));
    loaded->page = std::move(content);
    loadTemplates(*loaded, index);
    loadAnnotations(*loaded, index);
    return loaded;
}

Result<PagePointer> Document::Private::page(int index) const
{
    if (index < 0 || index >= root.pages.size())
        return fail(ErrorCode::PageOutOfRange, {{QStringLiteral("page"), index + 1}});
    const std::lock_guard lock(m_mutex);
    if (const PagePointer *known = m_pages.object(index))
        return *known;
    LC_TRY(loaded, load(index));
    m_pages.insert(index, new PagePointer(loaded));
    return loaded;
}

} // namespace lc::ofd
