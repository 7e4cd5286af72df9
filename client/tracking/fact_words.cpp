#include "client/tracking/fact_words.h"

#include "client/widgets/shown.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace tracking {

using namespace Qt::Literals::StringLiterals;

namespace {

// The facts of server/order_view, in the order in which they may happen.
struct FactLook {
    QLatin1StringView fact;
    const char *title;
    QLatin1StringView icon;
    Tone tone;
};

constexpr std::array kFacts{
    FactLook{"orderPaymentDeferred"_L1, QT_TRANSLATE_NOOP("tracking::Fact", "Ordered, payment follows"), "clock"_L1,
        Tone::Warning},
    FactLook{"paymentApproved"_L1, QT_TRANSLATE_NOOP("tracking::Fact", "Paid"), "card"_L1, Tone::Positive},
    FactLook{"paymentDeclined"_L1, QT_TRANSLATE_NOOP("tracking::Fact", "Payment declined"), "error"_L1, Tone::Negative},
    FactLook{"orderPlaced"_L1, QT_TRANSLATE_NOOP("tracking::Fact", "Order placed"), "check"_L1, Tone::Positive},
    FactLook{"orderPaymentFailed"_L1, QT_TRANSLATE_NOOP("tracking::Fact", "Order ended without payment"), "error"_L1,
        Tone::Negative},
    FactLook{"orderExpired"_L1, QT_TRANSLATE_NOOP("tracking::Fact", "Order ended: not paid in time"), "clock"_L1,
        Tone::Neutral},
    FactLook{"deliveryPrepared"_L1, QT_TRANSLATE_NOOP("tracking::Fact", "Being prepared"), "package"_L1, Tone::Neutral},
    FactLook{"shipmentRequested"_L1, QT_TRANSLATE_NOOP("tracking::Fact", "Packed by the seller"), "package"_L1,
        Tone::Neutral},
    FactLook{
        "deliveryStarted"_L1, QT_TRANSLATE_NOOP("tracking::Fact", "Handed to the courier"), "truck"_L1, Tone::Accent},
    FactLook{
        "deliveryProgressed"_L1, QT_TRANSLATE_NOOP("tracking::Fact", "The parcel moved on"), "truck"_L1, Tone::Accent},
    FactLook{"deliveryCompleted"_L1, QT_TRANSLATE_NOOP("tracking::Fact", "Delivered"), "home"_L1, Tone::Positive},
    FactLook{
        "orderCompleted"_L1, QT_TRANSLATE_NOOP("tracking::Fact", "Everything has arrived"), "check"_L1, Tone::Positive},
    FactLook{"orderCancellationRequested"_L1, QT_TRANSLATE_NOOP("tracking::Fact", "Cancellation asked for"), "undo"_L1,
        Tone::Warning},
    FactLook{"deliveryCancellationRefused"_L1, QT_TRANSLATE_NOOP("tracking::Fact", "Cancellation not possible"),
        "warning"_L1, Tone::Warning},
    FactLook{
        "deliveryCancelled"_L1, QT_TRANSLATE_NOOP("tracking::Fact", "Delivery stopped"), "package"_L1, Tone::Neutral},
    FactLook{"orderCancelled"_L1, QT_TRANSLATE_NOOP("tracking::Fact", "Order cancelled"), "close"_L1, Tone::Neutral},
    FactLook{"paymentRefunded"_L1, QT_TRANSLATE_NOOP("tracking::Fact", "Refunded"), "undo"_L1, Tone::Positive},
};

struct Named {
    QLatin1StringView name;
    const char *words;
};

constexpr std::array kMethods{
    Named{"card"_L1, QT_TRANSLATE_NOOP("tracking::Method", "Credit card")},
    Named{"transfer"_L1, QT_TRANSLATE_NOOP("tracking::Method", "Bank transfer")},
    Named{"bank-transfer"_L1, QT_TRANSLATE_NOOP("tracking::Method", "Bank transfer")},
    Named{"mobile"_L1, QT_TRANSLATE_NOOP("tracking::Method", "Mobile phone")},
};

constexpr std::array kReasons{
    Named{"card-declined"_L1, QT_TRANSLATE_NOOP("tracking::Reason", "The card was not accepted")},
    Named{"handed-over"_L1, QT_TRANSLATE_NOOP("tracking::Reason", "A parcel is already with the courier")},
};

template <class Names> const char *find(const Names &names, const QString &name)
{
    const auto found = std::find_if(names.begin(), names.end(), [&](const Named &known) { return known.name == name; });
    return found == names.end() ? nullptr : found->words;
}

QString detailOf(const TimelineEntry &entry)
{
    QStringList parts;
    if (entry.amount && entry.fact != "orderPlaced"_L1) // it is said where it is paid
        parts.append(widgets::shown(*entry.amount));
    if (entry.place)
        parts.append(*entry.place);
    if (entry.reason)
        parts.append(reasonInWords(*entry.reason));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

FactWords inWords(const TimelineEntry &entry)
{
    // Where a parcel got to says more than that it moved.
    if (const StatusLook *status = entry.status ? lookOfDelivery(*entry.status) : nullptr)
        return {status->words(), detailOf(entry), status->icon, status->tone};
    const auto found =
        std::find_if(kFacts.begin(), kFacts.end(), [&](const FactLook &known) { return known.fact == entry.fact; });
    if (found == kFacts.end())
        return {QCoreApplication::translate("tracking::Fact", "News of this order"), detailOf(entry), u"info"_s, {}};
    return {QCoreApplication::translate("tracking::Fact", found->title), detailOf(entry), found->icon, found->tone};
}

QString methodInWords(const QString &method)
{
    const char *words = find(kMethods, method);
    return words ? QCoreApplication::translate("tracking::Method", words) : method;
}

QString reasonInWords(const QString &reason)
{
    const char *words = find(kReasons, reason);
    return words ? QCoreApplication::translate("tracking::Reason", words) : QString();
}

} // namespace tracking
