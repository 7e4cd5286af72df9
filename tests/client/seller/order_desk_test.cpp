#include "client/widgets/banner.h"
#include "client/widgets/empty_state.h"
#include "common/contracts/json/page.h"
#include "tests/client/seller/at_the_desk.h"
#include "tests/support/test_suite.h"

using namespace Qt::Literals::StringLiterals;
using namespace tests;
using api::Verb;
using core::Fault;

namespace {

const QString kOrders = u"/api/v1/store/orders?status="_s;

QJsonObject part(const QList<DeskRecord> &items, const QString &next)
{
    return contracts::toJson(core::Page<DeskRecord>{items, next});
}

} // namespace

// The queue of the desk: what it shows, and how it follows what happens.
class OrderDeskTest : public AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void theQueueShowsWhatWaitsAndCountsTheRest()
    {
        open();
        QCOMPARE(queued(), QStringList({u"Kim"_s, u"Lee"_s}));
        QVERIFY(tabs()->tabText(int(DeskGroup::Waiting)).contains(u'2'));
        QVERIFY(tabs()->tabText(int(DeskGroup::Done)).contains(u'1'));
        QCOMPARE(desk().waiting(), 2);
        QVERIFY2(detail()->order() == m_kim.orderId, "the first is in hand");
        tabs()->setCurrentIndex(int(DeskGroup::Done));
        QCOMPARE(queued(), QStringList{u"Choi"_s});
        tabs()->setCurrentIndex(int(DeskGroup::Cancelled));
        QVERIFY(!detail()->order());
    }

    void anEmptyQueueSaysThatEverythingIsPackedAndNotBeforeItIsKnown()
    {
        shop().has({m_choi});
        shop().hold();
        openPage();
        auto *nothing = page()->findChild<widgets::EmptyState *>();
        QVERIFY2(!nothing->isVisible(), "nobody knows yet");
        shop().letGo();
        QTRY_VERIFY(nothing->isVisible());
        QCOMPARE(desk().waiting(), 0);
        tabs()->setCurrentIndex(int(DeskGroup::Done));
        QVERIFY(!nothing->isVisible());
    }

    void aPaidOrderAppearsByItselfEvenIfTheDeskIsABitBehind()
    {
        open();
        const auto park = anOrder(u"Park"_s, 0);
        shop().answerOnce(Verb::Get, pathOf(park), core::fail(Fault::NotFound, "not-on-desk"_L1));
        shop().know(park);
        QSignalSpy waiting(&desk(), &seller::OrderDesk::waitingChanged);
        ring(MessageKind::OrderReceived, {park.orderId});
        QTRY_COMPARE(queued().size(), 3);
        QCOMPARE(queued().last(), u"Park"_s);
        QCOMPARE(waiting.last().first().toInt(), 3);
    }

    void aNewOrderDoesNotTakeTheOneInHandAway()
    {
        open();
        choose(m_lee);
        const auto park = anOrder(u"Park"_s, 600); // it even stands above
        shop().know(park);
        ring(MessageKind::OrderReceived, {park.orderId});
        QTRY_COMPARE(queued(), QStringList({u"Park"_s, u"Kim"_s, u"Lee"_s}));
        QCOMPARE(detail()->order(), m_lee.orderId);
        QCOMPARE(page()->selectedOrders().value(0).orderId, m_lee.orderId);
    }

    void aCancelledSaleIsToldAndLeavesTheQueue()
    {
        open();
        choose(m_kim);
        shop().know(at(DeskStatus::Cancelled, m_kim));
        ring(MessageKind::SaleCancelled, {m_kim.orderId});
        QTRY_COMPARE(queued(), QStringList{u"Lee"_s});
        QVERIFY(told().contains(u"Kim"_s));
        QVERIFY2(detailTold().contains(u"cancelled"_s), "the order in hand says so too");
        QCOMPARE(desk().waiting(), 1);
    }

    void aCancellationThatIsSeenAlreadyIsNotToldAgain()
    {
        const auto cancelled = at(DeskStatus::Cancelled, m_kim);
        shop().has({cancelled, m_lee});
        open(1);
        ring(MessageKind::SaleCancelled, {m_kim.orderId});
        QTRY_COMPARE(shop().waiting(), 0);
        QVERIFY(told().isEmpty());
    }

    void missingCopiesAreToldAboveTheQueueUntilPutAside()
    {
        open();
        contracts::notification::MessageFacts facts;
        facts.bookTitle = u"토지 1"_s;
        facts.shortBy = 3;
        ring(MessageKind::StockShort, facts);
        QVERIFY(told().contains(u"토지 1"_s));
        QVERIFY(told().contains(u'3'));
        Q_EMIT warning()->actionWanted();
        QVERIFY(told().isEmpty());
    }

    void messagesThatConcernNoDeskAskForNothing()
    {
        open();
        const auto asked = shop().asked().size();
        ring(MessageKind::Refunded, {m_kim.orderId});
        ring(MessageKind::SellerApproved, {});
        QCoreApplication::processEvents();
        QCOMPARE(shop().asked().size(), asked);
        QVERIFY(told().isEmpty());
    }

    void whatWaitsIsLoadedWholeAndWhatIsOverOnDemand()
    {
        const auto park = anOrder(u"Park"_s, 5);
        const auto past = at(DeskStatus::Delivered, anOrder(u"Past"_s, 9'000));
        shop().answer(Verb::Get, kOrders + u"waiting&"_s, part({m_kim, m_lee}, u"w2"_s));
        shop().answer(Verb::Get, kOrders + u"waiting&after=w2"_s, part({park}, {}));
        shop().answer(Verb::Get, kOrders + u"delivered&"_s, part({m_choi}, u"d2"_s));
        shop().answer(Verb::Get, kOrders + u"delivered&after=d2"_s, part({past}, {}));
        open(3);
        tabs()->setCurrentIndex(int(DeskGroup::Done));
        QCOMPARE(queued(), QStringList{u"Choi"_s});
        QTRY_VERIFY(tabs()->tabText(int(DeskGroup::Done)).endsWith(u"1+"_s));
        press(page(), u"Show older"_s);
        QTRY_COMPARE(queued(), QStringList({u"Choi"_s, u"Past"_s}));
        QVERIFY(tabs()->tabText(int(DeskGroup::Done)).endsWith(u'2'));
    }

    void anOrderThatAMessageSpeaksOfIsOpenedEvenIfItIsNotLoadedYet()
    {
        open();
        desk().showOrder(m_lee.orderId);
        QCOMPARE(detail()->order(), m_lee.orderId);
        const auto old = at(DeskStatus::Delivered, anOrder(u"Old"_s, 90'000));
        shop().know(old);
        desk().showOrder(old.orderId);
        QTRY_COMPARE(detail()->order(), old.orderId);
        QCOMPARE(page()->group(), DeskGroup::Done);
    }

    void aShopThatIsAwayIsToldAndTheDeskFillsWhenItIsBack()
    {
        shop().refuse(Verb::Get, kOrders + u"waiting&"_s, Fault::Unavailable, "shop-unreachable"_L1);
        openPage();
        QTRY_VERIFY(!troubleAbove().isEmpty());
        shop().has({m_kim, m_lee});
        QTRY_COMPARE(shop().waiting(), 0);
        Q_EMIT shop().live().caughtUp();
        QTRY_COMPARE(queued().size(), 2);
        QVERIFY2(troubleAbove().isEmpty(), "it is over");
    }

    // What came between two looks would be seen by nobody: a look that is wished for during another follows it.
    void anOrderThatComesWhileTheDeskIsReadIsNotMissed()
    {
        shop().hold();
        openPage();
        const auto park = anOrder(u"Park"_s, 0);
        shop().has({m_kim, m_lee, park});
        Q_EMIT shop().live().caughtUp();
        shop().letGo();
        QTRY_COMPARE(queued(), QStringList({u"Kim"_s, u"Lee"_s, u"Park"_s}));
    }

    void lookingAgainAsksOnceHoweverOftenItIsWished()
    {
        open();
        shop().hold();
        desk().load();
        const auto asked = shop().asked().size();
        for (int i = 0; i < 5; ++i)
            desk().load();
        QCOMPARE(shop().asked().size(), asked);
        shop().letGo();
        QTRY_COMPARE(shop().asked().size(), asked + 9); // one more look at each status
        QTRY_COMPARE(shop().waiting(), 0);
        QCOMPARE(shop().asked().size(), asked + 9);
    }

    void closingWhileAnOrderIsFollowedIsSafe()
    {
        open();
        ship(m_kim, u"1"_s);
        shop().hold();
        QCoreApplication::processEvents();
        delete desk().page();
        shop().letGo();
        QCoreApplication::processEvents();
        ring(MessageKind::OrderReceived, {m_lee.orderId});
        desk().load();
        close();
        QCoreApplication::processEvents();
    }
};

TEST_SUITE(OrderDeskTest);
#include "order_desk_test.moc"
