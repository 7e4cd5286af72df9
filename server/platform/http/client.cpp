#include "server/platform/http/client.h"

#include "server/platform/telemetry/metrics.h"
#include "server/platform/telemetry/trace.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <curl/curl.h>

#include <memory>

namespace platform::http {

using core::Fault;
using namespace Qt::Literals::StringLiterals;

namespace {

// Shorter than the servers' idle time, so that a kept connection is rarely one that is just being closed.
constexpr long kLongestIdleSeconds = 30;

struct FreeCurl {
    void operator()(CURL *curl) const { curl_easy_cleanup(curl); }
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};
using Handle = std::unique_ptr<CURL, FreeCurl>;
using HeaderList = std::unique_ptr<curl_slist, FreeCurl>;

// One call under way, as libcurl's callbacks see it.
struct UnderWay {
    const Call &call;
    Answer answer;
    int sendings = 0;
    bool hasWholeHead = false; // libcurl is content with half of one
    bool tooLarge = false;
};

// The handle of this thread; it keeps its connections between calls.
CURL *freshHandle()
{
    static const CURLcode initialised = curl_global_init(CURL_GLOBAL_DEFAULT);
    Q_UNUSED(initialised);
    thread_local const Handle handle(curl_easy_init());
    curl_easy_reset(handle.get());
    return handle.get();
}

bool mayBeRepeated(const QByteArray &method)
{
    return method != "POST" && method != "PATCH";
}

// libcurl sends a request again by itself when a kept connection turns out dead. What is not idempotent must not be.
int onSending(void *underWay, char *, char *, int, int)
{
    auto *sending = static_cast<UnderWay *>(underWay);
    ++sending->sendings;
    return sending->sendings == 1 || mayBeRepeated(sending->call.method) ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT;
}

size_t onHeader(const char *data, size_t one, size_t size, void *underWay)
{
    auto *receiving = static_cast<UnderWay *>(underWay);
    auto &headers = receiving->answer.headers;
    const QByteArrayView line(data, qsizetype(one * size));
    const qsizetype colon = line.indexOf(':');
    if (line.startsWith("HTTP/"))
        headers.clear(); // an interim answer (100 Continue) went before
    else if (colon > 0)
        headers.emplaceBack(line.first(colon).toByteArray().toLower(), line.sliced(colon + 1).trimmed().toByteArray());
    receiving->hasWholeHead = line == "\r\n";
    return one * size;
}

size_t onBody(const char *data, size_t one, size_t size, void *underWay)
{
    auto *receiving = static_cast<UnderWay *>(underWay);
    const auto bytes = qsizetype(one * size);
    receiving->tooLarge = receiving->answer.body.size() + bytes > receiving->call.largestAnswer;
    if (receiving->tooLarge)
        return CURL_WRITEFUNC_ERROR;
    receiving->answer.body.append(data, bytes);
    return one * size;
}

void append(HeaderList &list, const QByteArray &line)
{
    list.reset(curl_slist_append(list.release(), line.constData()));
}

HeaderList headersOf(const Call &call)
{
    HeaderList list;
    append(list, "Expect:");
    bool hasContentType = call.body.isEmpty();
    for (const auto &[name, value] : call.headers) {
        append(list, value.isEmpty() ? QByteArray(name + ';') : QByteArray(name + ": " + value)); // ';': without value
        hasContentType |= name.compare("content-type", Qt::CaseInsensitive) == 0;
    }
    if (!hasContentType)
        append(list, "Content-Type: application/json");
    if (call.credential)
        append(list, "Authorization: Bearer " + call.credential());
    if (const auto trace = telemetry::currentTrace())
        append(list, "traceparent: " + trace->child().traceparent());
    return list;
}

// Internal calls go straight to their address: no proxy, no redirect, no other protocol.
void aim(CURL *curl, const Call &call)
{
    curl_easy_setopt(curl, CURLOPT_URL, call.url.toEncoded().constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_TCP_NODELAY, 1L);
    curl_easy_setopt(curl, CURLOPT_MAXAGE_CONN, kLongestIdleSeconds);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, long(call.connectTimeout.count()));
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, long(call.timeout.count()));
}

void load(CURL *curl, const Call &call, const curl_slist *headers)
{
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    if (!call.body.isEmpty() || call.method == "POST" || call.method == "PUT" || call.method == "PATCH") {
        curl_easy_setopt(curl, CURLOPT_POSTFIELDS, call.body.constData());
        curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(call.body.size()));
    }
    if (call.method == "HEAD")
        curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);
    curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, call.method.constData());
}

void listen(CURL *curl, UnderWay *underWay)
{
    curl_easy_setopt(curl, CURLOPT_PREREQFUNCTION, onSending);
    curl_easy_setopt(curl, CURLOPT_PREREQDATA, underWay);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, onHeader);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, underWay);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, onBody);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, underWay);
}

core::Error errorOf(CURLcode code, const UnderWay &underWay)
{
    const QString detail =
        code == CURLE_OK ? u"The answer ends in its head."_s : QString::fromUtf8(curl_easy_strerror(code));
    if (underWay.tooLarge)
        return {Fault::TooLarge, u"answer-too-large"_s, u"The answer is larger than allowed."_s, {}, {}};
    if (underWay.sendings == 0)
        return {Fault::Unavailable, u"unreachable"_s, detail, {}, {}};
    if (code == CURLE_OPERATION_TIMEDOUT)
        return {Fault::TimedOut, u"no-answer-in-time"_s, detail, {}, {}};
    return {Fault::Unavailable, u"answer-lost"_s, detail, {}, {}};
}

core::Result<Answer> perform(const Call &call)
{
    CURL *curl = freshHandle();
    UnderWay underWay{call, {}};
    const HeaderList headers = headersOf(call);
    aim(curl, call);
    load(curl, call, headers.get());
    listen(curl, &underWay);
    const CURLcode code = curl_easy_perform(curl);
    if (code != CURLE_OK || !underWay.hasWholeHead)
        return core::fail(errorOf(code, underWay));
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    underWay.answer.status = int(status);
    return std::move(underWay.answer);
}

// Who was asked for what, and what came of it. Of the path only its beginning: what follows has ids.
void record(const Call &call, int status, std::chrono::duration<double> time)
{
    const QString peer = u"%1:%2"_s.arg(call.url.host()).arg(call.url.port(call.url.scheme() == "https"_L1 ? 443 : 80));
    telemetry::Histogram("http_client_request_duration_seconds", "Time from a request to its whole answer",
        {{"peer", peer}, {"resource", call.url.path().section(u'/', 1, 1)},
            {"status", status > 0 ? QString::number(status) : u"none"_s}})
        .observe(time.count());
}

} // namespace

QByteArray Answer::header(QByteArrayView lowerCaseName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

core::Result<QJsonObject> Answer::json() const
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return core::fail(Fault::Malformed, "malformed-answer"_L1, u"The answer is not a JSON object."_s);
    return document.object();
}

core::Result<Answer> send(const Call &call)
{
    const auto begun = std::chrono::steady_clock::now();
    auto answer = perform(call);
    record(call, answer ? answer->status : 0, std::chrono::steady_clock::now() - begun);
    return answer;
}

} // namespace platform::http
