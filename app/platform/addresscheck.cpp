#include "platform/addresscheck.h"

#include <algorithm>

namespace lc::platform {

namespace {

constexpr qsizetype longestAddress = 4096;

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == u"https" ? 443 : 80);
}

// `entry` is a host, a host with a port, or an IPv6 address in brackets with or without one.
bool isListed(const QUrl &url, const QString &entry)
{
    const QUrl listed(u"https://" % entry.trimmed(), QUrl::StrictMode);
    return listed.isValid() && !listed.host().isEmpty() && listed.path().isEmpty() &&
           listed.host() == url.host() && portOf(listed) == portOf(url);
}

} // namespace

Result<QUrl> checkDownloadAddress(const QString &address, const QUrl &base,
                                  const QStringList &hosts)
{
    const auto refused = [](const QString &host, const char *why) {
        return fail(
            ErrorCode::DownloadAddressRefused,
            {{QStringLiteral("host"), host}, {QStringLiteral("why"), QString::fromLatin1(why)}});
    };
    if (address.size() > longestAddress)
        return refused({}, "length");
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.isRelative() || url.host().isEmpty())
        return refused({}, "form");
    if (!url.userInfo().isEmpty() || url.hasFragment())
        return refused(url.host(), "form");
    const bool sameOrigin =
        url.scheme() == base.scheme() && url.host() == base.host() && portOf(url) == portOf(base);
    if (sameOrigin && (url.scheme() == u"https" || url.scheme() == u"http"))
        return url;
    if (url.scheme() != u"https")
        return refused(url.host(), "scheme");
    const bool sameHost = url.host() == base.host() && portOf(url) == portOf(base);
    if (sameHost ||
        std::ranges::any_of(hosts, [&url](const QString &entry) { return isListed(url, entry); }))
        return url;
    return refused(url.host(), "host");
}

} // namespace lc::platform
