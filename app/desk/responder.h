#pragma once

#include "document/sealcheck.h"
#include "platform/transport.h"

#include <memory>

namespace lc::desk {

// Where revocation may be asked for over the network (RFC 6960); nobody by default. Answers are
// signed, so plain HTTP is as good as any; what they say counts as much as a file installed here.
struct Responder
{
    std::shared_ptr<platform::Transport> transport;
    QUrl url;
};

// Over a transport of its own; null when the address is empty.
[[nodiscard]] std::shared_ptr<const Responder> responderAt(const QUrl &url);

// document::checkFile(); where a certificate leads to a trust anchor and nothing that is installed
// speaks of its revocation, the responder is asked, at most eight times. No answer, or one that
// nobody with the right to it has signed, leaves the finding as it was. For the crypto pool.
[[nodiscard]] document::FileReport
checkFile(const document::LicenseFace &face, const document::TrustAnchors &anchors,
          const QDateTime &now, const document::ExpectedIdentity &expected,
          const Responder *responder, const CancellationToken &token = {});

} // namespace lc::desk
