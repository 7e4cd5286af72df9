#include "client/tracking/inbox.h"
#include "client/tracking/messages_page.h"
#include "client/widgets/banner.h"
#include "tests/client/support/loop_watch.h"
#include "tests/client/tracking/message_builder.h"
#include "tests/client/tracking/tracked_shop.h"
#include "tests/support/test_suite.h"

#include <QListView>
#include <QScrollBar>

using namespace tracking;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using api::Verb;
using contracts::notification::MessageList;
using tests::aMessage;
using tests::TrackedShop;

namespace {

constexpr auto kMessages = "/api/v1/messages"_L1;

struct Postbox {
    TrackedShop shop;
    std::unique_ptr<Inbox> inbox = std::make_unique<Inbox>(shop.messages, shop.live);
    std::unique_ptr<QWidget> window;

    void holds(const QList<Message> &messages)
    {
        shop.shop.answer(Verb::Get, kMessages + u"?"_s, toJson(MessageList{messages, {}, 0}));
    }
    QListView *show()
    {
        window.reset(inbox->page());
        window->resize(900, 700);
        window->show();
        return view();
    }
    QListView *view() const { return window->findChild<QListView *>(); }
    int rows() const { return view()->model()->rowCount(); }
    void arrive(const Message &message) { Q_EMIT shop.live.arrived(message); }
};

} // namespace

class InboxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNewestStandOnTop()
    {
        Postbox box;
        box.holds(tests::messages(1, 5));
        box.show();
        QTRY_COMPARE(box.rows(), 5);
        QCOMPARE(box.view()->model()->index(0, 0).data().toString(), u"Message 5"_s);
    }

    void nothingIsAskedBeforeSomebodyLooks()
    {
        Postbox box;
        const std::unique_ptr<QWidget> page(box.inbox->page());
        QCOMPARE(box.shop.shop.asked(Verb::Get, kMessages + u"?"_s).size(), 0);
    }

    void whatArrivesComesOnTopOnce()
    {
        Postbox box;
        box.holds(tests::messages(1, 3));
        box.show();
        QTRY_COMPARE(box.rows(), 3);
        box.arrive(aMessage(3)); // known from the list
        box.arrive(aMessage(4));
        QTRY_COMPARE(box.rows(), 4);
        QCOMPARE(box.view()->model()->index(0, 0).data().toString(), u"Message 4"_s);
    }

    void whatArrivesWhileTheListIsReadIsNotLost()
    {
        Postbox box;
        box.holds(tests::messages(1, 3));
        box.shop.shop.hold();
        box.show();
        box.arrive(aMessage(4));
        box.shop.shop.letGo();
        QTRY_COMPARE(box.rows(), 4);
    }

    void openingAMessageReadsItAndLeadsToItsOrder()
    {
        Postbox box;
        box.holds(tests::messages(1, 2));
        box.shop.shop.answer(Verb::Post, u"/api/v1/messages/2/read"_s, api::Answered(api::Answer{204, {}, {}}));
        box.show();
        QTRY_COMPARE(box.rows(), 2);
        const QSignalSpy wanted(box.inbox.get(), &Inbox::orderWanted);
        Q_EMIT box.view()->activated(box.view()->model()->index(0, 0));
        QCOMPARE(wanted.size(), 1);
        QVERIFY(!box.view()->model()->index(0, 0).data(MessageListModel::UnreadRole).toBool());
        QTRY_COMPARE(box.shop.shop.asked(Verb::Post, u"/api/v1/messages/2/read"_s).size(), 1);
    }

    void aMessageThatCouldNotBeMarkedIsUnreadAgain()
    {
        Postbox box;
        box.holds(tests::messages(1, 1));
        box.shop.shop.refuse(Verb::Post, kMessages, core::Fault::Unavailable, api::kUnreachable);
        box.show();
        QTRY_COMPARE(box.rows(), 1);
        box.inbox->open(1);
        QTRY_VERIFY(box.view()->model()->index(0, 0).data(MessageListModel::UnreadRole).toBool());
    }

    void eachKindLeadsToItsPlace_data()
    {
        QTest::addColumn<MessageKind>("kind");
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("order") << MessageKind::OrderPlaced << QByteArray("order");
        QTest::newRow("sale") << MessageKind::OrderReceived << QByteArray("sale");
        QTest::newRow("cancelled sale") << MessageKind::SaleCancelled << QByteArray("sale");
        QTest::newRow("stock") << MessageKind::StockShort << QByteArray("book");
        QTest::newRow("approved") << MessageKind::SellerApproved << QByteArray("selling");
    }
    void eachKindLeadsToItsPlace()
    {
        QFETCH(MessageKind, kind);
        Postbox box;
        Message message = aMessage(1, kind);
        message.facts.bookId = contracts::BookId::generate();
        QByteArray place;
        const auto note = [&](const char *name) { return [&place, name] { place += name; }; };
        connect(box.inbox.get(), &Inbox::orderWanted, this, note("order"));
        connect(box.inbox.get(), &Inbox::saleWanted, this, note("sale"));
        connect(box.inbox.get(), &Inbox::bookWanted, this, note("book"));
        connect(box.inbox.get(), &Inbox::sellingWanted, this, note("selling"));
        box.arrive(message);
        box.inbox->open(1);
        QTEST(place, "place");
    }

    void allAreReadUpToTheNewestShown()
    {
        Postbox box;
        box.holds(tests::messages(1, 7));
        box.shop.shop.answer(Verb::Post, u"/api/v1/messages/read-all"_s, api::Answered(api::Answer{204, {}, {}}));
        box.show();
        QTRY_COMPARE(box.rows(), 7);
        Q_EMIT static_cast<MessagesPage *>(box.window.get())->allReadWanted();
        box.arrive(aMessage(8));
        QTRY_COMPARE(box.rows(), 8);
        QTRY_VERIFY(!box.view()->model()->index(1, 0).data(MessageListModel::UnreadRole).toBool());
        QVERIFY(box.view()->model()->index(0, 0).data(MessageListModel::UnreadRole).toBool());
        QVERIFY(box.shop.shop.asked(Verb::Post, kMessages).first().body.contains("7"));
    }

    void newsAreAnnouncedWhileNobodyLooks()
    {
        Postbox box;
        const QSignalSpy announced(box.inbox.get(), &Inbox::announce);
        box.arrive(aMessage(1));
        QTRY_COMPARE(announced.size(), 1);
        QCOMPARE(announced.first().at(0).toString(), u"Message 1"_s);
        QCOMPARE(announced.first().at(2).toLongLong(), 1);
    }

    void manyNewsAreAnnouncedInOneWord()
    {
        Postbox box;
        const QSignalSpy announced(box.inbox.get(), &Inbox::announce);
        for (int number = 1; number <= 50; ++number)
            box.arrive(aMessage(number));
        QTRY_COMPARE(announced.size(), 1);
        QVERIFY(announced.first().at(0).toString().contains(u"50"_s));
        QCOMPARE(announced.first().at(2).toLongLong(), 50);
    }

    void whatIsMutedReadOrOldIsNotAnnounced()
    {
        TrackedShop shop;
        contracts::notification::Preferences preferences;
        preferences.muted.insert(MessageKind::DeliveryInTransit);
        shop.shop.answer(Verb::Get, u"/api/v1/messages/preferences"_s, toJson(preferences));
        const Inbox inbox(shop.messages, shop.live);
        const QSignalSpy announced(&inbox, &Inbox::announce);
        QTRY_COMPARE(shop.shop.waiting(), 0);
        QCoreApplication::processEvents();
        Message read = aMessage(2);
        read.read = true;
        Message old = aMessage(3);
        old.at = old.at.addDays(-1);
        for (const Message &message : {aMessage(1, MessageKind::DeliveryInTransit), read, old, aMessage(4)})
            Q_EMIT shop.live.arrived(message);
        QTRY_COMPARE(announced.size(), 1);
        QCOMPARE(announced.first().at(2).toLongLong(), 4);
    }

    void aStormOfMessagesDoesNotStopTheWindow()
    {
        Postbox box;
        box.holds(tests::messages(1, 20));
        box.show();
        QTRY_COMPARE(box.rows(), 20);
        const tests::LoopWatch watch;
        for (int number = 21; number <= 2'020; ++number)
            box.arrive(aMessage(number));
        QTRY_COMPARE(box.rows(), 2'020);
        QVERIFY2(watch.longest() < 50ms, qPrintable(QString::number(watch.longest().count())));
    }

    void whoeverReadsFurtherDownGoesOnReadingThere()
    {
        Postbox box;
        box.holds(tests::messages(1, 60));
        QListView *view = box.show();
        QTRY_COMPARE(box.rows(), 60);
        view->verticalScrollBar()->setValue(900);
        const auto read = [&] { return view->indexAt({20, 20}).data(MessageListModel::NumberRole).toLongLong(); };
        const qint64 before = read();
        QVERIFY(before > 0);
        for (int number = 61; number <= 70; ++number)
            box.arrive(aMessage(number));
        QTRY_COMPARE(box.rows(), 70);
        QCOMPARE(read(), before);
    }

    void afterAConnectWhatWasMissedIsThere()
    {
        Postbox box;
        box.holds(tests::messages(1, 3));
        box.show();
        QTRY_COMPARE(box.rows(), 3);
        box.shop.shop.answer(
            Verb::Get, u"/api/v1/messages?after=3"_s, toJson(MessageList{tests::messages(4, 6), {}, 3}));
        Q_EMIT box.shop.live.caughtUp();
        QTRY_COMPARE(box.rows(), 6);
    }

    void aListThatCannotBeReadSaysSoAndTriesAgain()
    {
        Postbox box;
        box.shop.shop.refuse(Verb::Get, kMessages + u"?"_s, core::Fault::Unavailable, api::kUnreachable);
        box.show();
        auto *banner = box.window->findChild<widgets::Banner *>();
        QTRY_VERIFY(!banner->text().isEmpty());
        box.holds(tests::messages(1, 2));
        Q_EMIT banner->actionWanted();
        QTRY_COMPARE(box.rows(), 2);
    }

    void everythingMayEndWhileAnswersAreOut()
    {
        Postbox box;
        box.holds(tests::messages(1, 2));
        box.shop.shop.hold();
        box.show();
        box.inbox->open(1);
        box.window.reset();
        box.inbox.reset();
        box.shop.shop.letGo();
        QCoreApplication::processEvents();
    }
};

TEST_SUITE(InboxTest);
#include "inbox_test.moc"
