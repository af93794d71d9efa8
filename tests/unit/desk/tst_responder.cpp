#include "crypto/ocsp.h"
#include "desk/responder.h"
#include "tests/unit/crypto/signeddatamaker.h"
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
    void whoStampedTheTimeIsAskedAboutToo();

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

void TestResponder::whoStampedTheTimeIsAskedAboutToo()
{
    const TestAuthority other;
    const Holder stamper = makeHolder(QStringLiteral("时间"), crypto::CertificateRole::TimeStamper,
                                      other.root, other.from, other.until);
    Entries entries = unpacked(sealedBytes(m_authority));
    QByteArray &value = contentOf(entries, u"SignedValue.dat");
    const auto outer = mustHave(crypto::readSingle(value));
    const QByteArray token = makeTimeStamp(mustHave(crypto::parseSealSignature(value)).signature,
                                           utc("2024-05-06T08:00:00Z"), stamper);
    value =
        crypto::derSequence({outer.content, crypto::derValue(crypto::DerTag::contextConstructed(0),
                                                             crypto::derBits(token))});
    const auto face = mustHave(document::LicenseFace::open(packed(entries)));
    document::TrustAnchors anchors = anchorsOf(m_authority);
    anchors.authorities.append(other.root.certificate);
    anchors.revocationLists = {TestAuthority::revocationList(m_authority.root, {}, {}),
                               TestAuthority::revocationList(m_authority.intermediate, {}, {})};
    m_transport->asked.clear();
    m_transport->answers = {replyWith("no answer at all")};
    const auto report = desk::checkFile(face, anchors, m_authority.signedAt, {}, &m_responder);
    COMPARE_FINDING(report, Check::TimeStamp, State::Passed, Because::None);
    QCOMPARE(m_transport->asked.size(), 1);
    QCOMPARE(m_transport->asked.first().body.view().toByteArray(),
             mustHave(crypto::ocspRequest(stamper.certificate, other.root.certificate)));
    // With a list that speaks of the authority there is nothing left to ask.
    anchors.revocationLists.append(TestAuthority::revocationList(other.root, {}, {}));
    m_transport->asked.clear();
    (void)desk::checkFile(face, anchors, m_authority.signedAt, {}, &m_responder);
    QVERIFY(m_transport->asked.isEmpty());
}

QTEST_GUILESS_MAIN(TestResponder)
#include "tst_responder.moc"
