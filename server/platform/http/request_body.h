#pragma once

#include "server/platform/http/head.h"

namespace platform::http {

// Gathers the body of a request as its bytes come in, whether its size was told before or it comes in chunks (RFC 9112,
// section 7.1). Strict: chunk sizes are plain hexadecimal, lines end with CRLF; trailers are read and dropped.
class RequestBody {
public:
    // Refusal: 413 when the head already tells that it will be too large.
    [[nodiscard]] static Vetted<RequestBody> of(const Head &head, qint64 largest);

    // Consumes what belongs to the body from the front of `received`; true when it is complete.
    // Refusals: 400, 413. Afterwards nobody knows where the next request begins.
    [[nodiscard]] Vetted<bool> take(QByteArray &received);

    [[nodiscard]] const QByteArray &content() const { return m_content; }

private:
    enum class Part { WholeData, ChunkSize, ChunkData, ChunkEnd, Trailers, Done };

    [[nodiscard]] Vetted<bool> takeLine(QByteArray &received);
    [[nodiscard]] bool takeData(QByteArray &received);
    [[nodiscard]] Vetted<void> readLine(QByteArrayView line);
    [[nodiscard]] Vetted<void> readChunkSize(QByteArrayView line);

    Part m_part = Part::Done;
    qint64 m_largest = 0;
    qint64 m_missing = 0; // bytes of this chunk, or of the whole
    qsizetype m_trailerSize = 0;
    QByteArray m_content;
};

} // namespace platform::http
