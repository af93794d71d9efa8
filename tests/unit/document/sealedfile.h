#pragma once

#include "document/sealcheck.h"
#include "ofd/writerparts.h"
#include "tests/unit/crypto/testauthority.h"

#include <algorithm>

// Sealed packages for tests, and ways to change them afterwards.
namespace lc::test {

using ofd::writer::Entries;

[[nodiscard]] inline ofd::WriterDocument plainDocument()
{
    ofd::WriterDocument document;
    ofd::WriterPage page;
    page.body.append(ofd::WriterPath{
        QRectF(10, 10, 50, 20), QStringLiteral("M 0 0 L 50 0 L 50 20 C"), Qt::black, {}, 0.5});
    document.pages = {page, page};
    document.title = QStringLiteral("测试证照");
    document.created = utc("2024-05-06T07:00:00Z");
    document.customData = {{QStringLiteral("ZZBS"), QStringLiteral("1.2.156.3005.2.TEST")},
                           {QStringLiteral("CZZT"), QStringLiteral("张测试")},
                           {QStringLiteral("CZZTDM"), QStringLiteral("51010018930307101X")},
                           {QStringLiteral("ZZLXMC"), QStringLiteral("测试证")}};
    return document;
}

[[nodiscard]] inline ofd::SealPlacement placement(const TestAuthority &authority,
                                                  crypto::SealLayout layout)
{
    ofd::SealPlacement place;
    place.boundary = QRectF(100, 200, 40, 40);
    place.seal = authority.seal(layout);
    place.signer = authority.signer.certificate;
    place.key = authority.signer.key;
    place.signedAt = authority.signedAt;
    place.layout = layout;
    return place;
}

[[nodiscard]] inline SecureBytes sealedBytes(const TestAuthority &authority,
                                             crypto::SealLayout layout = crypto::SealLayout::V4,
                                             int seals = 1)
{
    return mustHave(ofd::writeDocument(
        plainDocument(), QList<ofd::SealPlacement>(seals, placement(authority, layout))));
}

[[nodiscard]] inline Entries unpacked(const SecureBytes &bytes)
{
    const ofd::Package package = mustHave(ofd::Package::open(bytes));
    Entries entries;
    for (const QString &name : package.names())
        entries.append({name, mustHave(package.read(name))});
    return entries;
}

[[nodiscard]] inline SecureBytes packed(const Entries &entries)
{
    return mustHave(ofd::writer::zipEntries(entries, utc("2024-05-06T07:00:00Z")));
}

// The content of the entry whose name ends so; there must be one.
[[nodiscard]] inline QByteArray &contentOf(Entries &entries, QStringView ending)
{
    const auto found = std::ranges::find_if(
        entries, [&](const auto &entry) { return entry.first.endsWith(ending); });
    if (found == entries.end())
        qFatal("no entry %s", qPrintable(ending.toString()));
    return found->second;
}

[[nodiscard]] inline document::TrustAnchors anchorsOf(const TestAuthority &authority)
{
    document::TrustAnchors anchors;
    anchors.authorities = {authority.root.certificate};
    anchors.intermediates = {authority.intermediate.certificate};
    return anchors;
}

[[nodiscard]] inline document::FileReport
checkBytes(const SecureBytes &bytes, const document::TrustAnchors &anchors,
           const document::ExpectedIdentity &expected = {},
           const QDateTime &now = utc("2025-01-01T00:00:00Z"))
{
    return document::checkDocument(mustHave(ofd::Document::open(bytes)), anchors, now, expected);
}

[[nodiscard]] inline domain::Finding findingOf(const document::FileReport &report,
                                               domain::Check check, int signature = 0)
{
    for (const domain::Finding &finding : report.findings) {
        if (finding.check == check && (finding.signature == signature || finding.signature < 0))
            return finding;
    }
    return {};
}

} // namespace lc::test

// Compares state and reason of one finding, naming both when they differ.
#define COMPARE_FINDING(report, check, wantedState, wantedReason)                                  \
    do {                                                                                           \
        const lc::domain::Finding one = lc::test::findingOf(report, check);                        \
        QCOMPARE(lc::domain::nameOf(one.state), lc::domain::nameOf(wantedState));                  \
        QCOMPARE(lc::domain::nameOf(one.because), lc::domain::nameOf(wantedReason));               \
    } while (false)
