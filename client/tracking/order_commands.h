#pragma once

#include "client/api/orders.h"
#include "client/widgets/colours.h"

#include <QObject>

namespace tracking {

using contracts::OrderId;

// Paying and cancelling an order. While an answer is not known the wish keeps its key, so that asking again never does
// it twice.
class OrderCommands : public QObject {
    Q_OBJECT

public:
    enum class Command { Pay, Cancel };

    OrderCommands(api::Orders &orders, QObject *parent);

    void pay(const OrderId &order);
    void cancel(const OrderId &order);
    [[nodiscard]] bool isUnderWay(const OrderId &order) const; // any of them

Q_SIGNALS:
    void begun(const contracts::OrderId &order, tracking::OrderCommands::Command command);
    // In words, for the buyer. The order has changed, or it is worth reading it again.
    void answered(const contracts::OrderId &order, widgets::Tone tone, const QString &words);

private:
    struct Wish {
        OrderId order;
        Command command;

        friend bool operator==(const Wish &, const Wish &) = default;
        friend size_t qHash(const Wish &wish, size_t seed = 0)
        {
            return qHashMulti(seed, wish.order, int(wish.command));
        }
    };
    using Answer = api::Result<contracts::ordering::OrderAnswer>;

    void carryOut(const Wish &wish);
    void take(const Wish &wish, const Answer &answer);

    api::Orders &m_orders;
    QHash<Wish, api::IdempotencyKey> m_keys;
    QSet<Wish> m_underWay;
};

} // namespace tracking
