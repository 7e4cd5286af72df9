#pragma once

#include "client/checkout/user_folder.h"
#include "common/contracts/ordering/order_line.h"
#include "common/contracts/storefront/shown_book.h"

#include <QObject>

namespace checkout {

using contracts::BookId;
using contracts::storefront::ShownBook;

struct CartLine {
    ShownBook book; // as it was last seen; its price is the one the buyer agrees to
    int quantity = 1;

    friend bool operator==(const CartLine &, const CartLine &) = default;
};

// What a buyer means to buy. Kept per user on this computer, also over restarts; what a guest chose comes along when
// they sign in. Lives longer than the pages, which are made anew for each user.
class Cart : public QObject {
    Q_OBJECT

public:
    explicit Cart(QObject *parent = nullptr);
    explicit Cart(const QString &folder, QObject *parent = nullptr);

    void belongTo(const std::optional<contracts::UserId> &user); // nobody: a guest
    [[nodiscard]] const UserFolder &folder() const { return m_folder; }

    [[nodiscard]] const QList<CartLine> &lines() const { return m_lines; }
    [[nodiscard]] const CartLine *line(const BookId &book) const;
    [[nodiscard]] int count() const; // copies of all books
    [[nodiscard]] core::Money total() const;

    bool add(const ShownBook &book, int quantity); // false when no more books fit into one order
    void setQuantity(const BookId &book, int quantity);
    void remove(const BookId &book);
    void undoRemove(); // of the last one
    void renew(const ShownBook &book); // another price, as the buyer has accepted it
    void takeOut(const contracts::ordering::OrderLines &ordered);
    void clear();

    // A guest who wants to check out signs in first; what they wanted waits here for the pages of the user.
    struct Wish {
        std::optional<BookId> only; // this book alone
    };
    void setWish(const std::optional<Wish> &wish) { m_wish = wish; }
    [[nodiscard]] const std::optional<Wish> &wish() const { return m_wish; }

Q_SIGNALS:
    void changed();
    void userChanged();

private:
    void put(const CartLine &line);
    void keep();
    [[nodiscard]] qsizetype indexOf(const BookId &book) const;

    UserFolder m_folder;
    QList<CartLine> m_lines;
    std::optional<std::pair<qsizetype, CartLine>> m_removed;
    std::optional<Wish> m_wish;
};

} // namespace checkout
