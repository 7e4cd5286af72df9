#pragma once

#include "server/notification/application/list_messages.h"
#include "server/platform/postgres/connection.h"

namespace notification {

class PostgresPreferences : public PreferenceBook {
public:
    explicit PostgresPreferences(platform::postgres::Connection &connection);

    [[nodiscard]] core::Result<Preferences> of(const UserId &user) override;
    [[nodiscard]] core::Result<> keep(const UserId &user, const Preferences &preferences);
    // From the registration; who has chosen a language here already keeps it.
    [[nodiscard]] core::Result<> learnLanguage(const UserId &user, Language language);

private:
    platform::postgres::Connection &m_connection;
};

} // namespace notification
