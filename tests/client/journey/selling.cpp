#include "tests/client/journey/chapters.h"

#include "tests/journeys/narrator.h"

#include <QFile>
#include <QTemporaryDir>

namespace journeys {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kASecond = 1'000ms;

const QString kFromTheList = u"바람의 편지"_s; // a book that comes with the list

// Three rows, of which the last names no price.
void writeList(const QString &path)
{
    QFile file(path);
    expect(file.open(QIODevice::WriteOnly), u"a list to be written"_s);
    file.write(u"title,authors,price,stock,category\n"
               "바람의 편지,윤서,9000,30,소설\n"
               "숲으로 가는 길,한결,11000,5,에세이\n"
               "값이 없는 책,아무개,,1,소설\n"_s.toUtf8());
}

} // namespace

void theSellerPutsABookOnTheShelf(Theatre &t, const Offer &book)
{
    chapter(u"The seller registers “%1”, the buyer finds it"_s.arg(book.title));
    Hand &seller = t.seller.hand();
    seller.press(u"My books"_s);
    seller.press(u"Add book"_s);
    seller.type(u"Title"_s, book.title);
    seller.type(u"Authors"_s, u"작가"_s);
    seller.type(u"Category"_s, u"소설"_s);
    seller.type(u"Price"_s, u"12800"_s);
    seller.type(u"Copies in stock"_s, u"20"_s);
    seller.press(u"Add book"_s); // in the dialog, which is above
    seller.expectGone(u"Copies in stock"_s);
    seller.expect(book.title);
    findBook(t.buyer.hand(), book.title);
    t.buyer.hand().expect(book.price);
}

void theSellerImportsAList(Theatre &t)
{
    chapter(u"The seller imports a list: previewed, checked, imported, with the refused row told"_s);
    const QTemporaryDir folder;
    const QString list = folder.filePath(u"list.csv"_s);
    writeList(list);
    Hand &seller = t.seller.hand();
    seller.press(u"My books"_s);
    seller.press(u"Import CSV"_s);
    seller.press(u"Choose file…"_s);
    seller.type(u"File name:"_s, list);
    seller.press(u"Open"_s);
    seller.expect(u"The columns are those of the shop."_s);
    seller.expect(u"숲으로 가는 길"_s);
    seller.press(u"Check"_s);
    seller.expect(u"2 books can be imported; the rows below cannot."_s);
    seller.press(u"Import the good rows and leave the others out"_s);
    seller.press(u"Import"_s);
    seller.expect(u"2 books imported. They are for sale now."_s);
    seller.expect(u"1 row refused:"_s);
    seller.press(u"Done"_s);
    seller.expect(kFromTheList);
    findBook(t.buyer.hand(), kFromTheList);
    t.buyer.hand().open(kFromTheList);
    t.buyer.hand().expect(u"₩9,000"_s);
    t.buyer.hand().expect(u"바다 서점"_s);
}

void theSellerChangesAPrice(Theatre &t)
{
    chapter(u"The seller changes a price in the table, the buyer sees the new one"_s);
    t.seller.hand().edit(kFromTheList, u"Price"_s, u"9900"_s);
    t.seller.hand().expect(u"%1 now costs ₩9,900."_s.arg(kFromTheList));
    t.buyer.hand().lookAgainUntil(u"₩9,900"_s);
}

void theSellerWithdrawsABook(Theatre &t)
{
    chapter(u"The seller withdraws a book, nobody can buy it any more"_s);
    Hand &seller = t.seller.hand();
    Hand &buyer = t.buyer.hand();
    seller.choose(kFromTheList);
    seller.press(u"Withdraw"_s);
    seller.expect(u"Withdraw 1 book from sale?"_s);
    seller.press(u"Withdraw"_s); // in the question, which is above
    seller.expect(u"1 book withdrawn."_s);
    buyer.lookAgainUntil(u"No longer sold"_s);
    findBook(buyer, kFromTheList);
    buyer.lookAgainUntil(u"Nothing found for “%1”"_s.arg(kFromTheList));
}

void theSellerShipsAndTheBuyerFollows(Theatre &t, const Offer &book)
{
    chapter(u"The seller ships, the buyer sees each step"_s);
    Hand &seller = t.seller.hand();
    seller.choose(u"To pack"_s);
    seller.expect(book.title);
    seller.type(u"Waybill"_s, u"688012345678"_s);
    seller.press(u"Confirm and ship"_s);
    t.buyer.hand().expect(u"688012345678"_s);
    t.buyer.hand().expect(u"On its way"_s, kASecond);
    t.buyer.hand().expectGone(u"Cancel order"_s); // it is handed over
}

void everyStepOfTheParcelIsSeen(Theatre &t)
{
    chapter(u"Every step of the parcel is seen by the buyer, and told once"_s);
    Hand &buyer = t.buyer.hand();
    for (const QString &step : {u"In transit"_s, u"Out for delivery"_s, u"Delivered"_s}) {
        t.seller.hand().press(step);
        buyer.expect(step, 2 * kASecond);
    }
    buyer.expect(u"Completed"_s);
    buyer.press(u"Messages"_s);
    for (const QString &told : {u"배송이 시작되었습니다"_s, u"상품이 이동하고 있습니다"_s, u"배달을 나섰습니다"_s,
             u"배달이 완료되었습니다"_s, u"주문이 완료되었습니다"_s})
        buyer.expectRows(told, 1);
}

} // namespace journeys
