#include "sandbox/faults/spoiledanswers.h"

namespace lc::sandbox {

namespace {

constexpr int httpFound = 302;
constexpr int httpTemporaryRedirect = 307;
constexpr int httpTooManyRequests = 429;
constexpr int httpServerError = 500;
constexpr int digitsOfHugeNumber = 400;
constexpr int levelsOfDeepNesting = 100000;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

void answerPage(ServerReply &reply)
{
    reply.contentType = "text/html; charset=UTF-8";
    reply.body = "<!DOCTYPE html><html><head><title>Login</title></head>"
                 "<body><h1>Please log in</h1></body></html>";
}

void answerStatus(ServerReply &reply, int status)
{
    reply.status = status;
    reply.contentType = "text/plain; charset=UTF-8";
    reply.body = "no";
}

// Every run of other characters becomes two that are GBK and no UTF-8.
QByteArray inGbk(const QByteArray &text)
{
    QByteArray made;
    bool inRun = false;
    for (const char c : text) {
        const bool foreign = static_cast<unsigned char>(c) >= 0x80;
        if (!foreign)
            made += c;
        else if (!inRun)
            made += "\xCA\xBE\xC0\xFD";
        inRun = foreign;
    }
    return made;
}

// Every number becomes one that no type holds.
QByteArray withHugeNumbers(const QByteArray &text)
{
    QByteArray made;
    bool inText = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"' && (i == 0 || text[i - 1] != '\\'))
            inText = !inText;
        const bool begins = !inText && isDigit(c) && !isDigit(text[i - 1]);
        // A number of many digits does not begin with a zero.
        made += begins && c == '0' ? '1' : c;
        const bool ends = i + 1 == text.size() || !isDigit(text[i + 1]);
        if (!inText && isDigit(c) && ends)
            made += QByteArray(digitsOfHugeNumber, '9');
    }
    return made;
}

// The first member once more, with another value.
QByteArray withDuplicate(const QByteArray &text)
{
    const qsizetype end = text.indexOf('"', 2);
    return end < 0 ? text : "{" + text.mid(1, end) + ":null," + text.mid(1);
}

QByteArray withDepth(const QByteArray &text)
{
    return text.chopped(1) + ",\"deep\":" + QByteArray(levelsOfDeepNesting, '[') +
           QByteArray(levelsOfDeepNesting, ']') + "}";
}

} // namespace

void spoil(ServerReply &reply, const FaultRule &rule)
{
    const bool isJson = reply.body.startsWith('{') && reply.body.endsWith('}');
    switch (rule.kind) {
    case FaultKind::Html:
        answerPage(reply);
        return;
    case FaultKind::Redirect302:
    case FaultKind::Redirect307:
        answerStatus(reply,
                     rule.kind == FaultKind::Redirect302 ? httpFound : httpTemporaryRedirect);
        reply.location = "/elsewhere";
        return;
    case FaultKind::TooMany:
        answerStatus(reply, httpTooManyRequests);
        return;
    case FaultKind::ServerError:
        answerStatus(reply, httpServerError);
        return;
    case FaultKind::Gbk:
        reply.body = isJson ? inGbk(reply.body) : reply.body;
        return;
    case FaultKind::Bom:
        reply.body.prepend("\xEF\xBB\xBF");
        return;
    case FaultKind::DuplicateKeys:
        reply.body = isJson ? withDuplicate(reply.body) : reply.body;
        return;
    case FaultKind::HugeNumbers:
        reply.body = isJson ? withHugeNumbers(reply.body) : reply.body;
        return;
    case FaultKind::DeepNesting:
        reply.body = isJson ? withDepth(reply.body) : reply.body;
        return;
    case FaultKind::Delay:
    case FaultKind::DropBeforeReading:
    case FaultKind::DropAfterReading:
    case FaultKind::Reset:
    case FaultKind::HalfBody:
    case FaultKind::WrongLength:
    case FaultKind::EndlessBody:
    case FaultKind::ClockOffset:
    case FaultKind::ExpiredToken:
    case FaultKind::WrongSignature:
    case FaultKind::WrongFile:
        return;
    }
}

} // namespace lc::sandbox
