#include "crypto/ocsp.h"
#include "crypto/revocationlist.h"
#include "tests/unit/crypto/testauthority.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace lc;
using namespace lc::test;
using namespace lc::crypto;

namespace {

constexpr quint8 enumerated = 0x0a;

// One answer about `about`, signed by `signer`; made by hand, independently of the reader.
struct Recipe
{
    QByteArray status = QByteArray::fromHex("8000"); // [0] good
    QDateTime produced = utc("2024-06-01T00:00:00Z");
    QDateTime nextUpdate = utc("2024-06-08T00:00:00Z");
    QList<Certificate> certificates;
};

QByteArray keyBits(const Holder &holder)
{
    const QByteArray der = mustHave(mustHave(holder.key.publicKey()).toDer());
    const auto outer = mustHave(readSingle(der));
    return mustHave(mustHave(readAll(outer.content))[1].toBits()).toByteArray();
}

QByteArray response(const Recipe &recipe, const Certificate &about, const Holder &issuer,
                    const Holder &signer)
{
    const QByteArray hash = derSequence({derObjectIdentifier("1.2.156.10197.1.401")});
    const QByteArray id = derSequence({hash, derOctets(sm3(issuer.certificate.subjectDer())),
                                       derOctets(sm3(keyBits(issuer))), about.serialDer()});
    const QByteArray single = derSequence(
        {id, recipe.status, derGeneralizedTime(recipe.produced),
         derValue(DerTag::contextConstructed(0), derGeneralizedTime(recipe.nextUpdate))});
    const QByteArray data =
        derSequence({derValue(DerTag::contextConstructed(1), signer.certificate.subjectDer()),
                     derGeneralizedTime(recipe.produced), derSequence({single})});
    QByteArray certificates;
    for (const Certificate &one : recipe.certificates)
        certificates += one.der();
    const QByteArray basic =
        derSequence({data, derSequence({derObjectIdentifier("1.2.156.10197.1.501")}),
                     derBits(mustHave(signer.key.signSm2(data))),
                     derValue(DerTag::contextConstructed(0), derSequence({certificates}))});
    const QByteArray bytes =
        derSequence({derObjectIdentifier("1.3.6.1.5.5.7.48.1.1"), derOctets(basic)});
    return derSequence({derValue(enumerated, QByteArray(1, '\0')),
                        derValue(DerTag::contextConstructed(0), bytes)});
}

QByteArray revokedSince(const char *time, int reason)
{
    const QByteArray code = derValue(enumerated, QByteArray(1, static_cast<char>(reason)));
    QByteArray content = derGeneralizedTime(utc(time));
    content += derValue(DerTag::contextConstructed(0), code);
    return derValue(DerTag::contextConstructed(1), content);
}

} // namespace

class TestOcsp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answerOfTheIssuerIsRead();
    void strangersMayNotAnswer();
    void changedAnswersAreRefused();
    void chainAsksTheResponses_data();
    void chainAsksTheResponses();
    void everyStepMustBeAsked();
    void opensslReadsOurRequestAndWeItsAnswer();
    void listsForOthersAskNobody_data();
    void listsForOthersAskNobody();

private:
    [[nodiscard]] QByteArray answer(const Recipe &recipe) const
    {
        return response(recipe, m_authority.signer.certificate, m_authority.intermediate,
                        m_authority.intermediate);
    }
    TestAuthority m_authority;
    QByteArray m_rootList = TestAuthority::revocationList(m_authority.root, {}, {});
};

void TestOcsp::answerOfTheIssuerIsRead()
{
    const auto read = readOcspResponse(answer({}), m_authority.signer.certificate,
                                       m_authority.intermediate.certificate);
    QVERIFY(read && *read);
    QCOMPARE((*read)->state, OcspAnswer::State::Good);
    QCOMPARE((*read)->thisUpdate, utc("2024-06-01T00:00:00Z"));
    QCOMPARE((*read)->nextUpdate, utc("2024-06-08T00:00:00Z"));
    const auto about = describeOcspResponse(answer({}));
    QVERIFY(about);
    QCOMPARE(about->count, 1);

    Recipe revoked;
    revoked.status = revokedSince("2024-05-01T00:00:00Z", 1);
    const auto bad = readOcspResponse(answer(revoked), m_authority.signer.certificate,
                                      m_authority.intermediate.certificate);
    QVERIFY(bad && *bad);
    QCOMPARE((*bad)->state, OcspAnswer::State::Revoked);
    QCOMPARE((*bad)->revokedAt, utc("2024-05-01T00:00:00Z"));
    QCOMPARE((*bad)->reason, 1);
    // About somebody else it says nothing.
    const auto other = readOcspResponse(answer({}), m_authority.maker.certificate,
                                        m_authority.intermediate.certificate);
    QVERIFY(other && !*other);
}

void TestOcsp::strangersMayNotAnswer()
{
    // A certificate of the same authority without the right to answer, and one of another.
    const TestAuthority stranger;
    for (const Holder &signer : {m_authority.maker, stranger.intermediate}) {
        Recipe recipe;
        recipe.certificates = {signer.certificate};
        const QByteArray bytes =
            response(recipe, m_authority.signer.certificate, m_authority.intermediate, signer);
        QVERIFY(!readOcspResponse(bytes, m_authority.signer.certificate,
                                  m_authority.intermediate.certificate));
    }
}

void TestOcsp::changedAnswersAreRefused()
{
    const QByteArray original = answer({});
    int accepted = 0;
    for (qsizetype at = 0; at < original.size(); ++at) {
        QByteArray changed = original;
        changed[at] = static_cast<char>(changed[at] ^ 0x01);
        const auto read = readOcspResponse(changed, m_authority.signer.certificate,
                                           m_authority.intermediate.certificate);
        if (!read || !*read)
            continue;
        // Outside of what is signed stand the name of the algorithm and the count of unused bits;
        // whatever was signed must have stayed.
        QCOMPARE((*read)->state, OcspAnswer::State::Good);
        QCOMPARE((*read)->thisUpdate, utc("2024-06-01T00:00:00Z"));
        QCOMPARE((*read)->nextUpdate, utc("2024-06-08T00:00:00Z"));
        ++accepted;
    }
    QVERIFY2(accepted < 16, QByteArray::number(accepted).constData());
    for (qsizetype size = 0; size < original.size(); ++size)
        QVERIFY(!readOcspResponse(original.first(size), m_authority.signer.certificate,
                                  m_authority.intermediate.certificate));
}

void TestOcsp::chainAsksTheResponses_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<ChainState>("state");
    QTest::addColumn<bool>("checked");
    const QByteArray good = QByteArray::fromHex("8000");
    QTest::newRow("good") << good << ChainState::Trusted << true;
    QTest::newRow("unknown") << QByteArray::fromHex("8200") << ChainState::Trusted << false;
    QTest::newRow("revoked before")
        << revokedSince("2024-04-01T00:00:00Z", 4) << ChainState::Revoked << true;
    QTest::newRow("superseded later")
        << revokedSince("2024-05-20T00:00:00Z", 4) << ChainState::Trusted << true;
    QTest::newRow("key stolen later")
        << revokedSince("2024-05-20T00:00:00Z", 1) << ChainState::Revoked << true;
}

void TestOcsp::chainAsksTheResponses()
{
    QFETCH(QByteArray, status);
    QFETCH(ChainState, state);
    QFETCH(bool, checked);
    Recipe recipe;
    recipe.status = status;
    const ChainAnswer chain = checkChain(
        m_authority.signer.certificate, {m_authority.intermediate.certificate},
        {m_authority.root.certificate}, m_authority.signedAt, {m_rootList}, {answer(recipe)});
    QCOMPARE(chain.state, state);
    QCOMPARE(chain.revocationChecked, checked);
}

void TestOcsp::everyStepMustBeAsked()
{
    const auto check = [&](const QDateTime &at, const QList<QByteArray> &lists) {
        return checkChain(m_authority.signer.certificate, {m_authority.intermediate.certificate},
                          {m_authority.root.certificate}, at, lists, {answer({})});
    };
    QVERIFY(check(m_authority.signedAt, {m_rootList}).revocationChecked);
    QVERIFY(!check(m_authority.signedAt, {}).revocationChecked);
    // An answer from before the signature knows nothing of it.
    QVERIFY(!check(utc("2024-07-01T00:00:00Z"), {m_rootList}).revocationChecked);
}

// Both directions against the command line, with ECDSA, which it can do.
void TestOcsp::opensslReadsOurRequestAndWeItsAnswer()
{
    if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
        QSKIP("no openssl command");
    const QTemporaryDir folder;
    const auto run = [&](const char *arguments) {
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.start(QStringLiteral("openssl"), QString::fromLatin1(arguments).split(u' '));
        return process.waitForFinished(60000) && process.exitCode() == 0;
    };
    const auto content = [&](const char *name) {
        QFile file(folder.filePath(QLatin1String(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const auto put = [&](const char *name, const QByteArray &bytes) {
        QFile file(folder.filePath(QLatin1String(name)));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(run("req -x509 -nodes -newkey ec -pkeyopt ec_paramgen_curve:P-256 -keyout ca.key -out "
                "ca.pem -subj /CN=Invented -days 10"));
    QVERIFY(run("req -new -nodes -newkey ec -pkeyopt ec_paramgen_curve:P-256 -keyout leaf.key -out "
                "leaf.csr -subj /CN=Leaf"));
    QVERIFY(run("x509 -req -in leaf.csr -CA ca.pem -CAkey ca.key -set_serial 77 -days 5 -out "
                "leaf.pem"));
    const Certificate leaf = mustHave(Certificate::fromPemOrDer(content("leaf.pem"))).first();
    const Certificate issuer = mustHave(Certificate::fromPemOrDer(content("ca.pem"))).first();
    QVERIFY(put("request.der", mustHave(ocspRequest(leaf, issuer))));
    for (const auto &[row, state] :
         {std::pair("V\t491231235959Z\t\t4D\tunknown\t/CN=Leaf\n", OcspAnswer::State::Good),
          std::pair("R\t491231235959Z\t240101000000Z,keyCompromise\t4D\tunknown\t/CN=Leaf\n",
                    OcspAnswer::State::Revoked)}) {
        QVERIFY(put("index.txt", row));
        QVERIFY(run("ocsp -index index.txt -CA ca.pem -rsigner ca.pem -rkey ca.key -reqin "
                    "request.der -respout answer.der -ndays 3"));
        const auto read = readOcspResponse(content("answer.der"), leaf, issuer);
        QVERIFY(read && *read);
        QCOMPARE((*read)->state, state);
    }
}

void TestOcsp::listsForOthersAskNobody_data()
{
    QTest::addColumn<QByteArray>("extension");
    QTest::addColumn<bool>("speaks");
    const auto scope = [](const char *content) {
        return derSequence({derObjectIdentifier("2.5.29.28"),
                            derValue(DerTag::Boolean, QByteArray(1, '\xff')),
                            derOctets(derSequence({QByteArray::fromHex(content)}))});
    };
    QTest::newRow("none") << QByteArray() << true;
    QTest::newRow("users only") << scope("8101ff") << true;
    QTest::newRow("authorities only") << scope("8201ff") << false;
    QTest::newRow("some reasons") << scope("83020640") << false;
    QTest::newRow("indirect") << scope("8401ff") << false;
    QTest::newRow("another place") << scope("a005a003820161") << false;
    QTest::newRow("changes only") << derSequence({derObjectIdentifier("2.5.29.27"),
                                                  derValue(DerTag::Boolean, QByteArray(1, '\xff')),
                                                  derOctets(derInteger(1))})
                                  << false;
}

void TestOcsp::listsForOthersAskNobody()
{
    QFETCH(QByteArray, extension);
    QFETCH(bool, speaks);
    const QByteArray algorithm = derSequence({derObjectIdentifier("1.2.156.10197.1.501")});
    const QByteArray extensions =
        extension.isEmpty() ? QByteArray()
                            : derValue(DerTag::contextConstructed(0), derSequence({extension}));
    const QByteArray list =
        derSequence({derInteger(1), algorithm, m_authority.intermediate.certificate.subjectDer(),
                     derUtcTime(utc("2024-01-01T00:00:00Z")),
                     derUtcTime(utc("2029-01-01T00:00:00Z")), extensions});
    const QByteArray signedList = derSequence(
        {list, algorithm, derBits(mustHave(m_authority.intermediate.key.signSm2(list)))});
    const auto read = RevocationList::fromPemOrDer(signedList);
    QVERIFY(read);
    QCOMPARE(read->speaksOf(m_authority.signer.certificate), speaks);
    const ChainAnswer chain =
        checkChain(m_authority.signer.certificate, {m_authority.intermediate.certificate},
                   {m_authority.root.certificate}, m_authority.signedAt, {m_rootList, signedList});
    QCOMPARE(chain.state, ChainState::Trusted);
    QCOMPARE(chain.revocationChecked, speaks);
}

QTEST_GUILESS_MAIN(TestOcsp)
#include "tst_ocsp.moc"
