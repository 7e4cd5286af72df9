#pragma once

#include "common/core/clock.h"
#include "server/platform/auth/guard.h"
#include "server/platform/http/router.h"
#include "server/platform/postgres/database.h"
#include "server/store/adapters/files/cover_files.h"

#include <QObject>

namespace store {

// What a seller does with books: the first half of common/contracts/store/openapi.yaml.
class BooksApi : public QObject {
    Q_OBJECT

public:
    BooksApi(platform::postgres::Database &database, platform::auth::Guard &guard, const CoverFiles &covers,
        const core::Clock &clock, QObject *parent = nullptr);

    void addTo(platform::http::Router &router);

Q_SIGNALS:
    void changed(); // something was committed that the others are to be told

private:
    using Answer = QFuture<platform::http::Response>;
    using Request = platform::http::Request;
    using Principal = platform::auth::Principal;

    [[nodiscard]] Answer registerBook(const Request &request, const Principal &principal);
    [[nodiscard]] Answer list(const Request &request, const Principal &principal);
    [[nodiscard]] Answer import(const Request &request, const Principal &principal);
    [[nodiscard]] Answer show(const Request &request, const Principal &principal);
    [[nodiscard]] Answer change(const Request &request, const Principal &principal);
    [[nodiscard]] Answer withdraw(const Request &request, const Principal &principal);
    [[nodiscard]] Answer changeStock(const Request &request, const Principal &principal);
    [[nodiscard]] Answer setCover(const Request &request, const Principal &principal);

    template <class Work> [[nodiscard]] Answer command(Work work);
    template <class Work>
    [[nodiscard]] Answer commandOnce(
        const Request &request, const Principal &principal, const QString &operation, Work work);

    platform::postgres::Database &m_database;
    platform::auth::Guard &m_guard;
    const CoverFiles m_covers;
    const core::Clock &m_clock;
};

} // namespace store
