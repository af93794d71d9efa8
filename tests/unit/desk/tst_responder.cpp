#include "crypto/ocsp.h"
#include "desk/responder.h"
#include "tests/unit/document/sealedfile.h"

#include <deque>

using namespace lc;
using namespace lc::test;
using domain::Because;
using domain::Check;
using domain::State;

namespace {

// Answers what it was given, one after the other; then nothing.
class Answering final : public platform::Transport
{
public:
    std::deque<Result<platform::HttpReply>> answers;
    QList<platform::HttpRequest> asked;

    Result<platform::HttpReply> send(const platform::HttpRequest &request,
                                     const CancellationToken &) override
    {
        asked.append(request);
        if (answers.empty())
            return fail(ErrorCode::NotDelivered);
        auto next = answers.front();
        answers.pop_front();
        return next;
    }
};

platform::HttpReply replyWith(const QByteArray &bytes)
{
    platform::HttpReply reply;
    reply.status = 200;
    reply.body = SecureBytes(bytes);
    return reply;
}

} // namespace

// Asking an OCSP responder when nothing that is installed speaks of revocation.
class TestResponder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyIsAskedByDefault();
    void everyStepIsAskedOnce();
    void silenceLeavesItOpen();
    void whoIsUnknownIsNotAskedAbout();

private:
    [[nodiscard]] document::FileReport check(const document::TrustAnchors &anchors) const
    {
        const auto face = mustHave(document::LicenseFace::open(sealedBytes(m_authority)));
        return desk::checkFile(face, anchors, m_authority.signedAt, {}, &m_responder);
    }
    TestAuthority m_authority;
    std::shared_ptr<Answering> m_transport = std::make_shared<Answering>();
    desk::Responder m_responder{m_transport, QUrl(QStringLiteral("http://127.0.0.1/ocsp"))};
};

void TestResponder::nobodyIsAskedByDefault()
{
    QVERIFY(!desk::responderAt({}));
    const auto face = mustHave(document::LicenseFace::open(sealedBytes(m_authority)));
    const auto report =
        desk::checkFile(face, anchorsOf(m_authority), m_authority.signedAt, {}, nullptr);
    COMPARE_FINDING(report, Check::Revocation, State::NotRun, Because::NoRevocationList);
}

void TestResponder::everyStepIsAskedOnce()
{
    m_transport->asked.clear();
    m_transport->answers = {replyWith("no answer at all"), replyWith({})};
    const auto report = check(anchorsOf(m_authority));
    QCOMPARE(m_transport->asked.size(), 2); // signer and intermediate
    QCOMPARE(m_transport->asked.first().contentType, QByteArray("application/ocsp-request"));
    const QSet<QByteArray> bodies{m_transport->asked[0].body.view().toByteArray(),
                                  m_transport->asked[1].body.view().toByteArray()};
    const QSet<QByteArray> wanted{
        mustHave(crypto::ocspRequest(m_authority.signer.certificate,
                                     m_authority.intermediate.certificate)),
        mustHave(crypto::ocspRequest(m_authority.intermediate.certificate,
                                     m_authority.root.certificate))};
    QCOMPARE(bodies, wanted);
    // What nobody with the right to it has signed changes nothing.
    COMPARE_FINDING(report, Check::Revocation, State::NotRun, Because::NoRevocationList);
}

void TestResponder::silenceLeavesItOpen()
{
    m_transport->asked.clear();
    m_transport->answers.clear();
    const auto report = check(anchorsOf(m_authority));
    QCOMPARE(m_transport->asked.size(), 1);
    COMPARE_FINDING(report, Check::Revocation, State::NotRun, Because::NoRevocationList);
    COMPARE_FINDING(report, Check::CertificateChain, State::Passed, Because::None);
}

void TestResponder::whoIsUnknownIsNotAskedAbout()
{
    m_transport->asked.clear();
    (void)check({});
    QVERIFY(m_transport->asked.isEmpty());
    document::TrustAnchors anchors = anchorsOf(m_authority);
    anchors.revocationLists = {TestAuthority::revocationList(m_authority.root, {}, {}),
                               TestAuthority::revocationList(m_authority.intermediate, {}, {})};
    COMPARE_FINDING(check(anchors), Check::Revocation, State::Passed, Because::None);
    QVERIFY(m_transport->asked.isEmpty());
}

QTEST_GUILESS_MAIN(TestResponder)
#include "tst_responder.moc"
