#include "cli/runners.h"

#include "cli/arguments.h"
#include "cli/context.h"
#include "scan/framesource.h"
#include "scan/ladder.h"
#include "scan/livereader.h"
#include "scan/partcollector.h"
#include "scan/payload.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>

#include <algorithm>

namespace lc::cli {

namespace {

QJsonObject codeToJson(const scan::DecodedCode &code)
{
    const QByteArray bytes = code.payload.borrowed();
    QJsonArray corners;
    for (const QPointF &corner : code.corners)
        corners.append(QJsonArray{corner.x(), corner.y()});
    QJsonObject json{{QStringLiteral("payload"), QString::fromLatin1(bytes.toBase64())},
                     {QStringLiteral("text"), scan::textOfPayload(bytes).value_or(QString())},
                     {QStringLiteral("kind"), scan::nameOf(scan::judgePayload(bytes).kind)},
                     {QStringLiteral("corners"), corners}};
    if (code.part >= 0) {
        json.insert(QStringLiteral("part"), code.part + 1);
        json.insert(QStringLiteral("parts"), code.parts);
    }
    return json;
}

QString codeToText(const scan::DecodedCode &code)
{
    const QByteArray bytes = code.payload.borrowed();
    const QString kind = scan::nameOf(scan::judgePayload(bytes).kind);
    const auto text = scan::textOfPayload(bytes);
    return kind % u"  " % (text ? *text : QString::fromLatin1(bytes.toHex(' ')));
}

Answer pictureAnswer(const QString &file, double ms, const scan::DecodedCodes &codes)
{
    QJsonArray list;
    QStringList lines;
    for (const scan::DecodedCode &code : codes) {
        list.append(codeToJson(code));
        lines.append(u"    " % codeToText(code));
    }
    Answer answer;
    answer.json = {{QStringLiteral("file"), file},
                   {QStringLiteral("ms"), ms},
                   {QStringLiteral("codes"), list}};
    if (lines.isEmpty())
        lines.append(u"    " % QCoreApplication::translate("Cli", "no code found"));
    answer.text = file % u'\n' % lines.join(u'\n');
    return answer;
}

constexpr std::chrono::milliseconds leastForReading{200};

double elapsedMs(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

bool scanPicture(const Context &context, const QString &file)
{
    QElapsedTimer timer;
    timer.start();
    const auto frame = scan::frameFromFile(file);
    if (!frame) {
        Answer answer = answerFor(frame.error());
        answer.json.insert(QStringLiteral("file"), file);
        answer.json.insert(QStringLiteral("ms"), elapsedMs(timer));
        answer.json.insert(QStringLiteral("codes"), QJsonArray());
        context.printLine(answer);
        return false;
    }
    // Unfolding a large photograph counts as well.
    scan::LadderLimits limits;
    const auto spent = std::chrono::milliseconds(timer.elapsed());
    limits.deadline = std::max(limits.deadline - spent, leastForReading);
    const auto codes = scan::withWholes(scan::readStill(*frame, limits));
    context.printLine(pictureAnswer(file, elapsedMs(timer), codes));
    return !codes.isEmpty();
}

// Each frame has the time of one frame period; the reader never falls behind in this count.
Result<Answer> scanFrames(const Context &context, const QString &folder, int fps)
{
    const QDir dir(folder);
    const QStringList files = dir.entryList(QDir::Files, QDir::Name);
    if (files.isEmpty())
        return fail(ErrorCode::FileNotReadable, {{QStringLiteral("file"), dir.dirName()}});
    scan::LiveReader reader;
    int number = 0;
    for (const QString &file : files) {
        ++number;
        const auto frame = scan::frameFromFile(dir.filePath(file));
        if (!frame)
            continue;
        QElapsedTimer timer;
        timer.start();
        const auto codes = reader.read(*frame);
        if (codes.isEmpty())
            continue;
        Answer answer = pictureAnswer(file, elapsedMs(timer), codes);
        const int atMs = (number - 1) * 1000 / fps;
        answer.json.insert(QStringLiteral("frame"), number);
        answer.json.insert(QStringLiteral("atMs"), atMs);
        answer.text +=
            u'\n' % QCoreApplication::translate("Cli", "read in frame %1, %2 ms after the first")
                        .arg(number)
                        .arg(atMs);
        context.printLine(answer);
        return Answer{};
    }
    Answer answer = pictureAnswer(dir.dirName(), 0, {});
    context.printLine(answer);
    return Answer{Exit::CannotDecide, {}, {}};
}

} // namespace

Result<Answer> runScan(Context &context)
{
    LC_TRY(fps, context.arguments.number("fps", 30, 1, 240));
    if (const QString folder = context.arguments.value("frames"); !folder.isEmpty())
        return scanFrames(context, folder, fps);
    const QStringList &files = context.arguments.arguments();
    if (files.isEmpty())
        return wrongUse(QStringLiteral("IMAGE"));
    bool all = true;
    for (const QString &file : files)
        all = scanPicture(context, file) && all;
    return Answer{all ? Exit::Done : Exit::CannotDecide, {}, {}};
}

} // namespace lc::cli
