#pragma once

#include "document/sealcheck.h"

namespace lc::desk {

// Reads every certificate (.pem, .crt, .cer, .der) and revocation list (.crl) of a directory.
// Self-issued certificates become anchors, the others intermediates. FileNotReadable names the
// file; a file that holds no certificate is CertificateInvalid: whoever put it there meant it.
[[nodiscard]] Result<document::TrustAnchors> readAnchors(const QString &directory);

} // namespace lc::desk
