#pragma once

#include "server/platform/http/router.h"
#include "server/platform/postgres/database.h"
#include "server/storefront/adapters/files/cover_pictures.h"

#include <QObject>

namespace storefront {

// Where buyers look: common/contracts/storefront/openapi.yaml. Nobody needs to sign in for that.
class StorefrontApi : public QObject {
    Q_OBJECT

public:
    StorefrontApi(platform::postgres::Database &database, CoverPictures &covers, QObject *parent = nullptr);

    [[nodiscard]] platform::http::Router routes();

private:
    using Answer = QFuture<platform::http::Response>;
    using Request = platform::http::Request;

    [[nodiscard]] Answer find(const Request &request);
    [[nodiscard]] Answer show(const Request &request);
    [[nodiscard]] Answer categories(const Request &request);
    [[nodiscard]] Answer cover(const Request &request);

    platform::postgres::Database &m_database;
    CoverPictures &m_covers;
};

} // namespace storefront
