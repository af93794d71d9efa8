#include "ui/print/ippconnection.h"

namespace lc::ui {

namespace {

constexpr int connectMs = 3000;
constexpr double idleSeconds = 8;

// Nobody is asked for a password from here; the request is refused instead.
const char *noPassword(const char *, http_t *, const char *, const char *, void *)
{
    return nullptr;
}

int giveUp(http_t *, void *)
{
    return 0;
}

} // namespace

IppMessage IppMessage::request(ipp_op_t operation)
{
    IppMessage message(ippNewRequest(operation));
    message.addName("requesting-user-name", QString::fromUtf8(cupsUser()));
    return message;
}

void IppMessage::addUri(const char *name, const QString &uri)
{
    ippAddString(get(), IPP_TAG_OPERATION, IPP_TAG_URI, name, nullptr, uri.toUtf8().constData());
}

void IppMessage::addName(const char *name, const QString &text)
{
    ippAddString(get(), IPP_TAG_OPERATION, IPP_TAG_NAME, name, nullptr, text.toUtf8().constData());
}

void IppMessage::addKeyword(ipp_tag_t group, const char *name, const QString &word)
{
    ippAddString(get(), group, IPP_TAG_KEYWORD, name, nullptr, word.toUtf8().constData());
}

void IppMessage::addKeywords(ipp_tag_t group, const char *name, const QStringList &words)
{
    ipp_attribute_t *list =
        ippAddStrings(get(), group, IPP_TAG_KEYWORD, name, int(words.size()), nullptr, nullptr);
    for (int i = 0; i < words.size(); ++i)
        ippSetString(get(), &list, i, words.at(i).toUtf8().constData());
}

void IppMessage::addInteger(ipp_tag_t group, const char *name, int number)
{
    ippAddInteger(get(), group, IPP_TAG_INTEGER, name, number);
}

void IppMessage::addBoolean(ipp_tag_t group, const char *name, bool value)
{
    ippAddBoolean(get(), group, name, char(value));
}

void IppMessage::addMimeType(const char *name, const char *type)
{
    ippAddString(get(), IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, name, nullptr, type);
}

void IppMessage::addMedia(int width, int length, const QString &tray)
{
    ipp_t *size = ippNew();
    ippAddInteger(size, IPP_TAG_ZERO, IPP_TAG_INTEGER, "x-dimension", width);
    ippAddInteger(size, IPP_TAG_ZERO, IPP_TAG_INTEGER, "y-dimension", length);
    ipp_t *media = ippNew();
    ippAddCollection(media, IPP_TAG_ZERO, "media-size", size);
    if (!tray.isEmpty())
        ippAddString(media, IPP_TAG_ZERO, IPP_TAG_KEYWORD, "media-source", nullptr,
                     tray.toUtf8().constData());
    ippAddCollection(get(), IPP_TAG_JOB, "media-col", media);
    ippDelete(media);
    ippDelete(size);
}

ipp_status_t IppMessage::status() const
{
    return ippGetStatusCode(m_message.get());
}

int IppMessage::integer(const char *name, int otherwise) const
{
    ipp_attribute_t *found = ippFindAttribute(m_message.get(), name, IPP_TAG_ZERO);
    return found ? ippGetInteger(found, 0) : otherwise;
}

QStringList IppMessage::texts(const char *name) const
{
    QStringList list;
    ipp_attribute_t *found = ippFindAttribute(m_message.get(), name, IPP_TAG_ZERO);
    for (int i = 0; found && i < ippGetCount(found); ++i)
        list.append(QString::fromUtf8(ippGetString(found, i, nullptr)));
    return list;
}

Result<IppConnection> IppConnection::open(const QString &server)
{
    QString host = server.isEmpty() ? QString::fromUtf8(cupsServer()) : server;
    int port = ippPort();
    const qsizetype colon = host.lastIndexOf(u':');
    if (colon > 0 && !host.startsWith(u'/')) {
        port = QStringView(host).mid(colon + 1).toInt();
        host.truncate(colon);
    }
    IppConnection connection;
    connection.m_http.reset(httpConnect2(host.toUtf8().constData(), port, nullptr, AF_UNSPEC,
                                         HTTP_ENCRYPTION_IF_REQUESTED, 1, connectMs, nullptr));
    if (!connection.m_http)
        return fail(ErrorCode::PrintingSystemSilent);
    httpSetTimeout(connection.m_http.get(), idleSeconds, &giveUp, nullptr);
    cupsSetPasswordCB2(&noPassword, nullptr);
    return connection;
}

Result<IppMessage> IppConnection::ask(IppMessage request, const char *resource)
{
    IppMessage answer(cupsDoRequest(m_http.get(), request.release(), resource));
    if (!answer.get())
        return fail(ErrorCode::PrintingSystemSilent);
    return answer;
}

Result<IppMessage> IppConnection::send(IppMessage request, const char *resource,
                                       QByteArrayView document)
{
    constexpr qsizetype pieceSize = 64 << 10;
    const size_t length = ippLength(request.get()) + static_cast<size_t>(document.size());
    http_status_t status = cupsSendRequest(m_http.get(), request.get(), resource, length);
    for (qsizetype at = 0; at < document.size() && status == HTTP_STATUS_CONTINUE;
         at += pieceSize) {
        const QByteArrayView piece = document.sliced(at, std::min(pieceSize, document.size() - at));
        status =
            cupsWriteRequestData(m_http.get(), piece.data(), static_cast<size_t>(piece.size()));
    }
    IppMessage answer(cupsGetResponse(m_http.get(), resource));
    if (!answer.get())
        return fail(ErrorCode::PrintingSystemSilent);
    return answer;
}

QStringList plainReasons(const QStringList &keywords)
{
    QStringList plain;
    for (QString word : keywords) {
        for (const QStringView severity : {u"-error", u"-warning", u"-report"}) {
            if (word.endsWith(severity))
                word.chop(severity.size());
        }
        if (word != u"none" && !word.isEmpty() && !plain.contains(word))
            plain.append(word);
    }
    return plain;
}

} // namespace lc::ui
