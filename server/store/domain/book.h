#pragma once

#include "server/store/domain/book_details.h"
#include "server/store/domain/stock_entry.h"

namespace store {

struct Seller {
    SellerId id;
    QString name;

    friend bool operator==(const Seller &, const Seller &) = default;
};

// A book that one seller offers, with the copies on that seller's shelf. Data are open to those who store them; they
// change through these rules alone.
//
// Errors of all: NotFound "book-unknown" to anybody but its seller, Refused "book-withdrawn".
struct Book {
    static constexpr int kMostCopies = 1'000'000;

    BookId id;
    Seller seller;
    BookDetails details;
    std::optional<QString> cover; // SHA-256 of the picture
    int onHand = 0; // never below zero
    int version = 1;
    bool withdrawn = false;
    QDateTime registeredAt;

    [[nodiscard]] static Result<Book> registered(
        const Seller &seller, const BookDetails &details, const QDateTime &now);

    // True when something changed. Error: Outdated "book-changed-meanwhile", with the current version.
    [[nodiscard]] Result<bool> change(SellerId by, int seenVersion, const BookDetails &details);
    [[nodiscard]] Result<bool> wear(SellerId by, const QString &newCover);
    // Harmless to repeat, whatever version is named then.
    [[nodiscard]] Result<bool> withdraw(SellerId by, int seenVersion);

    // Errors: Invalid "quantity-not-positive", "delta-zero", "too-many-copies"; Refused "stock-below-zero".
    [[nodiscard]] Result<StockEntry> receive(SellerId by, int quantity, const QString &note, const QDateTime &now);
    [[nodiscard]] Result<StockEntry> correct(SellerId by, int delta, const QString &note, const QDateTime &now);

    // Copies have left with the parcel of `order`; nobody can refuse that any more. When the ledger knows of fewer, it
    // was wrong and ends at zero.
    [[nodiscard]] StockEntry ship(OrderId order, int quantity, const QDateTime &now);

    [[nodiscard]] Result<> belongsTo(SellerId seller) const;

    friend bool operator==(const Book &, const Book &) = default;

private:
    [[nodiscard]] Result<> mayChange(SellerId by) const;
    [[nodiscard]] Result<> wasSeenAs(int seenVersion) const;
    [[nodiscard]] StockEntry written(StockKind kind, int delta, const QString &note, const QDateTime &now);
};

} // namespace store
