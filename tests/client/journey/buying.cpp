#include "tests/client/journey/chapters.h"

#include "tests/journeys/narrator.h"

#include <QFile>
#include <QTemporaryDir>

namespace journeys {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kASecond = 1'000ms; // what happens in one window is seen in the other within it

void fillAddress(Hand &buyer)
{
    buyer.expect(u"Deliver to"_s);
    if (!buyer.sees(u"Recipient"_s))
        return; // the one of the last order is chosen
    buyer.type(u"Recipient"_s, u"김지영"_s);
    buyer.type(u"Phone"_s, u"010-1234-5678"_s);
    buyer.type(u"Postal code"_s, u"04524"_s);
    buyer.type(u"Address"_s, u"서울특별시 중구 세종대로 110"_s);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void findBook(Hand &buyer, const QString &title)
{
    buyer.press(u"Books"_s);
    buyer.type(u"Title, author, publisher or ISBN"_s, title);
}

void checkOut(Hand &buyer, const Offer &book)
{
    findBook(buyer, book.title);
    buyer.open(book.title);
    buyer.press(u"Buy now"_s);
    fillAddress(buyer);
    buyer.press(u"Pay %1 and order"_s.arg(book.price));
}

void theBuyerOrders(Theatre &t, const Offer &book)
{
    chapter(u"The buyer orders and pays, the seller's desk shows it, and both are told once"_s);
    Hand &buyer = t.buyer.hand();
    Hand &seller = t.seller.hand();
    seller.press(u"Order desk"_s);
    checkOut(buyer, book);
    buyer.expect(u"Thank you, your order is placed"_s);
    seller.expect(u"To pack"_s, kASecond);
    buyer.press(u"Messages"_s);
    buyer.expectRows(u"구매가 완료되었습니다"_s, 1);
    buyer.choose(u"구매가 완료되었습니다"_s); // leads to the order
    buyer.expect(u"Order placed"_s);
    buyer.expect(u"Paid"_s);
    seller.press(u"Messages"_s);
    seller.expectRows(u"새 주문이 들어왔습니다"_s, 1);
    seller.press(u"Order desk"_s);
}

void aCartOfTwoSellersIsOneOrder(Theatre &t, const Offer &book)
{
    chapter(u"Books of two sellers in the cart become one order with two parcels"_s);
    Hand &buyer = t.buyer.hand();
    for (const QString &title : {book.title, u"Moby-Dick"_s}) {
        findBook(buyer, title);
        buyer.open(title);
        buyer.press(u"Add to cart"_s);
        buyer.expect(u"“%1” is in your cart."_s.arg(title));
    }
    buyer.press(u"Cart"_s);
    buyer.press(u"Check out"_s);
    fillAddress(buyer);
    buyer.press(u"Pay ₩22,900 and order"_s);
    buyer.press(u"Show order"_s);
    buyer.expect(u"Parcel 1 of 2"_s);
    buyer.expect(u"Parcel 2 of 2"_s);
    buyer.expect(u"₩22,900"_s);
}

void theBuyerKeepsTheReceipt(Theatre &t, const Offer &book)
{
    chapter(u"The buyer keeps the receipt as a PDF"_s);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"receipt.pdf"_s);
    Hand &buyer = t.buyer.hand();
    checkOut(buyer, book);
    buyer.press(u"Show order"_s);
    buyer.press(u"Receipt as PDF"_s);
    buyer.type(u"File name:"_s, path);
    buyer.press(u"Save"_s);
    buyer.expect(u"Receipt saved"_s);
    const QByteArray pdf = contentOf(path);
    expect(pdf.startsWith("%PDF") && pdf.contains("/Type /Page\n"), u"the receipt to be a PDF with a page"_s);
}

void theBuyerCancels(Theatre &t, const Offer &book)
{
    chapter(u"The buyer cancels: the money goes back, the delivery ends, both are told once"_s);
    Hand &buyer = t.buyer.hand();
    Hand &seller = t.seller.hand();
    checkOut(buyer, book);
    buyer.press(u"Show order"_s);
    buyer.press(u"Cancel order"_s);
    buyer.expect(u"Cancel this order?"_s);
    buyer.expect(book.price);
    buyer.press(u"Cancel order"_s);
    buyer.expect(u"Refunded"_s);
    buyer.expect(u"Delivery stopped"_s);
    buyer.press(u"Messages"_s);
    buyer.expectRows(u"주문이 취소되었습니다"_s, 1);
    seller.press(u"Messages"_s);
    seller.expectRows(u"들어온 주문이 취소되었습니다"_s, 1);
}

void theBuyerPaysALittleLater(Theatre &t, const Offer &book)
{
    chapter(u"Payment is overloaded: the books are kept, and paid a little later by themselves"_s);
    t.shop.turnKnobs({{u"overload"_s, 1.0}});
    Hand &buyer = t.buyer.hand();
    checkOut(buyer, book);
    buyer.expect(u"Your books are kept, the payment comes a little later"_s);
    buyer.expect(u"Place in line"_s);
    buyer.press(u"Show order"_s);
    buyer.expect(u"Awaiting payment"_s);
    t.shop.turnKnobs({{u"overload"_s, 0.0}});
    buyer.expect(u"Order placed"_s, 60'000ms);
}

} // namespace journeys
