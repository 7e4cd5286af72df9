#pragma once

#include "common/core/result.h"
#include "server/ordering/domain/basket.h"
#include "server/ordering/domain/order_flow.h"

#include <QDateTime>
#include <QSet>

#include <chrono>
#include <optional>

namespace ordering {

using core::Result;

// One book of an order, with title and price frozen when it was ordered.
struct Line {
    BookId bookId;
    SellerId sellerId;
    QString title;
    int quantity = 0;
    Money unitPrice;

    friend bool operator==(const Line &, const Line &) = default;
};

struct Address {
    QString recipient;
    QString phone;
    QString postalCode;
    QString line1;
    std::optional<QString> line2;

    friend bool operator==(const Address &, const Address &) = default;
};

// Who orders, where to, and how they pay.
struct Buyer {
    BuyerId id;
    QString name;
    Address address;
    QString paymentMethod;

    friend bool operator==(const Buyer &, const Buyer &) = default;
};

// Whether something happened, or was so already.
enum class Change { Made, None };

// What a buyer wants of one or several sellers, paid as a whole. Decides what may happen to it next; every move it
// refuses is Refused "order-not-…" with the fact `status`.
class Order {
public:
    // Everything there is to know about an order, as it is stored.
    struct Facts {
        OrderId id;
        Buyer buyer;
        QList<Line> lines;
        OrderStatus status = OrderStatus::AwaitingPayment;
        QDateTime orderedAt;
        QDateTime payUntil; // the copies are kept for the buyer until then
        std::optional<QDateTime> deferredAt; // when the buyer was told to pay a little later
        std::optional<PaymentId> paymentId; // once it is paid
        QString declineReason; // once it was declined
        QSet<SellerId> arrived; // sellers whose parcel the buyer has

        friend bool operator==(const Facts &, const Facts &) = default;
    };

    // A basket that the policies allow becomes an order that awaits its payment.
    [[nodiscard]] static Result<Order> place(OrderId id, const Buyer &buyer, const Basket &basket, const Offers &offers,
        const QDateTime &now, std::chrono::seconds hold);
    explicit Order(Facts facts);

    [[nodiscard]] Result<Change> paymentApproved(PaymentId payment); // "order-not-payable"
    [[nodiscard]] Result<Change> paymentDeclined(const QString &reason); // "order-not-payable"
    [[nodiscard]] Result<Change> deferPayment(const QDateTime &now); // "order-not-payable"; made the first time only
    [[nodiscard]] Result<Change> deadlinePassed(const QDateTime &now); // "order-not-expired"
    // Unpaid it is cancelled at once; paid it is a request. Refused "already-shipped", "order-not-cancellable".
    [[nodiscard]] Result<Change> cancel();
    [[nodiscard]] Result<Change> deliveryStarted(); // "order-not-deliverable"
    [[nodiscard]] Result<Change> deliveryCompleted(const SellerId &seller); // made when it was the last one
    [[nodiscard]] Result<Change> deliveryCancelled(); // "order-not-cancelling"
    [[nodiscard]] Result<Change> cancellationRefused(); // "order-not-cancelling"

    [[nodiscard]] const Facts &facts() const;
    [[nodiscard]] OrderId id() const;
    [[nodiscard]] OrderStatus status() const;
    [[nodiscard]] bool isPaid() const;
    [[nodiscard]] Money total() const;
    [[nodiscard]] QList<SellerId> sellers() const; // each once, in the order of the lines
    [[nodiscard]] bool mayBePaid(const QDateTime &now) const; // waits for money, and the deadline is ahead

private:
    [[nodiscard]] Result<Change> move(OrderTrigger trigger, QLatin1StringView refusal);

    Facts m_facts;
};

} // namespace ordering
