#include "client/tracking/order_commands.h"
#include "tests/client/tracking/tracked_shop.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

using namespace tracking;
using namespace Qt::Literals::StringLiterals;
using api::Verb;
using contracts::order_view::OrderStatus;
using tests::TrackedShop;

namespace {

QJsonObject answerWith(const QString &status)
{
    QJsonObject answer = tests::example(u"ordering"_s, u"order_answer_placed"_s);
    answer.insert("status"_L1, status);
    return answer;
}

struct Counter {
    TrackedShop shop;
    OrderCommands commands{shop.orders, nullptr};
    QSignalSpy answered{&commands, &OrderCommands::answered};
    contracts::OrderId order = contracts::OrderId::generate();

    Counter() { shop.has(QList<tests::OrderDocument>()); }
    QString path(const QString &what) const { return tests::pathOf(order) + what; }
    QByteArray key(qsizetype question) const { return shop.shop.asked().at(question).idempotencyKey; }
    widgets::Tone tone() const { return answered.last().at(1).value<widgets::Tone>(); }
    QString words() const { return answered.last().at(2).toString(); }
};

} // namespace

class OrderCommandsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachOutcomeHasItsWords_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<widgets::Tone>("tone");
        QTest::newRow("at once") << u"cancelled"_s << widgets::Tone::Positive;
        QTest::newRow("delivery decides") << u"cancelling"_s << widgets::Tone::Accent;
        QTest::newRow("paid") << u"placed"_s << widgets::Tone::Positive;
        QTest::newRow("payment still away") << u"awaitingPayment"_s << widgets::Tone::Warning;
    }
    void eachOutcomeHasItsWords()
    {
        QFETCH(QString, status);
        Counter counter;
        counter.shop.shop.answer(Verb::Post, counter.path(u"/cancellation"_s), answerWith(status));
        counter.commands.cancel(counter.order);
        QTRY_COMPARE(counter.answered.size(), 1);
        QTEST(counter.tone(), "tone");
        QVERIFY(!counter.words().isEmpty());
    }

    void refusalsHaveWordsOfTheirOwn_data()
    {
        QTest::addColumn<QString>("slug");
        QTest::newRow("shipped") << u"already-shipped"_s;
        QTest::newRow("over") << u"order-not-cancellable"_s;
        QTest::newRow("not payable") << u"order-not-payable"_s;
        QTest::newRow("under way") << u"payment-under-way"_s;
        QTest::newRow("declined") << u"payment-declined"_s;
    }
    void refusalsHaveWordsOfTheirOwn()
    {
        QFETCH(QString, slug);
        Counter counter;
        counter.shop.shop.answer(Verb::Post, counter.path(u"/payment"_s),
            api::Answered(core::fail(core::Error{core::Fault::Refused, slug, {}, {}, {}})));
        counter.shop.shop.answerOnce(Verb::Post, counter.path(u"/payment"_s),
            api::Answered(core::fail(core::Fault::Refused, "nobody-knows-this"_L1)));
        counter.commands.pay(counter.order);
        QTRY_COMPARE(counter.answered.size(), 1);
        const QString unknown = counter.words();
        counter.commands.pay(counter.order);
        QTRY_COMPARE(counter.answered.size(), 2);
        QVERIFY(counter.words() != unknown);
        QVERIFY(!counter.words().contains(slug));
    }

    void aLostAnswerIsAskedForAgainUnderTheSameKey()
    {
        Counter counter;
        counter.shop.shop.answer(Verb::Post, counter.path(u"/payment"_s), answerWith(u"placed"_s));
        counter.shop.shop.answerOnce(Verb::Post, counter.path(u"/payment"_s),
            api::Answered(core::fail(core::Fault::TimedOut, api::kAnswerLost)));
        for (int i = 0; i < 3; ++i) {
            counter.commands.pay(counter.order);
            QTRY_COMPARE(counter.answered.size(), i + 1);
        }
        QCOMPARE(counter.key(1), counter.key(0));
        QVERIFY(counter.key(2) != counter.key(1)); // that one was answered
        QVERIFY(!counter.key(0).isEmpty());
    }

    void pressingTwiceAsksOnce()
    {
        Counter counter;
        counter.shop.shop.answer(Verb::Post, counter.path(u"/cancellation"_s), answerWith(u"cancelling"_s));
        counter.commands.cancel(counter.order);
        counter.commands.cancel(counter.order);
        QVERIFY(counter.commands.isUnderWay(counter.order));
        QTRY_COMPARE(counter.answered.size(), 1);
        QVERIFY(!counter.commands.isUnderWay(counter.order));
        QCOMPARE(counter.shop.shop.asked().size(), 1);
    }

    void payingAndCancellingAreDifferentWishes()
    {
        Counter counter;
        counter.commands.pay(counter.order);
        counter.commands.cancel(counter.order);
        QTRY_COMPARE(counter.answered.size(), 2);
        QVERIFY(counter.key(0) != counter.key(1));
    }
};

TEST_SUITE(OrderCommandsTest);
#include "order_commands_test.moc"
