#include "server/platform/http/request_body.h"

#include "server/platform/http/syntax.h"

#include <utility>

namespace platform::http {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestLine = 256; // chunk extensions are dropped, so nobody needs long ones
constexpr qsizetype kLargestTrailers = 4'096;
constexpr qsizetype kMostSizeDigits = 8;

tl::unexpected<Refusal> malformed()
{
    return refuse(400, "malformed-chunk"_L1, u"The chunks of the body cannot be read."_s);
}

tl::unexpected<Refusal> tooLarge(qint64 largest)
{
    return refuse(413, "body-too-large"_L1, u"The body is larger than %1 bytes."_s.arg(largest));
}

bool isHex(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return isDigit(c) || isOneOf(c, "abcdefABCDEF"); });
}

} // namespace

Vetted<RequestBody> RequestBody::of(const Head &head, qint64 largest)
{
    if (head.contentLength > largest)
        return tooLarge(largest);
    RequestBody body;
    body.m_largest = largest;
    body.m_missing = head.contentLength;
    if (head.isChunked)
        body.m_part = Part::ChunkSize;
    else if (head.contentLength > 0)
        body.m_part = Part::WholeData;
    return body;
}

Vetted<bool> RequestBody::take(QByteArray &received)
{
    while (m_part != Part::Done) {
        const bool isData = m_part == Part::WholeData || m_part == Part::ChunkData;
        const Vetted<bool> hasAdvanced = isData ? takeData(received) : takeLine(received);
        if (!hasAdvanced || !*hasAdvanced)
            return hasAdvanced;
    }
    return true;
}

Vetted<bool> RequestBody::takeLine(QByteArray &received)
{
    const qsizetype end = received.indexOf('\n');
    if ((end < 0 ? received.size() : end) > kLongestLine)
        return malformed();
    if (end < 0)
        return false;
    if (end == 0 || received[end - 1] != '\r')
        return malformed();
    const Vetted<void> read = readLine(QByteArrayView(received).first(end - 1));
    received.remove(0, end + 1);
    return read.map([] { return true; });
}

bool RequestBody::takeData(QByteArray &received)
{
    const auto taken = qsizetype(std::min<qint64>(received.size(), m_missing));
    if (m_content.isEmpty() && taken == received.size())
        m_content = std::exchange(received, {});
    else
        m_content.append(QByteArrayView(received).first(taken));
    received.remove(0, taken);
    m_missing -= taken;
    if (m_missing > 0)
        return false;
    m_part = m_part == Part::WholeData ? Part::Done : Part::ChunkEnd;
    return true;
}

Vetted<void> RequestBody::readLine(QByteArrayView line)
{
    if (!isFieldValue(line))
        return malformed();
    if (m_part == Part::ChunkSize)
        return readChunkSize(line);
    if (m_part == Part::ChunkEnd) {
        m_part = Part::ChunkSize;
        return line.isEmpty() ? Vetted<void>() : malformed();
    }
    m_trailerSize += line.size();
    if (m_trailerSize > kLargestTrailers)
        return malformed();
    if (line.isEmpty())
        m_part = Part::Done;
    return {};
}

Vetted<void> RequestBody::readChunkSize(QByteArrayView line)
{
    const qsizetype semicolon = line.indexOf(';');
    const QByteArrayView digits = semicolon < 0 ? line : line.first(semicolon);
    if (digits.isEmpty() || digits.size() > kMostSizeDigits || !isHex(digits))
        return malformed();
    m_missing = digits.toLongLong(nullptr, 16);
    if (m_content.size() + m_missing > m_largest)
        return tooLarge(m_largest);
    m_part = m_missing == 0 ? Part::Trailers : Part::ChunkData;
    return {};
}

} // namespace platform::http
