#include "server/order_view/rebuild_report.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace order_view {

using namespace Qt::Literals::StringLiterals;
using core::Result;
using platform::events::HeldEvent;

namespace {

void say(const QByteArray &text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject toJson(const HeldEvent &held)
{
    return {{"producer"_L1, held.place.lot.producer}, {"partition"_L1, held.place.lot.partition},
        {"position"_L1, held.place.position}, {"subject"_L1, held.subject}, {"cause"_L1, held.cause}};
}

QJsonObject toJson(const Difference &difference)
{
    return {{"orderId"_L1, difference.order}, {"parts"_L1, QJsonArray::fromStringList(difference.parts)}};
}

// Those that an admin gave up for good are no surprise to anybody.
QList<HeldEvent> waiting(QList<HeldEvent> held)
{
    held.removeIf([](const HeldEvent &event) { return event.skipped; });
    return held;
}

template <class Tell> Result<> eachDifference(ShadowView &shadow, Tell tell)
{
    QString last = kNoOrder;
    for (;;) {
        const auto page = shadow.differencesAfter(last);
        if (!page)
            return core::fail(page.error());
        if (page->isEmpty())
            return {};
        for (const Difference &difference : *page)
            tell(difference);
        last = page->constLast().order;
    }
}

// Spliced and not built: there may be as many differences as orders.
Result<> tellAsJson(ShadowView &shadow, const Findings &findings)
{
    const QByteArray head =
        compact({{"equal"_L1, findings.counts.differences == 0}, {"orders"_L1, findings.counts.orders},
            {"parties"_L1, findings.counts.parties}, {"events"_L1, findings.events}});
    say(head.chopped(1) + ",\"differences\":[");
    QByteArray comma;
    const auto told = eachDifference(shadow, [&](const Difference &difference) {
        say(comma + compact(toJson(difference)));
        comma = ",";
    });
    QJsonArray held;
    for (const HeldEvent &event : waiting(findings.held))
        held.append(toJson(event));
    say("],\"heldBack\":" + QJsonDocument(held).toJson(QJsonDocument::Compact) + "}\n");
    return told;
}

Result<> tellPeople(ShadowView &shadow, const Findings &findings)
{
    say(u"%1 orders and %2 parties from %3 events; of the live view %4 differ\n"_s.arg(findings.counts.orders)
            .arg(findings.counts.parties)
            .arg(findings.events)
            .arg(findings.counts.differences)
            .toUtf8());
    for (const HeldEvent &event : waiting(findings.held))
        say(u"held back: %1 %2/%3 of order %4 (%5)\n"_s
                .arg(event.place.lot.producer, QString::number(event.place.lot.partition),
                    QString::number(event.place.position), event.subject, event.cause)
                .toUtf8());
    return eachDifference(shadow, [](const Difference &difference) {
        say(u"order %1: %2\n"_s.arg(difference.order, difference.parts.join(u", "_s)).toUtf8());
    });
}

} // namespace

Result<> tellFindings(ShadowView &shadow, const Findings &findings, bool asJson)
{
    return asJson ? tellAsJson(shadow, findings) : tellPeople(shadow, findings);
}

} // namespace order_view
