#include "server/platform/http/answer_bytes.h"

#include "server/platform/http/syntax.h"

#include <QDateTime>
#include <QLocale>
#include <QLoggingCategory>

namespace platform::http {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(lcAnswer, "platform.http.answer")

namespace {

QByteArrayView phraseOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 303:
        return "See Other";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 402:
        return "Payment Required";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 412:
        return "Precondition Failed";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 415:
        return "Unsupported Media Type";
    case 417:
        return "Expectation Failed";
    case 422:
        return "Unprocessable Content";
    case 428:
        return "Precondition Required";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "";
    }
}

// A value with a line break could add headers or a whole answer of the caller's making.
void writeField(QByteArray &bytes, QByteArrayView name, QByteArrayView value)
{
    if (!isToken(name) || !isFieldValue(value)) {
        qCWarning(lcAnswer) << "left out a malformed header" << name;
        return;
    }
    bytes.append(name).append(": ").append(value).append("\r\n");
}

void writeLength(QByteArray &bytes, const Response &response)
{
    const bool hasNoBody = response.status == 204 || response.status == 304 || response.status < 200;
    if (!hasNoBody)
        writeField(bytes, "Content-Length", QByteArray::number(response.body.size()));
}

void writeConnection(QByteArray &bytes, const AnswerForm &form)
{
    if (form.closes)
        bytes.append("Connection: close\r\n");
    else if (form.isHttp10)
        bytes.append("Connection: keep-alive\r\n");
}

} // namespace

QByteArray answerBytes(const Response &response, const AnswerForm &form)
{
    QByteArray bytes;
    bytes.reserve(512 + (form.withoutBody ? 0 : response.body.size()));
    bytes.append("HTTP/1.1 ").append(QByteArray::number(response.status)).append(' ');
    bytes.append(phraseOf(response.status)).append("\r\nDate: ").append(httpDate()).append("\r\n");
    if (!response.mediaType.isEmpty())
        writeField(bytes, "Content-Type", response.mediaType);
    writeLength(bytes, response);
    for (const auto &[name, value] : response.headers)
        writeField(bytes, name, value);
    writeField(bytes, "X-Request-Id", form.requestId);
    writeConnection(bytes, form);
    bytes.append("\r\n");
    if (!form.withoutBody && response.status != 204 && response.status != 304)
        bytes.append(response.body);
    return bytes;
}

QByteArray httpDate()
{
    thread_local qint64 second = 0;
    thread_local QByteArray date;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    if (now != second) {
        second = now;
        const QDateTime time = QDateTime::fromSecsSinceEpoch(now, Qt::UTC);
        date = QLocale::c().toString(time, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1();
    }
    return date;
}

} // namespace platform::http
