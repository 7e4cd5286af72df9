#include "client/account/message_kind_words.h"

#include <QCoreApplication>

#include <array>

namespace account {

using contracts::notification::MessageKind;

namespace {

struct Words {
    MessageKind kind;
    Reader reader;
    const char *text;
};

constexpr std::array kWords{
    Words{MessageKind::OrderPlaced, Reader::Buyer, QT_TRANSLATE_NOOP("account::MessageKind", "Order paid and placed")},
    Words{MessageKind::PaymentDeferred, Reader::Buyer, QT_TRANSLATE_NOOP("account::MessageKind", "Payment put off")},
    Words{MessageKind::PaymentFailed, Reader::Buyer, QT_TRANSLATE_NOOP("account::MessageKind", "Payment failed")},
    Words{
        MessageKind::OrderExpired, Reader::Buyer, QT_TRANSLATE_NOOP("account::MessageKind", "Order not paid in time")},
    Words{MessageKind::DeliveryStarted, Reader::Buyer, QT_TRANSLATE_NOOP("account::MessageKind", "Parcel sent")},
    Words{
        MessageKind::DeliveryInTransit, Reader::Buyer, QT_TRANSLATE_NOOP("account::MessageKind", "Parcel on its way")},
    Words{MessageKind::DeliveryOutForDelivery, Reader::Buyer,
        QT_TRANSLATE_NOOP("account::MessageKind", "Parcel out for delivery")},
    Words{MessageKind::DeliveryCompleted, Reader::Buyer, QT_TRANSLATE_NOOP("account::MessageKind", "Parcel delivered")},
    Words{MessageKind::DeliveryFailed, Reader::Buyer,
        QT_TRANSLATE_NOOP("account::MessageKind", "Parcel could not be delivered")},
    Words{MessageKind::DeliveryReturned, Reader::Buyer, QT_TRANSLATE_NOOP("account::MessageKind", "Parcel sent back")},
    Words{MessageKind::OrderCompleted, Reader::Buyer, QT_TRANSLATE_NOOP("account::MessageKind", "Order complete")},
    Words{MessageKind::OrderCancelled, Reader::Buyer, QT_TRANSLATE_NOOP("account::MessageKind", "Order cancelled")},
    Words{MessageKind::CancellationRefused, Reader::Buyer,
        QT_TRANSLATE_NOOP("account::MessageKind", "Cancellation not possible")},
    Words{MessageKind::Refunded, Reader::Buyer, QT_TRANSLATE_NOOP("account::MessageKind", "Money given back")},
    Words{MessageKind::OrderReceived, Reader::Seller, QT_TRANSLATE_NOOP("account::MessageKind", "New order received")},
    Words{MessageKind::SaleCancelled, Reader::Seller, QT_TRANSLATE_NOOP("account::MessageKind", "Sale cancelled")},
    Words{MessageKind::StockShort, Reader::Seller, QT_TRANSLATE_NOOP("account::MessageKind", "Stock short")},
    Words{MessageKind::SellerApproved, Reader::Seller, QT_TRANSLATE_NOOP("account::MessageKind", "Selling approved")},
};
static_assert(kWords.size() == contracts::notification::kMessageKinds);

} // namespace

QString inWords(MessageKind kind)
{
    const auto found =
        std::find_if(kWords.begin(), kWords.end(), [&](const Words &words) { return words.kind == kind; });
    return found == kWords.end() ? QString() : QCoreApplication::translate("account::MessageKind", found->text);
}

QList<MessageKind> kindsFor(Reader reader)
{
    QList<MessageKind> kinds;
    for (const Words &words : kWords) {
        if (words.reader == reader)
            kinds.append(words.kind);
    }
    return kinds;
}

} // namespace account
