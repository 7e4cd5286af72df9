#include "server/order_view/adapters/postgres/document_row.h"

namespace order_view {

using namespace Qt::Literals::StringLiterals;
using contracts::order_view::OrderDocument;

core::Result<OrderDocument> readDocument(const platform::postgres::Row &row)
{
    if (row.isNull("document"_L1))
        return OrderDocument();
    return contracts::order_view::parseOrderDocument(row.object("document"_L1));
}

} // namespace order_view
