#pragma once

#include "client/tracking/order_head.h"
#include "client/tracking/orders_page.h"
#include "client/tracking/status_look.h"
#include "client/tracking/tracking.h"
#include "client/widgets/banner.h"
#include "client/widgets/pill.h"
#include "tests/client/tracking/tracked_shop.h"

#include <QListView>
#include <QTest>

namespace tests {

using namespace Qt::Literals::StringLiterals;

// A buyer before their orders, and the shop that has them.
struct BuyersDesk {
    TrackedShop shop;
    tracking::Tracking tracking{shop.orders, shop.live};
    std::unique_ptr<QWidget> window;

    tracking::OrdersPage *show(QSize size = {1280, 760})
    {
        window.reset(tracking.ordersPage());
        window->resize(size);
        window->show();
        return page();
    }
    void open(const OrderBuilder &order)
    {
        shop.has({order});
        show();
        tracking.showOrder(order.id());
        QTRY_COMPARE(statusShown(), tracking::lookOf(order.document().status).words());
    }
    tracking::OrdersPage *page() const { return static_cast<tracking::OrdersPage *>(window.get()); }
    QListView *view() const { return window->findChild<QListView *>(); }
    QString statusShown() const
    {
        return page()->order()->findChild<tracking::OrderHead *>()->findChild<widgets::Pill *>()->text();
    }
    QString banner() const { return page()->order()->findChild<widgets::Banner *>()->text(); }
};

// As the page names a status.
inline QString words(contracts::order_view::OrderStatus status)
{
    return tracking::lookOf(status).words();
}

} // namespace tests
