#pragma once

#include "ofd/documentroot.h"

namespace lc::ofd {

// Reads Signatures.xml and every Signature.xml that it names (GB/T 33190 chapter 18). A signature
// that cannot be read is still an entry of the list, with its problem: it must be seen. Pages are
// counted in `root`.
[[nodiscard]] QList<SignatureEntry> readSignatures(const Package &package, const QString &entry,
                                                   const DocumentRoot &root);

} // namespace lc::ofd
