#include "paper/templatestore.h"

#include "core/file.h"
#include "paper/annotationblock.h"
#include "paper/pagelayout.h"

#include <QDir>
#include <QFileInfo>

namespace lc::paper {

namespace {

constexpr qint64 largestTemplate = 64 << 10;
// Room for verdict, findings and a statement, which come to the template's own lines.
constexpr double largestPart = 0.45;
constexpr double smallestType = 0.62;

QString standardKey()
{
    return CopyTemplate::builtIn().first();
}

Error withFile(const Error &error, const QString &path)
{
    Error::Facts facts = error.facts();
    facts.insert(QStringLiteral("file"), QFileInfo(path).fileName());
    return Error(error.code(), facts);
}

} // namespace

TemplateStore::TemplateStore(QString directory, QString language)
    : m_directory(std::move(directory))
    , m_language(std::move(language))
{}

QString TemplateStore::pathOf(const QString &key) const
{
    return QDir(m_directory).filePath(key % u".json");
}

QList<TemplateStore::Entry> TemplateStore::entries() const
{
    QStringList keys = CopyTemplate::builtIn();
    if (!m_directory.isEmpty()) {
        const auto files =
            QDir(m_directory).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
        for (const QFileInfo &file : files) {
            if (!keys.contains(file.completeBaseName()))
                keys.append(file.completeBaseName());
        }
    }
    QList<Entry> list;
    for (const QString &key : keys) {
        const auto loaded = load(key);
        list.append({key, loaded ? loaded->name : key,
                     loaded ? std::nullopt : std::optional(loaded.error())});
    }
    return list;
}

Result<CopyTemplate> TemplateStore::load(const QString &keyOrPath) const
{
    const QString key = keyOrPath.isEmpty() ? standardKey() : keyOrPath;
    const bool isKey = !key.contains(u'/') && !key.contains(u'\\');
    if (isKey && !m_directory.isEmpty() && QFileInfo(pathOf(key)).isFile())
        return readTemplate(pathOf(key));
    if (CopyTemplate::builtIn().contains(key))
        return CopyTemplate::builtIn(key, m_language);
    if (QFileInfo(key).isFile())
        return readTemplate(key);
    return fail(
        ErrorCode::PaperTemplateInvalid,
        {{QStringLiteral("file"), key}, {QStringLiteral("why"), QStringLiteral("unknownName")}});
}

Result<CopyTemplate> readTemplate(const QString &path)
{
    LC_TRY(bytes, readFile(path, largestTemplate));
    auto read = CopyTemplate::fromJson(bytes.view());
    if (read) {
        if (const auto tried = tryTemplate(*read); !tried)
            return fail(withFile(tried.error(), path));
        return read;
    }
    return fail(withFile(read.error(), path));
}

Result<> tryTemplate(const CopyTemplate &candidate)
{
    AnnotationTexts texts;
    candidate.fill(CopyTemplate::sampleValues(), texts);
    const QSizeF paper = sheetSize(candidate.paper, candidate.orientation);
    const AnnotationBlock block(texts, paper.width() - 2 * marginMm, smallestType,
                                candidate.traceCode);
    LC_CHECK(block.checkGlyphs());
    if (block.height() > largestPart * (paper.height() - 2 * marginMm))
        return fail(ErrorCode::PaperTemplateInvalid,
                    {{QStringLiteral("member"), QStringLiteral("lines")},
                     {QStringLiteral("why"), QStringLiteral("noRoomForFace")}});
    return {};
}

} // namespace lc::paper
