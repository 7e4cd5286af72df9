#pragma once

#include "common/contracts/delivery/delivery_events.h"
#include "server/store/application/books.h"
#include "server/store/application/desk.h"

namespace store {

// Policy: the desk follows what delivery tells of a parcel. When it has left, its copies have left the shelf.
class FollowDelivery {
public:
    enum class Outcome {
        Followed,
        NotOnDeskYet, // delivery was faster than ordering: the order itself has not arrived here
    };

    FollowDelivery(Desk &desk, Books &books);

    [[nodiscard]] Result<Outcome> run(const contracts::delivery::DeliveryStarted &event);
    [[nodiscard]] Result<Outcome> run(const contracts::delivery::DeliveryProgressed &event);
    [[nodiscard]] Result<Outcome> run(const contracts::delivery::DeliveryCompleted &event);
    [[nodiscard]] Result<Outcome> run(const contracts::delivery::DeliveryCancelled &event);

private:
    struct Step {
        OrderId order;
        SellerId seller;
        StoreOrderTrigger trigger;
        QDateTime at;
        std::optional<QString> place;
    };

    [[nodiscard]] Result<Outcome> follow(const Step &step);
    [[nodiscard]] Result<> takeOffShelf(const StoreOrder &order, const QDateTime &at);

    Desk &m_desk;
    Books &m_books;
};

} // namespace store
