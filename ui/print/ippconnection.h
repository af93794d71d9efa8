#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

#include <cups/cups.h>

#include <memory>

namespace lc::ui {

// One request to a CUPS server and its answer, with a deadline for each. Blocking; one thread.
class IppMessage
{
public:
    explicit IppMessage(ipp_t *message = nullptr)
        : m_message(message)
    {}
    [[nodiscard]] static IppMessage request(ipp_op_t operation);
    void addUri(const char *name, const QString &uri);
    void addName(const char *name, const QString &text);
    void addKeyword(ipp_tag_t group, const char *name, const QString &word);
    void addKeywords(ipp_tag_t group, const char *name, const QStringList &words);
    void addInteger(ipp_tag_t group, const char *name, int number);
    void addBoolean(ipp_tag_t group, const char *name, bool value);
    void addMimeType(const char *name, const char *type);
    // media-col: the size in hundredths of a millimetre and the tray.
    void addMedia(int width, int length, const QString &tray);

    [[nodiscard]] ipp_t *get() const { return m_message.get(); }
    [[nodiscard]] ipp_t *release() { return m_message.release(); }
    [[nodiscard]] ipp_status_t status() const;
    [[nodiscard]] int integer(const char *name, int otherwise = 0) const;
    [[nodiscard]] QStringList texts(const char *name) const;

private:
    struct Delete
    {
        void operator()(ipp_t *message) const { ippDelete(message); }
    };
    std::unique_ptr<ipp_t, Delete> m_message;
};

class IppConnection
{
public:
    // PrintingSystemSilent when nobody answers in time.
    [[nodiscard]] static Result<IppConnection> open(const QString &server);

    // `resource`: "/", "/printers/name", "/jobs/". PrintingSystemSilent.
    [[nodiscard]] Result<IppMessage> ask(IppMessage request, const char *resource);
    // The same with a document behind it.
    [[nodiscard]] Result<IppMessage> send(IppMessage request, const char *resource,
                                          QByteArrayView document);

private:
    struct Close
    {
        void operator()(http_t *http) const { httpClose(http); }
    };
    std::unique_ptr<http_t, Close> m_http;
};

// A keyword without its severity: "media-empty-error" is "media-empty"; "none" is nothing.
[[nodiscard]] QStringList plainReasons(const QStringList &keywords);

} // namespace lc::ui
