// The guard before the HTTP server: what it takes out of the bytes of a connection, request after request.
#include "server/platform/http/request_body.h"
#include "server/platform/http/target.h"
#include "tests/fuzz/hold.h"
#include "tests/fuzz/pieces.h"

#include <QUrl>

using namespace platform::http;
using fuzz::hold;

namespace {

constexpr HeadLimits kLimits{600, 12}; // so that small inputs reach them
constexpr qint64 kLargestBody = 200;

// What a guard made of a connection: the requests it let through, and why it went no further.
struct Heard {
    QList<std::pair<QByteArray, QByteArray>> requests; // target and body
    QList<Head> heads;
    std::optional<Refusal> refusal;
};

class Guard {
public:
    void feed(const QByteArray &piece)
    {
        m_received += piece;
        while (!m_heard.refusal && (m_body ? takeBody() : takeHead())) { }
    }

    [[nodiscard]] const Heard &heard() const { return m_heard; }

private:
    bool takeHead()
    {
        const auto head = parseHead(m_received, kLimits);
        if (!head)
            return false;
        const auto body = head->and_then([](const Head &read) { return RequestBody::of(read, kLargestBody); });
        if (!body)
            return refuseAs(body.error());
        hold((*head)->size > 0 && (*head)->size <= m_received.size(), "a head ends within the bytes");
        m_received.remove(0, (*head)->size);
        m_heard.heads.append(**head);
        m_body = *body;
        return true;
    }

    bool takeBody()
    {
        const auto isWhole = m_body->take(m_received);
        if (!isWhole)
            return refuseAs(isWhole.error());
        if (!*isWhole)
            return false;
        m_heard.requests.append({m_heard.heads.constLast().target, m_body->content()});
        m_body.reset();
        return true;
    }

    bool refuseAs(const Refusal &refusal)
    {
        m_heard.refusal = refusal;
        return false;
    }

    QByteArray m_received;
    std::optional<RequestBody> m_body;
    Heard m_heard;
};

Heard hear(const QList<QByteArray> &pieces)
{
    Guard guard;
    for (const QByteArray &piece : pieces)
        guard.feed(piece);
    return guard.heard();
}

qsizetype count(const Head &head, QByteArrayView name)
{
    return std::count_if(head.fields.begin(), head.fields.end(), [&](auto &field) { return field.first == name; });
}

// Whatever another parser could read differently.
void hasOneMeaning(const Head &head)
{
    hold(count(head, "host") <= 1 && (head.isHttp10 || count(head, "host") == 1), "a request names one host");
    hold(count(head, "content-length") + count(head, "transfer-encoding") <= 1, "a body has one length");
    hold(head.isChunked == (count(head, "transfer-encoding") == 1), "who says chunked is chunked");
    hold(head.contentLength >= 0 && !(head.isChunked && head.contentLength > 0), "a length is no less than nothing");
    hold(head.fields.size() <= kLimits.fields && head.size <= kLimits.largestHead, "a head keeps its limits");
    for (const auto &[name, value] : head.fields) {
        hold(!name.isEmpty() && name == name.toLower() && value == value.trimmed(), "a field has a name and a value");
        hold(!value.contains('\n') && !value.contains('\r') && !value.contains('\0'), "a value is one line");
    }
}

QByteArray writtenAnew(const Target &target)
{
    QByteArray written;
    for (const QString &segment : target.segments)
        written += '/' + QUrl::toPercentEncoding(segment);
    char before = '?';
    const QList<QString> names = target.query.keys();
    for (qsizetype i = names.size() - 1; i >= 0; --i) {
        if (i + 1 < names.size() && names.at(i) == names.at(i + 1))
            continue;
        const QStringList values = target.query.values(names.at(i)); // the newest first
        for (qsizetype j = values.size() - 1; j >= 0; --j) {
            written += before + QUrl::toPercentEncoding(names.at(i)) + '=' + QUrl::toPercentEncoding(values.at(j));
            before = '&';
        }
    }
    return written;
}

void targetComesBack(const QByteArray &text)
{
    const auto target = parseTarget(text);
    if (!target)
        return;
    hold(!target->segments.isEmpty(), "a path has a segment");
    for (const QString &segment : target->segments)
        hold(!segment.contains(QChar(0)), "no segment hides a NUL");
    const auto again = parseTarget(writtenAnew(*target));
    hold(again && again->segments == target->segments && again->query == target->query,
        "a target is read as the same again");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const Heard atOnce = hear({bytes});
    const Heard inPieces = hear(fuzz::piecesOf(bytes));
    hold(atOnce.requests == inPieces.requests, "the same requests come through, however the bytes arrive");
    hold(atOnce.refusal.has_value() == inPieces.refusal.has_value()
            && (!atOnce.refusal
                || (atOnce.refusal->status == inPieces.refusal->status
                    && atOnce.refusal->error == inPieces.refusal->error)),
        "the verdict is the same, however the bytes arrive");
    for (const Head &head : atOnce.heads) {
        hasOneMeaning(head);
        targetComesBack(head.target);
    }
    for (const auto &[target, body] : atOnce.requests)
        hold(body.size() <= kLargestBody, "a body keeps its limit");
    return 0;
}
