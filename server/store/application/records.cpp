#include "server/store/application/records.h"

namespace store {

namespace wire = contracts::store;

namespace {

wire::DeskAddress recordOf(const Address &address)
{
    return {address.recipient, address.phone, address.postalCode, address.line1, address.line2};
}

QList<wire::DeskLine> recordOf(const QList<OrderedBook> &lines)
{
    QList<wire::DeskLine> records;
    for (const OrderedBook &line : lines)
        records.append({line.bookId, line.title, line.quantity, line.unitPrice});
    return records;
}

// Status has the same name on both sides; a test walks through all of them.
wire::DeskStatus recordOf(StoreOrderStatus status)
{
    return wire::parseDeskStatus(QString(nameOf(status))).value();
}

} // namespace

wire::BookFacts factsOf(const Book &book)
{
    const BookDetails &details = book.details;
    return {
        .bookId = book.id,
        .sellerId = book.seller.id,
        .sellerName = book.seller.name,
        .isbn = details.isbn ? std::optional(details.isbn->toString()) : std::nullopt,
        .title = details.title,
        .authors = details.authors,
        .publisher = details.publisher,
        .publishedYear = details.publishedYear,
        .language = details.language,
        .category = details.category,
        .description = details.description,
        .price = details.price,
        .cover = book.cover,
        .version = book.version,
    };
}

wire::BookRecord recordOf(const Book &book)
{
    return {factsOf(book), book.onHand, book.withdrawn, book.registeredAt};
}

wire::DeskRecord recordOf(const StoreOrder &order)
{
    const auto shipment = order.shipment ? std::optional(wire::DeskShipment{
                              order.shipment->courier, order.shipment->waybill, order.shipment->requestedAt})
                                         : std::nullopt;
    return {
        .orderId = order.orderId,
        .buyerName = order.buyerName,
        .address = recordOf(order.address),
        .lines = recordOf(order.lines),
        .total = order.total(),
        .status = recordOf(order.status),
        .shipment = shipment,
        .place = order.place,
        .placedAt = order.placedAt,
        .updatedAt = order.updatedAt,
    };
}

wire::StockReceived receivedOf(const Book &book, const StockEntry &entry)
{
    return {book.id, book.seller.id, entry.id, entry.delta};
}

wire::StockCorrected correctedOf(const Book &book, const StockEntry &entry)
{
    return {book.id, book.seller.id, entry.id, entry.delta, entry.note};
}

} // namespace store
