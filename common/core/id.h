#pragma once

#include "common/core/result.h"
#include "common/core/uuid_v7.h"

#include <QUuid>

namespace core {

using namespace Qt::Literals::StringLiterals;

// An identifier that cannot be mistaken for another kind: `using OrderId = Id<struct OrderTag>`.
// A UUID of version 7 when made here, so ids sort by time; any non-null UUID when read.
template <class Tag>
class Id {
public:
    Id() = default;
    explicit Id(const QUuid &uuid)
        : m_uuid(uuid)
    {
    }

    [[nodiscard]] static Id generate()
    {
        return Id(uuidV7());
    }

    // Reads the 36-character form only, in either case. Error: Invalid "not-an-id".
    [[nodiscard]] static Result<Id> parse(QStringView text)
    {
        const QUuid uuid = text.size() == 36 ? QUuid::fromString(text) : QUuid();
        if (uuid.isNull())
            return fail(Fault::Invalid, "not-an-id"_L1, u"This is not an id."_s);
        return Id(uuid);
    }

    [[nodiscard]] QString toString() const
    {
        return m_uuid.toString(QUuid::WithoutBraces);
    }

    [[nodiscard]] QUuid uuid() const
    {
        return m_uuid;
    }

    [[nodiscard]] bool isNull() const
    {
        return m_uuid.isNull();
    }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b)
    {
        return a.m_uuid < b.m_uuid;
    }
    friend size_t qHash(const Id &id, size_t seed = 0)
    {
        return ::qHash(id.m_uuid, seed);
    }

private:
    QUuid m_uuid;
};

} // namespace core
