#include "client/seller/order_watch.h"
#include "tests/client/seller/a_desk.h"
#include "tests/support/test_suite.h"

#include <QPromise>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace tests;
using api::Verb;
using core::Fault;
using seller::OrderWatch;

class OrderWatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<FakeShop>();
        m_desk = std::make_unique<api::Desk>(*m_shop);
        m_seen.clear();
    }

    void anOrderIsReadUntilItIsSettled()
    {
        m_shop->answerOnce(Verb::Get, pathOf(m_order), core::fail(Fault::NotFound, "not-on-desk"_L1));
        m_shop->answerOnce(Verb::Get, pathOf(m_order), jsonAnswer(toJson(m_order)));
        m_shop->answer(Verb::Get, pathOf(m_order), toJson(at(DeskStatus::Shipping, m_order)));
        auto *watch = watchFor(DeskStatus::Shipping);
        QSignalSpy ended(watch, &OrderWatch::ended);
        QSignalSpy gone(watch, &QObject::destroyed);
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(m_seen, QList<DeskStatus>({DeskStatus::Waiting, DeskStatus::Shipping}));
        QTRY_COMPARE(gone.size(), 1);
        QCOMPARE(m_shop->asked().size(), 3);
    }

    void theFirstLookIsAtOnceAndTheNextOnesFollowSoon()
    {
        m_shop->answer(Verb::Get, pathOf(m_order), toJson(m_order));
        QTimer second; // is late itself when the machine is busy
        second.setSingleShot(true);
        second.start(1s);
        watchFor(DeskStatus::Shipping);
        QTRY_COMPARE(m_shop->asked().size(), 1);
        QTRY_COMPARE(m_shop->asked().size(), 3);
        QVERIFY2(second.isActive(), "a change is seen within a second");
    }

    void aWatchThatIsTakenAwayReadsNoMore()
    {
        m_shop->hold();
        m_shop->answer(Verb::Get, pathOf(m_order), toJson(m_order));
        auto *watch = watchFor(DeskStatus::Shipping);
        QTRY_COMPARE(m_shop->waiting(), 1);
        delete watch;
        m_shop->letGo();
        QCoreApplication::processEvents();
        QVERIFY(m_seen.isEmpty());
    }

private:
    OrderWatch *watchFor(DeskStatus status)
    {
        auto *watch = new OrderWatch(
            *m_desk, m_order.orderId, [status](const DeskRecord &record) { return record.status == status; }, this);
        connect(watch, &OrderWatch::seen, this, [this](const DeskRecord &record) { m_seen.append(record.status); });
        return watch;
    }

    DeskRecord m_order = anOrder(u"Kim"_s);
    QList<DeskStatus> m_seen;
    std::unique_ptr<FakeShop> m_shop;
    std::unique_ptr<api::Desk> m_desk;
};

TEST_SUITE(OrderWatchTest);
#include "order_watch_test.moc"
