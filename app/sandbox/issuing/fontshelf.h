#pragma once

#include "ofd/fontsubset.h"
#include "ofd/writer.h"

#include <memory>

namespace lc::sandbox {

// The fonts that license faces are set in, found among the computer's fonts by the list in
// resources/sandbox/fonts.json and kept mapped into memory. A font that is not there is named
// instead of embedded. Thread-safe for reading.
class FontShelf
{
public:
    FontShelf();
    ~FontShelf();
    // Null when the font is not on this computer.
    [[nodiscard]] ofd::FontFace face(const QString &key) const;
    // With the part of the file that `characters` need.
    [[nodiscard]] Result<ofd::WriterFont> embed(const QString &key,
                                                const QString &characters) const;
    [[nodiscard]] QStringList keys() const;

private:
    struct Entry;
    std::vector<std::unique_ptr<Entry>> m_entries;
    [[nodiscard]] const Entry *find(const QString &key) const;
};

} // namespace lc::sandbox
