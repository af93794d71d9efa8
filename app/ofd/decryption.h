#pragma once

#include "ofd/package.h"

namespace lc::ofd {

// Encrypted OFD files (GM/T 0099-2020): entries are stored under other names, enciphered with SM4
// in CBC mode; Encryptions.xml tells where the key seeds and the (enciphered) list of names are.
// The form that is opened with a password is read; that for a certificate is recognised. Any
// thread.

[[nodiscard]] bool isEncrypted(const Package &package);
// The package with the enciphered entries under their own names. FileEncrypted when no seed is for
// passwords or, with the fact "password", when this one does not open it; the readers' errors.
[[nodiscard]] Result<Package> unlocked(const Package &package, const QString &password);

} // namespace lc::ofd
