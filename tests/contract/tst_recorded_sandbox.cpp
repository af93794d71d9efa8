#include "tests/contract/recorded.h"
#include "tests/unit/sandbox/sandboxcaller.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::sandbox;
using namespace lc::test;

// The sandbox against the contract's own examples, without the client: the example's request with
// somebody of the sandbox in it gets an answer of the example's form.
class TestRecordedSandbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theAnswerHasTheExamplesForm_data();
    void theAnswerHasTheExamplesForm();

private:
    [[nodiscard]] QJsonObject withSomebody(QJsonObject request) const;

    QTemporaryDir m_folder;
    std::shared_ptr<SettableClock> m_clock;
    std::unique_ptr<SandboxServer> m_server;
    std::unique_ptr<SandboxCaller> m_caller;
    std::unique_ptr<SandboxCaller> m_phone;
    QString m_holder;
    QJsonObject m_license;
    QString m_encrypted;
};

namespace {

QString service(const QString &path)
{
    return path.section(u'/', -1);
}

// Every member of `example` is in `made` with a value of the same type; what is wrong, or empty.
QString differenceOf(const QJsonValue &example, const QJsonValue &made, const QString &where)
{
    if (example.type() != made.type())
        return where + QStringLiteral(": another type, or not there");
    if (example.isArray()) {
        if (example.toArray().isEmpty())
            return {};
        if (made.toArray().isEmpty())
            return where + QStringLiteral(": empty");
        return differenceOf(example.toArray().first(), made.toArray().first(), where + u"[]");
    }
    const QJsonObject object = example.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString difference =
            differenceOf(it.value(), made.toObject().value(it.key()), where + u'/' + it.key());
        if (!difference.isEmpty())
            return difference;
    }
    return {};
}

} // namespace

void TestRecordedSandbox::initTestCase()
{
    m_clock = std::make_shared<SettableClock>(
        QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600));
    SandboxOptions options;
    options.directory = m_folder.path();
    auto server = SandboxServer::start(options, m_clock);
    QVERIFY2(server, server ? "" : qPrintable(server.error().toString()));
    m_server = std::move(*server);
    m_caller = std::make_unique<SandboxCaller>(*m_server, *m_clock);
    m_phone = std::make_unique<SandboxCaller>(*m_server, *m_clock, QStringLiteral("phone"));
    QVERIFY(m_caller->authorise());
    QVERIFY(m_phone->authorise());
    m_holder = m_server->suggestions().first().code;
    m_license = m_caller
                    ->call(QStringLiteral("Retrieval"),
                           {{QStringLiteral("CertificateHolderCode"), m_holder},
                            {QStringLiteral("UseFor"), QStringLiteral("01")}})
                    .rows()
                    .first()
                    .toObject();
}

QJsonObject TestRecordedSandbox::withSomebody(QJsonObject request) const
{
    const auto put = [&request](const char *name, const QJsonValue &value) {
        const QString key = QString::fromLatin1(name);
        if (request.contains(key))
            request.insert(key, value);
    };
    put("CertificateHolderCode", m_holder);
    put("CertificateType", m_license.value(QStringLiteral("certificateType")));
    put("CertificateTypeCode", m_license.value(QStringLiteral("certificateTypeCode")));
    put("CertificateNumber", m_license.value(QStringLiteral("certificateNumber")));
    put("EncryptedID", m_encrypted);
    QJsonObject compared = request.value(QStringLiteral("CertificateData")).toObject();
    for (const QString &name : compared.keys())
        compared.insert(name, m_license.value(name));
    put("CertificateData", compared);
    return request;
}

void TestRecordedSandbox::theAnswerHasTheExamplesForm_data()
{
    QTest::addColumn<QString>("clause");
    for (const QString &clause : clauses)
        QTest::addRow("%s", qPrintable(clause)) << clause;
}

void TestRecordedSandbox::theAnswerHasTheExamplesForm()
{
    QFETCH(QString, clause);
    const Recorded example = recorded(clause);
    if (clause == u"6.3.3" || clause == u"6.4.4") {
        const RawReply made = m_phone->call(QStringLiteral("GetEncryptedIDByHolder"),
                                            {{QStringLiteral("CertificateHolderCode"), m_holder}});
        m_encrypted =
            made.rows().first().toObject().value(QStringLiteral("encryptedID")).toString();
        QVERIFY(!m_encrypted.isEmpty());
    }
    QJsonObject request = withSomebody(example.request);
    // The example of a refusal for want of a reason prints the reason nevertheless.
    if (clause == u"6.4.2")
        request.remove(QStringLiteral("UseFor"));
    SandboxCaller &caller = clause == u"6.4.3" ? *m_phone : *m_caller;
    const RawReply reply = caller.call(service(example.path), request);
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.head.toLower().contains("content-type: application/json; charset=utf-8"));
    const QJsonObject head = example.answer.value(QStringLiteral("head")).toObject();
    QCOMPARE(reply.answerStatus(), head.value(QStringLiteral("status")).toInt());
    if (clause == u"6.4.2")
        QCOMPARE(reply.json().value(QStringLiteral("head")).toObject(), head);
    const QString difference =
        differenceOf(example.answer.value(QStringLiteral("data")),
                     reply.json().value(QStringLiteral("data")), QStringLiteral("data"));
    QVERIFY2(difference.isEmpty(), qPrintable(difference + u'\n' + QString::fromUtf8(reply.body)));
}

QTEST_GUILESS_MAIN(TestRecordedSandbox)
#include "tst_recorded_sandbox.moc"
