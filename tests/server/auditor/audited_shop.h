#pragma once

#include "server/platform/postgres/connection.h"
#include "tests/journeys/cast.h"

namespace tests {

// A whole shop with a past, of shipped, cancelled and declined orders, and the ways into its databases.
class AuditedShop {
public:
    AuditedShop();

    [[nodiscard]] journeys::Cast &cast() { return m_cast; }
    // What changes by itself would put right, or hide, what is falsified by hand: only PostgreSQL goes on.
    void closeServices();

    [[nodiscard]] platform::postgres::Settings auditor() const; // the auditor's own database, as the auditor
    void execute(const QString &database, const QStringList &statements) const; // as the superuser

private:
    [[nodiscard]] QByteArray contentOf(const QString &file) const;

    QTemporaryDir m_folder;
    journeys::Narrator m_silent = journeys::Narrator::silent();
    std::optional<journeys::RunningShop> m_shop;
    journeys::Cast m_cast;
};

} // namespace tests
