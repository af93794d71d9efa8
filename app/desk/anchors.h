#pragma once

#include "document/anchorstore.h"

namespace lc::desk {

// What document::AnchorStore finds in the administrator's folder, as of now. Broken entries are
// left out; whoever wants to name them asks the store itself. FileNotReadable.
// `memory`: a file that keeps the highest serial of an allow-list seen so far, so that an older
// one cannot be put in its place; empty: nothing is remembered.
[[nodiscard]] Result<document::TrustAnchors> readAnchors(const QString &directory,
                                                         const QString &memory = {});

// What is trusted, for its view: entry by entry, broken ones too.
struct TrustView
{
    QString directory;       // empty: no folder is set, nothing is trusted
    bool isPractice = false; // the sandbox's own authority and nothing else
    QList<document::AnchorEntry> entries;
    std::optional<document::IssuerList> issuers; // that is in force
};

// Changes nothing: what `memory` keeps stays as it is. FileNotReadable.
[[nodiscard]] Result<TrustView> viewTrust(const QString &directory, const QString &memory);
// Of practice mode.
[[nodiscard]] TrustView viewPractice(const QList<crypto::Certificate> &authorities);

} // namespace lc::desk
