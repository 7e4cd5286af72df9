#include "common/core/uuid_v7.h"
#include "tests/server/order_view/support/order_story.h"
#include "tests/support/test_suite.h"

#include <rapidcheck.h>

using namespace order_view;
using contracts::delivery::DeliveryStatus;

namespace {

using Fact = std::function<void(OrderDocument &)>;
using Telling = std::vector<Fact>; // what one producer tells, in its sequence

template <class Event> Fact fact(const Event &event)
{
    return [event, id = core::uuidV7()](OrderDocument &document) { merge(document, id, event); };
}

Fact orderingFact(OrderStory &story, unsigned choice)
{
    switch (choice % 7) {
    case 0:
        return fact(story.deferred());
    case 1:
        return fact(story.placed());
    case 2:
        return fact(story.failed());
    case 3:
        return fact(story.expired());
    case 4:
        return fact(story.cancelling());
    case 5:
        return fact(story.cancelled());
    default:
        return fact(story.completed());
    }
}

Fact paymentFact(OrderStory &story, unsigned choice)
{
    switch (choice % 3) {
    case 0:
        return fact(story.declined(QString::number(choice)));
    case 1:
        return fact(story.approved());
    default:
        return fact(story.refunded());
    }
}

Fact deliveryFact(OrderStory &story, unsigned choice)
{
    const qsizetype parcel = choice / 8 % 2;
    switch (choice % 8) {
    case 0:
        return fact(story.prepared(parcel));
    case 1:
        return fact(story.started(parcel));
    case 2:
        return fact(story.progressed(parcel, DeliveryStatus::InTransit, QString::number(choice)));
    case 3:
        return fact(story.progressed(parcel, DeliveryStatus::OutForDelivery));
    case 4:
        return fact(story.progressed(parcel, DeliveryStatus::Failed));
    case 5:
        return fact(story.delivered(parcel));
    case 6:
        return fact(story.stopped());
    default:
        return fact(story.refused());
    }
}

Fact storeFact(OrderStory &story, unsigned choice)
{
    return fact(story.shipment(choice % 2));
}

// Any sequence of facts from each producer, also impossible ones: the view judges nobody.
std::vector<Telling> anyTellings()
{
    OrderStory story;
    if (*rc::gen::arbitrary<bool>())
        story.stopTheClock();
    std::vector<Telling> tellings;
    for (auto *factOf : {&orderingFact, &paymentFact, &deliveryFact, &storeFact}) {
        Telling telling;
        for (const unsigned choice : *rc::gen::arbitrary<std::vector<unsigned>>())
            telling.push_back(factOf(story, choice));
        tellings.push_back(telling);
    }
    return tellings;
}

// Mixes what the producers tell, each in its own sequence; some facts come twice.
OrderDocument mixed(const std::vector<Telling> &tellings)
{
    OrderDocument document;
    std::vector<std::size_t> told(tellings.size());
    std::vector<std::size_t> left;
    for (std::size_t producer = 0; producer < tellings.size(); ++producer)
        left.insert(left.end(), tellings.at(producer).size(), producer);
    while (!left.empty()) {
        const auto next = left.begin() + *rc::gen::inRange<std::ptrdiff_t>(0, std::ptrdiff_t(left.size()));
        const Fact &fact = tellings.at(*next).at(told.at(*next)++);
        fact(document);
        if (*rc::gen::inRange(0, 4) == 0)
            fact(document);
        left.erase(next);
    }
    return document;
}

} // namespace

class MergePropertyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void howeverTheProducersMixTheViewIsTheSame()
    {
        QVERIFY(rc::check("merge commutes between producers", [] {
            const std::vector<Telling> tellings = anyTellings();
            RC_ASSERT(toJson(mixed(tellings)) == toJson(mixed(tellings)));
        }));
    }

    void everyFactStandsInTheTimelineOnce()
    {
        QVERIFY(rc::check("the timeline has each fact once, by time", [] {
            const std::vector<Telling> tellings = anyTellings();
            std::size_t facts = 0;
            for (const Telling &telling : tellings)
                facts += telling.size();
            const OrderDocument document = mixed(tellings);
            RC_ASSERT(std::size_t(document.timeline.size()) == facts);
            RC_ASSERT(std::is_sorted(document.timeline.begin(), document.timeline.end(),
                [](const auto &a, const auto &b) { return a.at < b.at; }));
        }));
    }

    void aDocumentSurvivesBeingKept()
    {
        QVERIFY(rc::check("documents round-trip", [] {
            OrderDocument document = mixed(anyTellings());
            document.orderId = contracts::OrderId::generate();
            RC_ASSERT(contracts::order_view::parseOrderDocument(toJson(document)).value() == document);
        }));
    }
};

TEST_SUITE(MergePropertyTest);
#include "merge_property_test.moc"
