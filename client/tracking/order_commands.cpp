#include "client/tracking/order_commands.h"

#include "client/widgets/error_text.h"
#include "client/widgets/shown.h"
#include "client/widgets/words_by_slug.h"
#include "common/core/on_answer.h"

#include <array>

namespace tracking {

using namespace Qt::Literals::StringLiterals;
using contracts::ordering::OrderAnswer;
using contracts::ordering::OrderStatus;
using widgets::Tone;

namespace {

struct Outcome {
    Tone tone;
    QString words;
};

Outcome outcomeOf(const OrderAnswer &answer)
{
    switch (answer.status) {
    case OrderStatus::Cancelled:
        return {Tone::Positive, OrderCommands::tr("The order is cancelled.")};
    case OrderStatus::Cancelling:
        return {Tone::Accent, OrderCommands::tr("Asked for. Delivery looks whether the parcel can still be stopped…")};
    case OrderStatus::AwaitingPayment:
        return {Tone::Warning,
            OrderCommands::tr("Payment is still busy. It is tried again by itself; nothing is charged twice.")};
    default:
        return {Tone::Positive, OrderCommands::tr("The order is paid.")};
    }
}

constexpr std::array kRefusals{
    widgets::WordsOfSlug{"already-shipped"_L1,
        QT_TRANSLATE_NOOP(
            "tracking::OrderCommands", "A parcel is already on its way, so the order can no longer be cancelled.")},
    widgets::WordsOfSlug{"order-not-payable"_L1,
        QT_TRANSLATE_NOOP("tracking::OrderCommands", "This order is no longer waiting to be paid.")},
    widgets::WordsOfSlug{"payment-under-way"_L1,
        QT_TRANSLATE_NOOP(
            "tracking::OrderCommands", "The payment is under way at this moment. Nothing is charged twice.")},
};

QString wordsOf(const core::Error &error)
{
    const char *known = widgets::wordsFor(error.slug, kRefusals);
    return known ? OrderCommands::tr(known) : widgets::inWords(error);
}

// Whether the shop may have done it, or may still do it under the same key.
bool leavesOpen(const core::Error &error)
{
    return error.isTransient() || error.fault == core::Fault::Conflict;
}

} // namespace

OrderCommands::OrderCommands(api::Orders &orders, QObject *parent)
    : QObject(parent)
    , m_orders(orders)
{
}

void OrderCommands::pay(const OrderId &order)
{
    carryOut({order, Command::Pay});
}

void OrderCommands::cancel(const OrderId &order)
{
    carryOut({order, Command::Cancel});
}

bool OrderCommands::isUnderWay(const OrderId &order) const
{
    return m_underWay.contains({order, Command::Pay}) || m_underWay.contains({order, Command::Cancel});
}

void OrderCommands::carryOut(const Wish &wish)
{
    if (m_underWay.contains(wish))
        return;
    m_underWay.insert(wish);
    if (!m_keys.contains(wish))
        m_keys.insert(wish, api::IdempotencyKey::generate());
    const api::IdempotencyKey key = m_keys.value(wish, api::IdempotencyKey::from({}));
    Q_EMIT begun(wish.order, wish.command);
    const auto coming =
        wish.command == Command::Pay ? m_orders.payNow(wish.order, key) : m_orders.cancel(wish.order, key);
    core::onAnswer(coming, this, [this, wish](const Answer &answer) { take(wish, answer); });
}

void OrderCommands::take(const Wish &wish, const Answer &answer)
{
    m_underWay.remove(wish);
    if (answer || !leavesOpen(answer.error()))
        m_keys.remove(wish);
    if (!answer)
        return Q_EMIT answered(wish.order, Tone::Warning, wordsOf(answer.error()));
    const Outcome outcome = outcomeOf(*answer);
    Q_EMIT answered(wish.order, outcome.tone, outcome.words);
}

} // namespace tracking
