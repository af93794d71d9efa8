#include "desk/responder.h"

#include "crypto/ocsp.h"
#include "platform/networktransport.h"

#include <QSet>

#include <algorithm>

namespace lc::desk {

namespace {

using domain::Check;
using domain::State;

constexpr qsizetype mostQuestions = 8;

// A trusted authority for time stamps, of whom nothing that is installed speaks.
bool isStampOpen(const domain::Findings &findings, int signature)
{
    return std::ranges::any_of(findings, [&](const domain::Finding &one) {
        return one.signature == signature && one.check == Check::TimeStamp &&
               one.state == State::Passed &&
               !one.facts.value(QStringLiteral("revocationChecked"), true).toBool();
    });
}

bool isOpen(const domain::Findings &findings, int signature)
{
    const auto is = [&](Check check, State state) {
        return std::ranges::any_of(findings, [&](const domain::Finding &one) {
            return one.signature == signature && one.check == check && one.state == state;
        });
    };
    return is(Check::CertificateChain, State::Passed) && is(Check::Revocation, State::NotRun);
}

// Requests about every certificate but the anchor, each once.
QSet<QByteArray> questionsOf(const document::FileReport &report)
{
    QSet<QByteArray> requests;
    const auto askAbout = [&requests](const QList<crypto::Certificate> &path) {
        for (qsizetype i = 0; i + 1 < path.size(); ++i) {
            const auto request = crypto::ocspRequest(path[i], path[i + 1]);
            if (request && requests.size() < mostQuestions)
                requests.insert(*request);
        }
    };
    for (const document::SignatureReport &signature : report.signatures) {
        if (isOpen(report.findings, signature.index))
            askAbout(signature.path);
        if (isStampOpen(report.findings, signature.index))
            askAbout(signature.stampPath);
    }
    return requests;
}

QList<QByteArray> ask(const Responder &responder, const QSet<QByteArray> &requests,
                      const CancellationToken &token)
{
    QList<QByteArray> answers;
    for (const QByteArray &body : requests) {
        platform::HttpRequest request;
        request.url = responder.url;
        request.contentType = "application/ocsp-request";
        request.body = SecureBytes(body);
        request.replyLimit = 1 << 20;
        request.deadlines = {std::chrono::seconds(3), std::chrono::seconds(5),
                             std::chrono::seconds(8)};
        const auto reply = responder.transport->send(request, token);
        if (!reply || token.isCancelled())
            break; // what does not answer once will not answer the next question either
        if (reply->status == 200)
            answers.append(reply->body.view().toByteArray());
    }
    return answers;
}

} // namespace

std::shared_ptr<const Responder> responderAt(const QUrl &url)
{
    if (url.isEmpty())
        return {};
    platform::TransportSettings settings;
    settings.allowPlainHttp = true;
    return std::make_shared<const Responder>(
        Responder{std::make_shared<platform::NetworkTransport>(settings), url});
}

document::FileReport checkFile(const document::LicenseFace &face,
                               const document::TrustAnchors &anchors, const QDateTime &now,
                               const document::ExpectedIdentity &expected,
                               const Responder *responder, const CancellationToken &token)
{
    const document::FileReport report = document::checkFile(face, anchors, now, expected, token);
    if (!responder || token.isCancelled())
        return report;
    const QList<QByteArray> answers = ask(*responder, questionsOf(report), token);
    if (answers.isEmpty())
        return report;
    document::TrustAnchors more = anchors;
    more.ocspResponses += answers;
    return document::checkFile(face, more, now, expected, token);
}

} // namespace lc::desk
