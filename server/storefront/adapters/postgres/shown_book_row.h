#pragma once

#include "common/contracts/storefront/shown_book.h"
#include "server/platform/postgres/row.h"

namespace storefront {

[[nodiscard]] contracts::storefront::ShownBook shownBookOf(const platform::postgres::Row &row);
[[nodiscard]] contracts::storefront::BookPage bookPageOf(const platform::postgres::Row &row);

} // namespace storefront
