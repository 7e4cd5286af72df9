#include "client/tracking/cancellation.h"
#include "client/tracking/changes.h"
#include "client/widgets/shown.h"
#include "tests/client/tracking/message_builder.h"
#include "tests/client/tracking/order_builder.h"
#include "tests/support/test_suite.h"

using namespace tracking;
using namespace Qt::Literals::StringLiterals;
using contracts::notification::MessageKind;
using tests::anOrder;
using widgets::Tone;

namespace {

QDateTime soon()
{
    return QDateTime::currentDateTimeUtc().addSecs(60);
}

} // namespace

class ChangesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCancelledOrderSaysWhatComesBack()
    {
        auto order = anOrder().of(2, u"토지"_s, 15'000).paid().prepared();
        const auto before = order.document();
        const auto change = changeBetween(before, order.cancelling().cancelled());
        QVERIFY(change);
        QCOMPARE(change->tone, Tone::Positive);
        QVERIFY(change->words.contains(widgets::shown(core::Money::krw(30'000))));
    }

    void anUnpaidOrderGivesNothingBack()
    {
        auto order = anOrder().of(2, u"토지"_s, 15'000).awaitingPayment(soon());
        const auto before = order.document();
        const auto change = changeBetween(before, order.cancelled());
        QVERIFY(change);
        QVERIFY(!change->words.contains(widgets::shown(core::Money::krw(30'000))));
    }

    void aRefusalIsTold()
    {
        auto order = anOrder().of(1, u"토지"_s).paid().prepared().cancelling();
        const auto before = order.document();
        QVERIFY(!wasRefused(before));
        const auto change = changeBetween(before, order.shipped().refused());
        QVERIFY(change);
        QCOMPARE(change->tone, Tone::Warning);
        QVERIFY(!changeBetween(order, order.delivered())); // once
    }

    void whoAsksAgainAfterARefusalIsNotRefusedYet()
    {
        QVERIFY(!wasRefused(anOrder().of(1, u"토지"_s).paid().prepared().cancelling().refused().cancelling()));
    }

    void aPaymentThatCameLaterIsTold()
    {
        auto order = anOrder().of(1, u"토지"_s).awaitingPayment(soon());
        const auto before = order.document();
        QVERIFY(changeBetween(before, order.paid()));
    }

    void whatSpeaksForItselfIsNotTold()
    {
        auto order = anOrder().of(1, u"토지"_s).paid().prepared();
        const auto before = order.document();
        QVERIFY(!changeBetween(before, order.shipped()));
        QVERIFY(!changeBetween(before, before));
    }

    void onlyWhatIsNotOnItsWayCanBeCancelled()
    {
        QVERIFY(canBeCancelled(anOrder().of(1, u"토지"_s).awaitingPayment(soon())));
        QVERIFY(canBeCancelled(anOrder().of(1, u"토지"_s).paid().prepared()));
        QVERIFY(!canBeCancelled(anOrder().of(1, u"토지"_s).paid().shipped()));
        QVERIFY(!canBeCancelled(anOrder().of(1, u"토지"_s).paid().prepared().cancelling()));
        QVERIFY(!canBeCancelled(anOrder().of(1, u"토지"_s).paid().shipped().delivered().completed()));
    }

    void aSellersMessagesAreNotABuyers()
    {
        QVERIFY(concernsBuyer(MessageKind::OrderPlaced));
        QVERIFY(concernsBuyer(MessageKind::Refunded));
        for (const auto kind : {MessageKind::OrderReceived, MessageKind::SaleCancelled, MessageKind::StockShort,
                 MessageKind::SellerApproved})
            QVERIFY(!concernsBuyer(kind));
    }

    void whatWasCaughtUpWithIsNotNow()
    {
        auto message = tests::aMessage(1);
        QVERIFY(happenedNow(message));
        message.at = message.at.addSecs(30); // the shop's clock may be ahead
        QVERIFY(happenedNow(message));
        message.at = message.at.addSecs(-3'600);
        QVERIFY(!happenedNow(message));
    }
};

TEST_SUITE(ChangesTest);
#include "changes_test.moc"
