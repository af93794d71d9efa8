#pragma once

namespace lc::sandbox {

// How an encrypted identifier is written: base64url without padding, or base32 (upper case), which
// survives keyboard scanners under Caps Lock and is denser in a QR code. Raw: base64url in JSON,
// but the bytes themselves in the QR code.
enum class IdentifierForm { Base64Url, Base32, Raw };

} // namespace lc::sandbox
