#include "client/api/idempotency_key.h"

#include "common/core/uuid_v7.h"

namespace api {

IdempotencyKey::IdempotencyKey(QByteArray bytes)
    : m_bytes(std::move(bytes))
{
}

IdempotencyKey IdempotencyKey::generate()
{
    return IdempotencyKey(core::uuidV7().toByteArray(QUuid::WithoutBraces));
}

IdempotencyKey IdempotencyKey::from(const QByteArray &kept)
{
    return IdempotencyKey(kept);
}

} // namespace api
