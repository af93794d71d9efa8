#pragma once

#include "ofd/zipdirectory.h"

#include <functional>
#include <memory>

struct zip;

namespace lc::ofd {

// Entries packed in a way that is seldom seen, read by the zip library, which is slow to open
// (it asks for the time zone) and is asked for nothing else. For one thread at a time.
class RareZip
{
public:
    RareZip();
    ~RareZip();
    Q_DISABLE_COPY(RareZip)

    // The entry with this place in the directory, in pieces of at most 64 KiB; what was given away
    // before an error is worth nothing. PackageDamaged.
    [[nodiscard]] Result<> read(QByteArrayView archive, const ZipDirectory &directory,
                                qsizetype index, const std::function<void(QByteArrayView)> &take);

private:
    struct Close
    {
        void operator()(struct zip *archive) const;
    };
    std::unique_ptr<struct zip, Close> m_zip;
};

} // namespace lc::ofd
