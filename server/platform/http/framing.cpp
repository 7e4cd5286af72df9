#include "server/platform/http/framing.h"

#include "server/platform/http/syntax.h"

namespace platform::http {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostLengthDigits = 18; // fits into 63 bits

struct Found {
    int count = 0;
    QByteArrayView value; // the last
};

// The fields that decide, gathered in one pass.
struct Deciding {
    Found host;
    Found contentLength;
    Found transferEncoding;
    Found expect;
    bool close = false;
    bool keepAlive = false;
};

void readConnection(QByteArrayView options, Deciding &deciding)
{
    for (const QByteArray &option : options.toByteArray().split(',')) {
        const QByteArrayView word = withoutSpaceAround(option);
        deciding.close |= isSameWord(word, "close");
        deciding.keepAlive |= isSameWord(word, "keep-alive");
    }
}

Deciding gather(const Head &head)
{
    Deciding deciding;
    const auto note = [](Found &found, QByteArrayView value) { found = {found.count + 1, value}; };
    for (const auto &[name, value] : head.fields) {
        if (name == "host")
            note(deciding.host, value);
        else if (name == "content-length")
            note(deciding.contentLength, value);
        else if (name == "transfer-encoding")
            note(deciding.transferEncoding, value);
        else if (name == "expect")
            note(deciding.expect, value);
        else if (name == "connection")
            readConnection(value, deciding);
    }
    return deciding;
}

bool isHost(QByteArrayView host)
{
    return std::all_of(host.begin(), host.end(),
        [](char c) { return isLetter(c) || isDigit(c) || isOneOf(c, "-._~!$&'()*+,;=%:[]"); });
}

Vetted<void> checkHost(const Head &head, const Found &host)
{
    if (host.count > 1 || (host.count == 0 && !head.isHttp10))
        return refuse(400, "host-not-given-once"_L1, u"A request names its host exactly once."_s);
    if (!isHost(host.value))
        return refuse(400, "malformed-host"_L1, u"The host is not a host."_s);
    return {};
}

Vetted<void> readLength(const Found &length, Head &head)
{
    if (length.count == 0)
        return {};
    const bool isNumber = !length.value.isEmpty() && std::all_of(length.value.begin(), length.value.end(), isDigit);
    if (length.count > 1 || !isNumber)
        return refuse(400, "malformed-content-length"_L1, u"Content-Length is one whole number."_s);
    if (length.value.size() > kMostLengthDigits)
        return refuse(413, "body-too-large"_L1, u"The body is too large."_s);
    head.contentLength = length.value.toLongLong();
    return {};
}

Vetted<void> readEncoding(const Deciding &deciding, Head &head)
{
    const Found &encoding = deciding.transferEncoding;
    if (encoding.count == 0)
        return {};
    if (encoding.count > 1 || deciding.contentLength.count > 0 || head.isHttp10)
        return refuse(
            400, "unclear-length"_L1, u"Transfer-Encoding comes once, without Content-Length, in HTTP/1.1."_s);
    if (!isSameWord(encoding.value, "chunked"))
        return refuse(501, "unknown-transfer-encoding"_L1, u"The only transfer encoding understood is chunked."_s);
    head.isChunked = true;
    return {};
}

Vetted<void> readExpect(const Found &expect, Head &head)
{
    if (expect.count == 0 || head.isHttp10)
        return {};
    if (expect.count > 1 || !isSameWord(expect.value, "100-continue"))
        return refuse(417, "unknown-expectation"_L1, u"The only expectation met is 100-continue."_s);
    head.expectsContinue = head.isChunked || head.contentLength > 0;
    return {};
}

} // namespace

Vetted<Head> readFraming(Head head)
{
    const Deciding deciding = gather(head);
    head.keepsAlive = !deciding.close && (!head.isHttp10 || deciding.keepAlive);
    const auto read = checkHost(head, deciding.host)
                          .and_then([&] { return readLength(deciding.contentLength, head); })
                          .and_then([&] { return readEncoding(deciding, head); })
                          .and_then([&] { return readExpect(deciding.expect, head); });
    if (!read)
        return tl::unexpected(read.error());
    return head;
}

} // namespace platform::http
