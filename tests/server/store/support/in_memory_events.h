#pragma once

#include "server/store/application/events.h"

#include <QStringList>

namespace store::builders {

// Remembers what was told.
class InMemoryEvents : public Events {
public:
    [[nodiscard]] core::Result<> append(const QList<Told> &facts) override
    {
        m_told += facts;
        return {};
    }

    [[nodiscard]] QList<Told> all() const { return m_told; }
    [[nodiscard]] QStringList types() const
    {
        QStringList types;
        for (const Told &fact : m_told)
            types.append(fact.type);
        return types;
    }
    [[nodiscard]] Told last() const { return m_told.isEmpty() ? Told() : m_told.last(); }

private:
    QList<Told> m_told;
};

} // namespace store::builders
