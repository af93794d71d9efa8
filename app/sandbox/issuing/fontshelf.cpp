#include "sandbox/issuing/fontshelf.h"

#include "core/file.h"

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace lc::sandbox {

struct FontShelf::Entry
{
    QString key;
    QString name;
    int index = 0;
    QFile file;
    QByteArray bytes; // the mapped file
    ofd::FontFace face;
};

namespace {

// File name -> path of every font file on this computer.
QHash<QString, QString> installedFonts()
{
    QStringList folders = QStandardPaths::standardLocations(QStandardPaths::FontsLocation);
    folders << QStringLiteral("/usr/share/fonts") << QStringLiteral("/usr/local/share/fonts");
    QHash<QString, QString> found;
    for (const QString &folder : std::as_const(folders)) {
        QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            found.insert(it.fileName().toLower(), path);
        }
    }
    return found;
}

QJsonArray wantedFonts()
{
    constexpr qint64 dataLimit = 1 << 20;
    const auto bytes = readFile(QStringLiteral(":/sandbox/fonts.json"), dataLimit);
    if (!bytes)
        return {};
    return QJsonDocument::fromJson(bytes->borrowed())
        .object()
        .value(QLatin1StringView("fonts"))
        .toArray();
}

} // namespace

FontShelf::FontShelf()
{
    const QHash<QString, QString> installed = installedFonts();
    for (const QJsonValue item : wantedFonts()) {
        const QJsonObject font = item.toObject();
        auto entry = std::make_unique<Entry>();
        entry->key = font.value(QLatin1StringView("key")).toString();
        entry->name = font.value(QLatin1StringView("name")).toString();
        for (const QJsonValue candidate : font.value(QLatin1StringView("files")).toArray()) {
            const QJsonObject file = candidate.toObject();
            const QString path =
                installed.value(file.value(QLatin1StringView("file")).toString().toLower());
            if (path.isEmpty())
                continue;
            entry->file.setFileName(path);
            if (!entry->file.open(QIODevice::ReadOnly))
                continue;
            const uchar *mapped = entry->file.map(0, entry->file.size());
            if (mapped == nullptr)
                continue;
            entry->bytes =
                QByteArray::fromRawData(reinterpret_cast<const char *>(mapped), entry->file.size());
            entry->index = file.value(QLatin1StringView("index")).toInt();
            if (auto face = ofd::FontFace::load(entry->bytes, entry->index))
                entry->face = *face;
            break;
        }
        m_entries.push_back(std::move(entry));
    }
}

FontShelf::~FontShelf() = default;

const FontShelf::Entry *FontShelf::find(const QString &key) const
{
    for (const auto &entry : m_entries) {
        if (entry->key == key)
            return entry.get();
    }
    return nullptr;
}

ofd::FontFace FontShelf::face(const QString &key) const
{
    const Entry *entry = find(key);
    return entry != nullptr ? entry->face : ofd::FontFace();
}

Result<ofd::WriterFont> FontShelf::embed(const QString &key, const QString &characters) const
{
    const Entry *entry = find(key);
    if (entry == nullptr)
        return fail(ErrorCode::Internal, {{QStringLiteral("font"), key}});
    ofd::WriterFont font{entry->name, {}};
    if (!entry->face.isNull()) {
        LC_TRY(file, ofd::subsetFont(entry->bytes, entry->index, characters));
        font.file = file;
    }
    return font;
}

QStringList FontShelf::keys() const
{
    QStringList keys;
    for (const auto &entry : m_entries)
        keys << entry->key;
    return keys;
}

} // namespace lc::sandbox
