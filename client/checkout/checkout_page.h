#pragma once

#include "client/checkout/line_mark.h"
#include "client/widgets/cover_shelf.h"

#include <QWidget>

class QScrollArea;

namespace widgets {
class Banner;
class PageHeader;
} // namespace widgets

namespace checkout {

class AddressChoice;
class CartRows;
class PaymentChoice;
class Summary;

// Where to, how to pay, what it comes to: all that is needed before one button orders.
class CheckoutPage : public QWidget {
    Q_OBJECT

public:
    using Address = contracts::ordering::Address;

    explicit CheckoutPage(widgets::CoverShelf &covers, QWidget *parent = nullptr);

    void show(const QList<CartLine> &lines, const LineMarks &marks);
    using QWidget::show;
    void show(const QList<Address> &known);
    void showRefusal(const core::Error &error); // nothing was ordered; the marks say where
    void startAfresh(); // nothing is said yet

Q_SIGNALS:
    void orderWanted(const contracts::ordering::Address &address, const QString &paymentMethod);
    void newPricesAccepted();
    void backWanted();
    void addressRemovalWanted(const contracts::ordering::Address &address);
    void bookWanted(const contracts::BookId &book);
    void quantityWanted(const contracts::BookId &book, int quantity);
    void removalWanted(const contracts::BookId &book);

private:
    QWidget *buildSections();
    void build();
    void join();
    void order();
    void sayMarks(const LineMarks &marks);

    widgets::PageHeader *m_header;
    widgets::Banner *m_banner;
    widgets::Banner *m_prices;
    AddressChoice *m_address;
    PaymentChoice *m_payment;
    CartRows *m_rows;
    QScrollArea *m_scroll;
    Summary *m_summary;
};

} // namespace checkout
