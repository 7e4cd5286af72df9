#include "client/tracking/order_list_model.h"
#include "tests/client/tracking/order_builder.h"
#include "tests/support/test_suite.h"

using namespace tracking;
using namespace Qt::Literals::StringLiterals;
using tests::anOrder;
using tests::OrderBuilder;

namespace {

QList<OrderDocument> newestFirst(int count)
{
    QList<OrderDocument> orders;
    for (int i = 0; i < count; ++i)
        orders.prepend(anOrder().of(1, u"Book %1"_s.arg(i)).paid());
    return orders;
}

QStringList titlesOf(const OrderListModel &model)
{
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row)
        titles.append(model.index(row).data().toString());
    return titles;
}

} // namespace

class OrderListModelTest : public QObject {
    Q_OBJECT

    OrderListModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::QtTest};

private Q_SLOTS:
    void init() { m_model.clear(); }

    void aRowSaysWhatWasOrdered()
    {
        m_model.append({anOrder().of(1, u"토지 1"_s, 15'000).of(2, u"데미안"_s).paid()}, false);
        const QModelIndex row = m_model.index(0);
        QVERIFY(row.data().toString().startsWith(u"토지 1"_s));
        QVERIFY(row.data(OrderListModel::TotalRole).toString().contains(QLocale().toString(39'000)));
        QCOMPARE(row.data(OrderListModel::StatusRole).toInt(), int(contracts::order_view::OrderStatus::Placed));
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(u"토지 1"_s));
    }

    void anOrderChangesInItsPlace()
    {
        auto order = anOrder().of(1, u"토지"_s).paid();
        const auto newer = anOrder().of(1, u"데미안"_s).paid();
        m_model.append({newer, order}, false);
        const QSignalSpy changed(&m_model, &OrderListModel::dataChanged);
        const QSignalSpy inserted(&m_model, &OrderListModel::rowsInserted);
        m_model.put(order.shipped());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), 1);
        QCOMPARE(inserted.size(), 0);
        m_model.put(order);
        QCOMPARE(changed.size(), 1); // nothing is new about it
    }

    void aNewOrderStandsOnTop()
    {
        const auto older = newestFirst(3);
        m_model.append(older, false);
        m_model.put(anOrder().of(1, u"Newest"_s).paid());
        QCOMPARE(titlesOf(m_model).first(), u"Newest"_s);
        QCOMPARE(m_model.rowCount(), 4);
    }

    void furtherPagesFollow()
    {
        const auto orders = newestFirst(5);
        OrderListModel model; // its tester would fetch what is counted here
        model.append(orders.first(3), true);
        const QSignalSpy wanted(&model, &OrderListModel::moreWanted);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        model.fetchMore({}); // once is enough
        QCOMPARE(wanted.size(), 1);
        model.append(orders.last(2), false);
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(model.rowCount(), 5);
    }

    void aPageThatFailedCanBeFetchedAgain()
    {
        OrderListModel model;
        model.append(newestFirst(2), true);
        model.fetchMore({});
        QVERIFY(!model.canFetchMore({}));
        model.letFetchAgain();
        QVERIFY(model.canFetchMore({}));
    }

    void whatIsNoLongerThereGoesAndTheRestStays()
    {
        const auto orders = newestFirst(6);
        m_model.append(orders, true);
        m_model.showNewest({orders.at(0), orders.at(2)}, true); // 1 is gone, 3 to 5 are older than what was read
        QCOMPARE(titlesOf(m_model), (QStringList{u"Book 5"_s, u"Book 3"_s, u"Book 2"_s, u"Book 1"_s, u"Book 0"_s}));
        m_model.showNewest({orders.at(0)}, false);
        QCOMPARE(m_model.rowCount(), 1);
    }

    void readingTheHeadAgainKeepsTheEndKnown()
    {
        const auto orders = newestFirst(6);
        m_model.append(orders, false); // all of them are read
        m_model.showNewest(orders.first(3), true);
        QVERIFY(!m_model.canFetchMore({}));
        QCOMPARE(m_model.rowCount(), 6);
    }

    void newsShineForAMoment()
    {
        const auto order = anOrder().of(1, u"토지"_s).paid();
        m_model.append({order}, false);
        m_model.markFresh(order.id());
        QVERIFY(m_model.index(0).data(OrderListModel::FreshRole).toBool());
        QTRY_VERIFY(!m_model.index(0).data(OrderListModel::FreshRole).toBool());
    }

    void anOrderIsFoundByItsNumber()
    {
        const auto orders = newestFirst(4);
        m_model.append(orders, false);
        QCOMPARE(m_model.indexOf(orders.at(2).orderId).row(), 2);
        QVERIFY(!m_model.find(contracts::OrderId::generate()));
        QCOMPARE(m_model.newest(), std::optional(orders.first().orderId));
        QCOMPARE(m_model.oldest(), std::optional(orders.last().orderId));
    }
};

TEST_SUITE(OrderListModelTest);
#include "order_list_model_test.moc"
