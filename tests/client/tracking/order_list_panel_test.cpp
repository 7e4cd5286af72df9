#include "client/tracking/order_list_panel.h"
#include "client/tracking/status_look.h"
#include "client/widgets/banner.h"
#include "client/widgets/empty_state.h"
#include "tests/client/tracking/order_builder.h"
#include "tests/support/test_suite.h"

#include <QComboBox>
#include <QListView>

using namespace tracking;
using namespace Qt::Literals::StringLiterals;
using contracts::order_view::OrderStatus;
using tests::anOrder;

namespace {

struct Shelf {
    OrderListModel model;
    OrderListPanel panel{model, nullptr};
    QSignalSpy wanted{&panel, &OrderListPanel::orderWanted};

    Shelf()
    {
        panel.resize(380, 600);
        panel.show();
    }
    void holds(int count)
    {
        for (int i = 0; i < count; ++i)
            model.put(anOrder().of(1, u"Book %1"_s.arg(i)).paid().prepared());
        panel.showOrders();
    }
    QListView *view() { return panel.findChild<QListView *>(); }
    QComboBox *choice() { return panel.findChild<QComboBox *>(); }
    widgets::EmptyState *empty() { return panel.findChild<widgets::EmptyState *>(); }
};

} // namespace

class OrderListPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void enterOpensAnOrder()
    {
        Shelf shelf;
        shelf.holds(3);
        shelf.view()->setCurrentIndex(shelf.model.index(1));
        QTest::keyClick(shelf.view(), Qt::Key_Return);
        QCOMPARE(shelf.wanted.size(), 1);
        QCOMPARE(shelf.wanted.first().first().value<contracts::OrderId>(), shelf.model.at(1).orderId);
    }

    void showingWhatIsOpenDoesNotOpenItAgain()
    {
        Shelf shelf;
        shelf.holds(3);
        shelf.panel.select(shelf.model.at(2).orderId);
        QCOMPARE(shelf.view()->currentIndex().row(), 2);
        shelf.panel.select(std::nullopt);
        QVERIFY(shelf.view()->selectionModel()->selectedIndexes().isEmpty());
        QCOMPARE(shelf.wanted.size(), 0);
    }

    void whatIsSelectedStaysWhenSomethingNewComesAbove()
    {
        Shelf shelf;
        shelf.holds(3);
        const auto chosen = shelf.model.at(0).orderId;
        shelf.panel.select(chosen);
        shelf.holds(1);
        QCOMPARE(shelf.view()->currentIndex().row(), 1);
        QCOMPARE(shelf.model.at(shelf.view()->currentIndex().row()).orderId, chosen);
    }

    void onlyStatusesWithOrdersAreOffered()
    {
        Shelf shelf;
        shelf.panel.showCounts({{OrderStatus::Shipping, 2}, {OrderStatus::Cancelled, 1}});
        QCOMPARE(shelf.choice()->count(), 3);
        QVERIFY(shelf.choice()->itemText(0).contains(u"(3)"_s));
        QVERIFY(shelf.choice()->itemText(1).startsWith(lookOf(OrderStatus::Shipping).words()));
    }

    void theChosenStatusStaysThoughItsLastOrderMovedOn()
    {
        Shelf shelf;
        shelf.panel.showCounts({{OrderStatus::Shipping, 1}});
        shelf.choice()->setCurrentIndex(1);
        shelf.panel.showCounts({{OrderStatus::Completed, 1}});
        QCOMPARE(shelf.choice()->currentData().toInt(), int(OrderStatus::Shipping));
    }

    void choosingAStatusIsToldOnce()
    {
        Shelf shelf;
        shelf.panel.showCounts({{OrderStatus::Shipping, 1}});
        const QSignalSpy wanted(&shelf.panel, &OrderListPanel::statusWanted);
        shelf.choice()->setCurrentIndex(1);
        Q_EMIT shelf.choice()->activated(1);
        shelf.panel.showCounts({{OrderStatus::Shipping, 2}});
        QCOMPARE(wanted.size(), 1);
    }

    void whoHasNoOrderIsLedToTheBooks()
    {
        Shelf shelf;
        QVERIFY(!shelf.empty()->isVisible()); // while it is being read
        shelf.panel.showOrders();
        QVERIFY(shelf.empty()->isVisible());
        const QSignalSpy wanted(&shelf.panel, &OrderListPanel::booksWanted);
        Q_EMIT shelf.empty()->actionWanted();
        QCOMPARE(wanted.size(), 1);
        shelf.holds(1);
        QVERIFY(!shelf.empty()->isVisible());
    }

    void anEmptyChoiceLeadsBackToAll()
    {
        Shelf shelf;
        shelf.panel.showCounts({{OrderStatus::Shipping, 1}});
        shelf.choice()->setCurrentIndex(1);
        shelf.panel.showOrders();
        const QSignalSpy wanted(&shelf.panel, &OrderListPanel::statusWanted);
        Q_EMIT shelf.empty()->actionWanted();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(shelf.choice()->currentIndex(), 0);
    }

    void anErrorStandsAboveWhatIsKnown()
    {
        Shelf shelf;
        shelf.holds(2);
        shelf.panel.showError({core::Fault::Unavailable, u"shop-unreachable"_s, {}, {}, {}});
        QVERIFY(!shelf.panel.findChild<widgets::Banner *>()->text().isEmpty());
        QVERIFY(shelf.view()->isVisible());
        shelf.panel.showOrders();
        QVERIFY(shelf.panel.findChild<widgets::Banner *>()->text().isEmpty());
    }
};

TEST_SUITE(OrderListPanelTest);
#include "order_list_panel_test.moc"
