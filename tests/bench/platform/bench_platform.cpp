#include "crypto/digest.h"
#include "load.h"
#include "sandbox/sandboxserver.h"
#include "sandbox/world/world.h"

#include <httplib.h>

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <cstdio>
#include <thread>

// Requests a second of the sandbox beside a bare server of the same HTTP library that answers a
// constant, with 1, 8 and 64 connections and registries of 10^3, 10^5 and 10^6 licenses.
//   bench_platform [LICENSES...]         all three when none is named
//   bench_platform --soak MINUTES        a mixed load on 8 connections, with the memory it takes
// Server and callers share this process and its cores, for both servers alike.

using namespace lc;
using namespace lc::bench;
using namespace lc::sandbox;

namespace {

constexpr double secondsEach = 3.0;
// On average, with the citizens of this world.
constexpr double licensesPerCitizen = 2.4;
constexpr int sampled = 200;
constexpr int downloaded = 24;

std::string targetOf(const QUrl &address)
{
    return QString(address.path() + u'?' + address.query()).toStdString();
}

// Keeps one connection open, as a counter does.
class Caller
{
public:
    explicit Caller(const QUrl &base)
        : m_client(base.host().toStdString(), base.port())
    {
        m_client.set_keep_alive(true);
        m_client.set_tcp_nodelay(true);
    }
    [[nodiscard]] QJsonObject post(const char *path, const QJsonObject &body)
    {
        const auto reply = m_client.Post(path, text(body), "application/json; charset=UTF-8");
        return reply ? QJsonDocument::fromJson(QByteArray::fromStdString(reply->body)).object()
                     : QJsonObject();
    }
    // Whether an answer came that says 0, without reading the rest of it.
    [[nodiscard]] bool ask(const char *path, const std::string &body)
    {
        const auto reply = m_client.Post(path, body, "application/json; charset=UTF-8");
        return reply && reply->status == 200 &&
               reply->body.find("\"status\":0") != std::string::npos;
    }
    [[nodiscard]] bool fetch(const std::string &target)
    {
        const auto reply = m_client.Get(target.c_str());
        return reply && reply->status == 200 && reply->body.size() > 1000;
    }
    [[nodiscard]] static std::string text(const QJsonObject &body)
    {
        return QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString();
    }

private:
    httplib::Client m_client;
};

// A running sandbox of a size, and requests about people from all over its registry.
class Bed
{
public:
    explicit Bed(int licenses)
    {
        SandboxOptions options;
        options.directory = m_folder.path();
        options.citizens = std::max(240, static_cast<int>(licenses / licensesPerCitizen));
        const auto before = std::chrono::steady_clock::now();
        auto server = SandboxServer::start(options, std::make_shared<SystemClock>());
        if (!server)
            qFatal("%s", qPrintable(server.error().toString()));
        m_server = std::move(*server);
        std::printf(
            "\nregistry of about %d licenses, filled in %.1f s\n", licenses,
            std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count());
        authorise();
        sample(options.citizens);
    }

    [[nodiscard]] QUrl url() const { return m_server->baseUrl(); }
    [[nodiscard]] Job retrieval(int number) const
    {
        return asking("/elssp/v1/Retrieval", m_retrievals, number);
    }
    [[nodiscard]] Job information(int number) const
    {
        return asking("/elssp/v1/GetCertificateDataByCertificateID", m_informations, number);
    }
    // Address and file: two requests.
    [[nodiscard]] Job download(int number) const
    {
        auto caller = std::make_shared<Caller>(url());
        auto turn = std::make_shared<size_t>(static_cast<size_t>(number));
        return [this, caller, turn](int) {
            const QJsonObject answer = caller->post("/elssp/v1/GetCertificateFileByCertificateID",
                                                    m_downloads[(*turn)++ % m_downloads.size()]);
            const QUrl address(answer.value(QStringLiteral("data"))
                                   .toObject()
                                   .value(QStringLiteral("dataList"))
                                   .toArray()
                                   .first()
                                   .toObject()
                                   .value(QStringLiteral("fileUrl"))
                                   .toString());
            return caller->fetch(targetOf(address));
        };
    }
    [[nodiscard]] const std::string &someRequest() const { return m_retrievals.front(); }

private:
    void authorise()
    {
        const SandboxAccount account = m_server->clerkAccount();
        const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
        const QString nonce = QString::fromLatin1(QByteArray(16, 'n').toHex());
        const QString message = account.id + u'|' + time + u'|' + nonce;
        Caller caller(url());
        const QJsonObject answer = caller.post(
            "/elssp/v1/Authorize",
            {{QStringLiteral("AccountId"), account.id},
             {QStringLiteral("Time"), time},
             {QStringLiteral("Nonce"), nonce},
             {QStringLiteral("Signature"),
              QString::fromLatin1(crypto::hmacSm3(account.secret, message.toUtf8()).toHex())}});
        m_common = {
            {QStringLiteral("AccountId"), account.id},
            {QStringLiteral("AccessToken"),
             answer.value(QStringLiteral("data")).toObject().value(QStringLiteral("accessToken"))},
            {QStringLiteral("UseFor"), QStringLiteral("01")}};
    }

    void sample(int citizens)
    {
        WorldOptions options;
        options.citizens = citizens;
        options.today = QDate::currentDate();
        const World world(*Catalogue::load(), options);
        Caller caller(url());
        const int step = std::max(1, citizens / sampled);
        for (int i = 0; i < citizens; i += step) {
            QJsonObject body = m_common;
            body.insert(QStringLiteral("CertificateHolderCode"), world.subject(i).code);
            const QJsonArray rows = caller.post("/elssp/v1/Retrieval", body)
                                        .value(QStringLiteral("data"))
                                        .toObject()
                                        .value(QStringLiteral("dataList"))
                                        .toArray();
            if (rows.isEmpty())
                continue;
            m_retrievals.push_back(Caller::text(body));
            QJsonObject named = m_common;
            named.insert(QStringLiteral("CertificateID"),
                         rows.first().toObject().value(QStringLiteral("certificateID")));
            m_informations.push_back(Caller::text(named));
            if (m_downloads.size() < downloaded && isGiven(caller, named))
                m_downloads.push_back(named);
        }
    }

    // Also seals the file, so that its first request does not stand among the others.
    [[nodiscard]] static bool isGiven(Caller &caller, const QJsonObject &named)
    {
        const QJsonObject answer =
            caller.post("/elssp/v1/GetCertificateFileByCertificateID", named);
        const QUrl address(answer.value(QStringLiteral("data"))
                               .toObject()
                               .value(QStringLiteral("dataList"))
                               .toArray()
                               .first()
                               .toObject()
                               .value(QStringLiteral("fileUrl"))
                               .toString());
        return address.isValid() && !address.isEmpty() && caller.fetch(targetOf(address));
    }

    [[nodiscard]] Job asking(const char *path, const std::vector<std::string> &bodies,
                             int number) const
    {
        auto caller = std::make_shared<Caller>(url());
        auto turn = std::make_shared<size_t>(static_cast<size_t>(number) * 7);
        return [path, &bodies, caller, turn](int) {
            return caller->ask(path, bodies[(*turn)++ % bodies.size()]);
        };
    }

    QTemporaryDir m_folder;
    std::unique_ptr<SandboxServer> m_server;
    QJsonObject m_common;
    std::vector<std::string> m_retrievals;
    std::vector<std::string> m_informations;
    std::vector<QJsonObject> m_downloads;
};

// The floor: the same HTTP library, a thread a connection, and an answer that is always the same.
class BareServer
{
public:
    explicit BareServer(std::string body)
        : m_body(std::move(body))
    {
        m_server.new_task_queue = [] { return new httplib::ThreadPool(80); };
        m_server.set_tcp_nodelay(true);
        m_server.set_keep_alive_max_count(1000000);
        m_server.Post(".*", [this](const httplib::Request &, httplib::Response &to) {
            to.set_content(m_body, "application/json; charset=UTF-8");
        });
        m_port = m_server.bind_to_any_port("127.0.0.1");
        m_server.letWait(256); // as in the sandbox
        m_thread = std::thread([this] { m_server.listen_after_bind(); });
        while (!m_server.is_running())
            std::this_thread::yield();
    }
    ~BareServer()
    {
        m_server.stop();
        m_thread.join();
    }
    [[nodiscard]] QUrl url() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
    }

private:
    struct Patient : httplib::Server
    {
        void letWait(int connections) { (void)::listen(svr_sock_, connections); }
    };
    Patient m_server;
    std::string m_body;
    std::thread m_thread;
    int m_port = 0;
};

void printLine(const char *what, int connections, const Load &load, const Load &floor)
{
    std::printf("%-10s %3d connections %9.0f /s  p50 %7.3f ms  p99 %7.3f ms  %5.2f of the bare "
                "server  failed %ld\n",
                what, connections, load.perSecond, load.p50, load.p99,
                floor.perSecond > 0 ? load.perSecond / floor.perSecond : 1.0, load.failed);
    std::fflush(stdout);
}

Load measureBare(const Bed &bed, int connections)
{
    const std::string body = bed.someRequest();
    BareServer bare("{\"head\":{\"status\":0,\"message\":\"ok\"},\"data\":{\"total\":1,"
                    "\"dataList\":[{\"x\":\"" +
                    std::string(900, 'x') + "\"}]}}");
    return measure(connections, secondsEach, [&](int) -> Job {
        auto caller = std::make_shared<Caller>(bare.url());
        return [caller, body](int) { return caller->ask("/elssp/v1/Retrieval", body); };
    });
}

void run(const std::vector<int> &sizes)
{
    std::map<std::string, double> smallest;
    for (const int size : sizes) {
        const Bed bed(size);
        for (const int connections : {1, 8, 64}) {
            const Load bare = measureBare(bed, connections);
            printLine("bare", connections, bare, bare);
            const std::pair<const char *, JobMaker> kinds[] = {
                {"6.2", [&](int number) { return bed.retrieval(number); }},
                {"6.4.2", [&](int number) { return bed.information(number); }},
                {"download", [&](int number) { return bed.download(number); }},
            };
            for (const auto &[name, make] : kinds) {
                const Load load = measure(connections, secondsEach, make);
                printLine(name, connections, load, bare);
                const std::string key = name + std::string(" ") + std::to_string(connections);
                if (!smallest.contains(key))
                    smallest[key] = load.perSecond;
                else
                    std::printf("%-10s %3d connections: %.2f of the smallest registry's rate\n",
                                name, connections, load.perSecond / smallest[key]);
            }
        }
        std::printf("resident memory %.0f MiB\n", residentMegabytes());
    }
}

void soak(double minutes)
{
    const Bed bed(100000);
    const double start = residentMegabytes();
    double worst = start;
    constexpr double slice = 15;
    for (double done = 0; done < minutes * 60; done += slice) {
        const Load load = measure(8, slice, [&](int number) {
            return number % 3 == 0   ? bed.retrieval(number)
                   : number % 3 == 1 ? bed.information(number)
                                     : bed.download(number);
        });
        worst = std::max(worst, residentMegabytes());
        std::printf("%5.0f s %8.0f /s  p99 %7.2f ms  failed %ld  resident %.0f MiB\n", done + slice,
                    load.perSecond, load.p99, load.failed, residentMegabytes());
        std::fflush(stdout);
    }
    std::printf("resident at the start %.0f MiB, at most %.0f MiB\n", start, worst);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (words.value(0) == u"--soak") {
        soak(words.value(1).toDouble());
        return 0;
    }
    std::vector<int> sizes;
    for (const QString &word : words)
        sizes.push_back(word.toInt());
    run(sizes.empty() ? std::vector<int>{1000, 100000, 1000000} : sizes);
    return 0;
}
