#include "support/log.h"

#include <QDir>
#include <QFile>
#include <QMutex>

#include <algorithm>
#include <atomic>
#include <cstdio>

namespace lc::support {

Q_LOGGING_CATEGORY(logStart, "counter.start", QtInfoMsg)
Q_LOGGING_CATEGORY(logSettings, "counter.settings", QtInfoMsg)
Q_LOGGING_CATEGORY(logLink, "counter.link", QtInfoMsg)
Q_LOGGING_CATEGORY(logDesk, "counter.desk", QtInfoMsg)
Q_LOGGING_CATEGORY(logDocument, "counter.document", QtInfoMsg)
Q_LOGGING_CATEGORY(logLedger, "counter.ledger", QtInfoMsg)
Q_LOGGING_CATEGORY(logPrint, "counter.print", QtInfoMsg)

struct Log::Private
{
    LogOptions options;
    std::shared_ptr<const Clock> clock;
    QString path;
    QFile file;
    QMutex mutex;
    bool full = false;
    QtMessageHandler before = nullptr;

    void write(QtMsgType type, const char *category, const QString &message);
};

namespace {

// Qt's handler is a plain function; this is the one place that it can find the log.
std::atomic<Log::Private *> current = nullptr;

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (Log::Private *log = current.load())
        log->write(type, context.category ? context.category : "default", message);
}

char letterOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return 'D';
    case QtInfoMsg:
        return 'I';
    case QtWarningMsg:
        return 'W';
    case QtCriticalMsg:
        return 'C';
    case QtFatalMsg:
        return 'F';
    }
    return '?';
}

bool isWordCharacter(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') ||
           c == u'_' || c == u'-' || c == u'*' || c == u'+';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// A subject code, a document number, a token or a hash; dates and versions are not.
bool isTelling(QStringView word)
{
    const auto digits = std::ranges::count_if(word, isDigit);
    const bool date = word.size() == 10 && word[4] == u'-' && word[7] == u'-';
    if (digits >= 6 && !date)
        return true;
    return word.size() >= 20 && digits >= 2;
}

QString bracket(QLatin1String what, qsizetype length)
{
    return u'[' % what % u' ' % QString::number(length) % u']';
}

void removeOldFiles(const QDir &directory, int keep)
{
    const QStringList files =
        directory.entryList({QStringLiteral("run-*.log")}, QDir::Files, QDir::Name);
    for (qsizetype i = 0; i + keep < files.size(); ++i)
        QFile::remove(directory.filePath(files[i]));
}

} // namespace

void Log::Private::write(QtMsgType type, const char *category, const QString &message)
{
    const QMutexLocker lock(&mutex);
    const QByteArray line = clock->now().toString(Qt::ISODateWithMs).toLatin1() + ' ' +
                            letterOf(type) + ' ' + category + ": " + redacted(message).toLatin1() +
                            '\n';
    if (options.echoToStandardError)
        std::fputs(line.constData(), stderr);
    if (full)
        return;
    full = file.size() + line.size() > options.largestFile;
    file.write(full ? QByteArrayLiteral("(full)\n") : line);
    // A crash must not take the lines that explain it.
    file.flush();
}

Log::Log()
    : d(std::make_unique<Private>())
{}

Log::~Log()
{
    if (current.load() != d.get())
        return;
    qInstallMessageHandler(d->before);
    current.store(nullptr);
    // Whoever found the log before that line finishes its line first.
    const QMutexLocker lock(&d->mutex);
}

Result<std::unique_ptr<Log>> Log::start(const LogOptions &options,
                                        std::shared_ptr<const Clock> clock)
{
    const QDir directory(options.directory);
    if (!directory.mkpath(QStringLiteral(".")))
        return fail(ErrorCode::FileNotWritable);
    removeOldFiles(directory, options.keep);
    std::unique_ptr<Log> log(new Log);
    Private *d = log->d.get();
    d->options = options;
    d->clock = std::move(clock);
    const QString stem = directory.filePath(
        u"run-" % d->clock->now().toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz")));
    for (int attempt = 0; attempt < 100 && !d->file.isOpen(); ++attempt) {
        d->path = stem % u'-' % QString::number(attempt).rightJustified(2, u'0') % u".log";
        d->file.setFileName(d->path);
        if (!d->file.open(QIODevice::WriteOnly | QIODevice::NewOnly) && !d->file.exists())
            break;
    }
    if (!d->file.isOpen())
        return fail(ErrorCode::FileNotWritable);
    d->file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    current.store(d);
    d->before = qInstallMessageHandler(&handle);
    return log;
}

const QString &Log::path() const
{
    return d->path;
}

QString redacted(QStringView message)
{
    QString out;
    out.reserve(message.size());
    qsizetype i = 0;
    const auto run = [&](auto &&belongs) {
        const qsizetype start = i;
        while (i < message.size() && belongs(message[i]))
            ++i;
        return message.sliced(start, i - start);
    };
    while (i < message.size()) {
        const QChar c = message[i];
        if (c.unicode() >= 0x7F || (c.unicode() < 0x20 && c != u'\t')) {
            const auto text =
                run([](QChar x) { return x.unicode() >= 0x7F || x.unicode() < 0x20; });
            out += bracket(QLatin1String("text"), text.size());
        } else if (c == u'?') {
            const auto query = run([](QChar x) { return x != u' ' && x != u'"'; });
            out += query.size() > 1 ? u'?' % bracket(QLatin1String("query"), query.size() - 1)
                                    : QStringLiteral("?");
        } else if (isWordCharacter(c)) {
            const QStringView word = run(isWordCharacter);
            out +=
                isTelling(word) ? bracket(QLatin1String("number"), word.size()) : word.toString();
        } else {
            out += c;
            ++i;
        }
    }
    return out;
}

} // namespace lc::support
