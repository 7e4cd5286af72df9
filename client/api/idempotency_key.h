#pragma once

#include <QByteArray>

namespace api {

// Names one wish of the buyer, so that asking again after a lost connection never orders or charges twice. Made once
// per wish and kept until its answer is known.
class IdempotencyKey {
public:
    [[nodiscard]] static IdempotencyKey generate();
    [[nodiscard]] static IdempotencyKey from(const QByteArray &kept);

    [[nodiscard]] QByteArray bytes() const { return m_bytes; }

    friend bool operator==(const IdempotencyKey &, const IdempotencyKey &) = default;

private:
    explicit IdempotencyKey(QByteArray bytes);

    QByteArray m_bytes;
};

} // namespace api
