#pragma once

#include "server/identity/domain/account.h"
#include "server/platform/postgres/connection.h"
#include "tests/support/postgres/both_keepers.h"

#include <memory>

namespace tests {

// A database with identity's schema, and what the contracts of identity's adapters need of it. What cannot work ends
// the test program.
class IdentityDatabase {
public:
    IdentityDatabase();

    [[nodiscard]] const platform::postgres::Settings &settings() const { return m_settings; }
    [[nodiscard]] platform::postgres::Connection &connection() { return m_connection; }

    // Somebody's account, for rows that belong to one.
    identity::Account open(
        const QString &email = QStringLiteral("a@b"), identity::Language language = identity::Language::Korean);
    void empty(const QString &tables);

    // The one of the two adapters that is being tried, with nothing in it.
    template <class Port, class InMemory, class InPostgres> std::unique_ptr<Port> emptied(const QString &tables)
    {
        if (!isInPostgres())
            return std::make_unique<InMemory>();
        empty(tables);
        return std::make_unique<InPostgres>(m_connection);
    }

private:
    platform::postgres::Settings m_settings;
    platform::postgres::Connection m_connection;
};

} // namespace tests
