#pragma once

#include "common/contracts/store/book_facts.h"
#include "common/contracts/store/shipment_requested.h"

namespace contracts::store {

// What a seller says of a book. Changing a book sends it complete.
struct BookDraft {
    std::optional<QString> isbn; // of 10 or 13 digits, with or without hyphens
    QString title;
    QStringList authors;
    std::optional<QString> publisher;
    std::optional<int> publishedYear;
    std::optional<QString> language;
    QString category;
    QString description;
    Money price;

    friend bool operator==(const BookDraft &, const BookDraft &) = default;
};

struct RegisterBookRequest {
    BookDraft book;
    int stock = 0; // copies that are on the shelf from the start

    friend bool operator==(const RegisterBookRequest &, const RegisterBookRequest &) = default;
};

enum class StockReason { Received, Corrected };

struct ChangeStockRequest {
    int delta = 0; // above zero when received
    StockReason reason = StockReason::Received;
    std::optional<QString> note;

    friend bool operator==(const ChangeStockRequest &, const ChangeStockRequest &) = default;
};

struct ShipmentRequest {
    QString courier;
    QString waybill;

    friend bool operator==(const ShipmentRequest &, const ShipmentRequest &) = default;
};

[[nodiscard]] QString nameOf(StockReason reason);
[[nodiscard]] Result<StockReason> parseStockReason(QStringView name);

[[nodiscard]] QJsonObject toJson(const BookDraft &request);
[[nodiscard]] QJsonObject toJson(const RegisterBookRequest &request);
[[nodiscard]] QJsonObject toJson(const ChangeStockRequest &request);
[[nodiscard]] QJsonObject toJson(const ShipmentRequest &request);

[[nodiscard]] Result<BookDraft> parseBookDraft(const QJsonObject &body);
[[nodiscard]] Result<RegisterBookRequest> parseRegisterBook(const QJsonObject &body);
[[nodiscard]] Result<ChangeStockRequest> parseChangeStock(const QJsonObject &body);
[[nodiscard]] Result<ShipmentRequest> parseShipment(const QJsonObject &body);

} // namespace contracts::store
