#include "tests/fuzz/api/wire.h"

#include <curl/curl.h>

namespace api_fuzz {

using platform::http::Answer;

namespace {

constexpr long kPatience = 40'000; // ms

size_t onHeader(const char *data, size_t one, size_t size, void *answer)
{
    const QByteArrayView line(data, qsizetype(one * size));
    auto &headers = static_cast<Answer *>(answer)->headers;
    const qsizetype colon = line.indexOf(':');
    if (line.startsWith("HTTP/"))
        headers.clear();
    else if (colon > 0)
        headers.emplaceBack(line.first(colon).toByteArray().toLower(), line.sliced(colon + 1).trimmed().toByteArray());
    return one * size;
}

size_t onBody(const char *data, size_t one, size_t size, void *answer)
{
    static_cast<Answer *>(answer)->body.append(data, qsizetype(one * size));
    return one * size;
}

curl_slist *listOf(const Request &request)
{
    curl_slist *list = curl_slist_append(nullptr, "Expect:");
    if (request.header("Content-Type").isEmpty())
        list = curl_slist_append(list, "Content-Type:");
    for (const auto &[name, value] : request.headers)
        list = curl_slist_append(
            list, (value.isEmpty() ? QByteArray(name + ';') : QByteArray(name + ": " + value)).constData());
    return list;
}

} // namespace

struct Wire::Handle {
    CURL *curl = curl_easy_init();
    ~Handle() { curl_easy_cleanup(curl); }
};

Wire::Wire(QUrl shop, QString from)
    : m_shop(std::move(shop))
    , m_from(std::move(from))
    , m_handle(std::make_unique<Handle>())
{
}

Wire::~Wire() = default;

Answer Wire::send(const Request &request)
{
    CURL *curl = m_handle->curl;
    Answer answer;
    curl_easy_reset(curl);
    curl_slist *headers = listOf(request);
    const QByteArray target = request.path + request.query;
    curl_easy_setopt(curl, CURLOPT_URL, m_shop.toEncoded().constData());
    curl_easy_setopt(curl, CURLOPT_REQUEST_TARGET, target.constData());
    curl_easy_setopt(curl, CURLOPT_INTERFACE, m_from.toLatin1().constData());
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_TCP_NODELAY, 1L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, kPatience);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    if (!request.body.isEmpty() || request.method == "POST" || request.method == "PUT") {
        curl_easy_setopt(curl, CURLOPT_POSTFIELDS, request.body.constData());
        curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.size()));
    }
    if (request.method == "HEAD")
        curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);
    curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, request.method.constData());
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, onHeader);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &answer);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, onBody);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer);
    const CURLcode code = curl_easy_perform(curl);
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    curl_slist_free_all(headers);
    if (code != CURLE_OK)
        return {0, curl_easy_strerror(code), {}};
    answer.status = int(status);
    return answer;
}

} // namespace api_fuzz
