#include "server/platform/http/head.h"

#include "server/platform/http/framing.h"
#include "server/platform/http/syntax.h"

namespace platform::http {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestTarget = 8'000; // RFC 9112, section 3: at least this much

// Takes lines off the front; only CRLF ends one.
class Lines {
public:
    explicit Lines(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    [[nodiscard]] std::optional<Vetted<QByteArrayView>> next()
    {
        const qsizetype end = m_bytes.indexOf('\n', m_at);
        if (end < 0)
            return std::nullopt;
        if (end == m_at || m_bytes[end - 1] != '\r')
            return refuse(400, "bare-line-feed"_L1, u"Lines end with CR and LF."_s);
        const QByteArrayView line = m_bytes.sliced(m_at, end - 1 - m_at);
        m_at = end + 1;
        return line;
    }

    [[nodiscard]] qsizetype position() const { return m_at; }

    void skipEmpty()
    {
        while (m_bytes.sliced(m_at).startsWith("\r\n"))
            m_at += 2;
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

Vetted<void> readVersion(QByteArrayView version, Head &head)
{
    const bool isVersion = version.size() == 8 && version.startsWith("HTTP/") && isDigit(version[5])
        && version[6] == '.' && isDigit(version[7]);
    if (!isVersion)
        return refuse(400, "malformed-request-line"_L1, u"The request line has no HTTP version."_s);
    head.isHttp10 = version == "HTTP/1.0";
    if (!head.isHttp10 && version != "HTTP/1.1")
        return refuse(505, "unknown-http-version"_L1, u"HTTP/1.1 is spoken here."_s);
    return {};
}

Vetted<void> readRequestLine(QByteArrayView line, Head &head)
{
    const qsizetype afterMethod = line.indexOf(' ');
    const qsizetype afterTarget = line.lastIndexOf(' ');
    if (afterMethod <= 0 || afterTarget <= afterMethod + 1 || !isToken(line.first(afterMethod)))
        return refuse(400, "malformed-request-line"_L1, u"A request line is: method, target, version."_s);
    const QByteArrayView target = line.sliced(afterMethod + 1, afterTarget - afterMethod - 1);
    if (target.size() > kLongestTarget)
        return refuse(414, "target-too-long"_L1, u"The request target is too long."_s);
    if (!isTarget(target))
        return refuse(400, "malformed-target"_L1, u"The request target has characters that must be encoded."_s);
    if (const auto version = readVersion(line.sliced(afterTarget + 1), head); !version)
        return version;
    const auto method = methodNamed(line.first(afterMethod));
    if (!method)
        return refuse(501, "unknown-method"_L1, u"This method is not known here."_s);
    head.method = *method;
    head.target = target.toByteArray();
    return {};
}

// No space before the colon and no folded lines: both have been read in two ways.
Vetted<void> readField(QByteArrayView line, Head &head)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || !isToken(line.first(colon)))
        return refuse(400, "malformed-header"_L1, u"A header line is: name, colon, value."_s);
    const QByteArrayView value = withoutSpaceAround(line.sliced(colon + 1));
    if (!isFieldValue(value))
        return refuse(400, "malformed-header"_L1, u"A header value has control characters."_s);
    head.fields.emplaceBack(line.first(colon).toByteArray().toLower(), value.toByteArray());
    return {};
}

Vetted<bool> readLine(QByteArrayView line, Head &head, HeadLimits limits)
{
    if (line.isEmpty())
        return true;
    if (head.fields.size() == limits.fields)
        return refuse(431, "too-many-headers"_L1, u"At most %1 headers are read."_s.arg(limits.fields));
    return readField(line, head).map([] { return false; });
}

} // namespace

std::optional<Vetted<Head>> parseHead(QByteArrayView bytes, HeadLimits limits)
{
    const bool isTooLarge = bytes.size() > limits.largestHead;
    Lines lines(bytes.first(std::min(bytes.size(), limits.largestHead)));
    lines.skipEmpty();
    if (lines.position() < bytes.size() && !isTokenCharacter(bytes[lines.position()])
        && bytes[lines.position()] != '\r')
        return refuse(400, "malformed-request-line"_L1, u"A request begins with a method."_s);

    Head head;
    const auto requestLine = lines.next();
    if (!requestLine && isTooLarge)
        return refuse(414, "target-too-long"_L1, u"The request line is too long."_s);
    if (!requestLine)
        return std::nullopt;
    if (const auto read = requestLine->and_then([&](QByteArrayView line) { return readRequestLine(line, head); });
        !read)
        return tl::unexpected(read.error());

    head.fields.reserve(16);
    while (const auto line = lines.next()) {
        const auto isLast = line->and_then([&](QByteArrayView text) { return readLine(text, head, limits); });
        if (!isLast)
            return tl::unexpected(isLast.error());
        if (*isLast) {
            head.size = lines.position();
            return readFraming(std::move(head));
        }
    }
    if (isTooLarge)
        return refuse(431, "headers-too-large"_L1, u"The headers are larger than %1 bytes."_s.arg(limits.largestHead));
    return std::nullopt;
}

} // namespace platform::http
