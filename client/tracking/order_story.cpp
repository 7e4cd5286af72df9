#include "client/tracking/order_story.h"

#include <QCoreApplication>

#include <algorithm>

namespace tracking {

using namespace Qt::Literals::StringLiterals;
using contracts::SellerId;
using contracts::order_view::ViewedLine;

namespace {

// The way of a parcel that nothing stops.
constexpr std::array kWay{DeliveryStatus::Preparing, DeliveryStatus::Started, DeliveryStatus::InTransit,
    DeliveryStatus::OutForDelivery, DeliveryStatus::Delivered};

QString say(const char *text, int n = -1)
{
    return QCoreApplication::translate("tracking::Story", text, nullptr, n);
}

bool goesOn(OrderStatus status)
{
    return status == OrderStatus::AwaitingPayment || status == OrderStatus::Placed || status == OrderStatus::Shipping;
}

Step happened(const TimelineEntry &entry)
{
    return {entry.eventId.toString(QUuid::WithoutBraces), inWords(entry), entry.at};
}

Step toCome(const QString &key, const QString &title, const QString &icon)
{
    return {u"to-come/"_s + key, {title, {}, icon, Tone::Neutral}, std::nullopt};
}

// Of whose parcel a fact tells; nothing when it is one of the whole order.
const ViewedDelivery *parcelOf(const OrderDocument &order, const TimelineEntry &entry)
{
    const auto isMeant = [&](const ViewedDelivery &delivery) {
        return entry.deliveryId ? delivery.deliveryId == *entry.deliveryId
                                : entry.sellerId && delivery.sellerId == *entry.sellerId;
    };
    const auto found = std::find_if(order.deliveries.cbegin(), order.deliveries.cend(), isMeant);
    return found == order.deliveries.cend() ? nullptr : &*found;
}

void addWhatIsNext(QList<Step> &steps, const OrderDocument &order)
{
    if (order.status == OrderStatus::AwaitingPayment)
        steps.append(toCome(u"payment"_s, say(QT_TRANSLATE_NOOP("tracking::Story", "Payment")), u"card"_s));
    if (order.status == OrderStatus::Cancelling)
        steps.append(toCome(u"judgement"_s,
            say(QT_TRANSLATE_NOOP("tracking::Story", "Delivery looks whether it can still be stopped")), u"truck"_s));
    if (order.status == OrderStatus::Cancelled && order.payment && order.payment->status == "approved"_L1)
        steps.append(toCome(u"refund"_s, say(QT_TRANSLATE_NOOP("tracking::Story", "Refund")), u"undo"_s));
}

Chapter orderChapter(const OrderDocument &order)
{
    Chapter chapter{u"order"_s, say(QT_TRANSLATE_NOOP("tracking::Story", "Order and payment")), {}, {}, {}, {}, {}};
    for (const TimelineEntry &entry : order.timeline) {
        if (!parcelOf(order, entry) && entry.fact != "orderCompleted"_L1)
            chapter.steps.append(happened(entry));
    }
    addWhatIsNext(chapter.steps, order);
    return chapter;
}

void addTheWayAhead(QList<Step> &steps, const QString &key, std::optional<DeliveryStatus> from)
{
    auto next = from ? std::find(kWay.begin(), kWay.end(), *from) : kWay.begin();
    if (from == DeliveryStatus::Failed)
        next = std::find(kWay.begin(), kWay.end(), DeliveryStatus::InTransit);
    if (from && next != kWay.end())
        ++next;
    for (; next != kWay.end(); ++next) {
        const StatusLook &look = lookOf(*next);
        steps.append(toCome(key + u'/' + contracts::delivery::toText(*next), look.words(), look.icon));
    }
}

QList<ViewedLine> linesOf(const OrderDocument &order, const SellerId &seller)
{
    QList<ViewedLine> lines;
    std::copy_if(order.lines.cbegin(), order.lines.cend(), std::back_inserter(lines),
        [&](const ViewedLine &line) { return line.sellerId == seller; });
    return lines;
}

QString parcelTitle(const OrderDocument &order, qsizetype number)
{
    if (order.deliveries.size() == 1)
        return say(QT_TRANSLATE_NOOP("tracking::Story", "Parcel"));
    return say(QT_TRANSLATE_NOOP("tracking::Story", "Parcel %1 of %2")).arg(number).arg(order.deliveries.size());
}

Chapter parcelChapter(const OrderDocument &order, qsizetype index)
{
    const ViewedDelivery &parcel = order.deliveries.at(index);
    Chapter chapter{parcel.deliveryId.toString(), parcelTitle(order, index + 1),
        booksOf(linesOf(order, parcel.sellerId)), parcel.courier.value_or(QString()),
        parcel.waybill.value_or(QString()), lookOfDelivery(parcel.status), {}};
    for (const TimelineEntry &entry : order.timeline) {
        if (parcelOf(order, entry) == &parcel)
            chapter.steps.append(happened(entry));
    }
    const auto status = contracts::delivery::parseDeliveryStatus(parcel.status);
    if (status && goesOn(order.status))
        addTheWayAhead(chapter.steps, chapter.key, *status);
    return chapter;
}

Chapter deliveryToCome()
{
    Chapter chapter{u"delivery"_s, say(QT_TRANSLATE_NOOP("tracking::Story", "Delivery")), {}, {}, {}, {}, {}};
    addTheWayAhead(chapter.steps, chapter.key, std::nullopt);
    return chapter;
}

void addTheEnd(QList<Chapter> &story, const OrderDocument &order)
{
    Chapter end{u"end"_s, {}, {}, {}, {}, {}, {}};
    for (const TimelineEntry &entry : order.timeline) {
        if (entry.fact == "orderCompleted"_L1)
            end.steps.append(happened(entry));
    }
    if (goesOn(order.status))
        end.steps.append(
            toCome(u"end"_s, say(QT_TRANSLATE_NOOP("tracking::Story", "Everything has arrived")), u"check"_s));
    if (!end.steps.isEmpty())
        story.append(end);
}

} // namespace

QList<Chapter> storyOf(const OrderDocument &order)
{
    QList<Chapter> story{orderChapter(order)};
    for (qsizetype i = 0; i < order.deliveries.size(); ++i)
        story.append(parcelChapter(order, i));
    if (order.deliveries.isEmpty() && goesOn(order.status))
        story.append(deliveryToCome());
    addTheEnd(story, order);
    return story;
}

QString booksOf(const QList<ViewedLine> &lines)
{
    if (lines.isEmpty())
        return {};
    if (lines.size() == 1)
        return lines.first().title;
    return say(QT_TRANSLATE_N_NOOP("tracking::Story", "%1 and %n more"), int(lines.size() - 1))
        .arg(lines.first().title);
}

double progressOf(const ViewedDelivery &delivery)
{
    const auto status = contracts::delivery::parseDeliveryStatus(delivery.status);
    const auto stage = status ? std::find(kWay.begin(), kWay.end(), *status) : kWay.end();
    if (stage != kWay.end())
        return double(stage - kWay.begin()) / double(kWay.size() - 1);
    return status == DeliveryStatus::Failed ? 0.75 : 0.0;
}

} // namespace tracking
