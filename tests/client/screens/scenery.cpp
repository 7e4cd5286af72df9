#include "tests/client/screens/views.h"
#include "tests/journeys/suspended.h"

#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;
using namespace journeys;

namespace {

void liveForAWhile(Cast &cast)
{
    const Cast::Book sea = cast.newBook(cast.seller, u"노인과 바다"_s, 12'800, 40);
    const Cast::Book emma =
        cast.newBook(cast.otherSeller, u"Emma, with the letters and a long afterword"_s, 21'500, 40);
    for (int number = 0; number < 6; ++number)
        (void)cast.placedOrder(number % 2 ? sea : emma, 1 + number % 3);
    const QString shipped = cast.placedOrder(sea, 2);
    cast.waitForDesk(cast.seller, shipped);
    cast.client.post(cast.seller, u"/store/orders/%1/shipment"_s.arg(shipped),
        {{u"courier"_s, u"CJ대한통운"_s}, {u"waybill"_s, u"688012345678"_s}});
    cast.waitForStatus(shipped, u"shipping"_s);
    const QString cancelled = cast.placedOrder(emma);
    cast.client.post(cast.buyer, u"/orders/%1/cancellation"_s.arg(cancelled));
    cast.waitForStatus(cancelled, u"cancelled"_s);
}

void writeList(const QString &path)
{
    QFile list(path);
    if (!list.open(QIODevice::WriteOnly))
        throw Surprise(u"cannot write "_s + path);
    list.write("title,authors,isbn,price,stock,category,language\n"
               "숲으로 가는 길,홍길동,,9000,12,소설,ko\n"
               "\"Letters, and what came of them\",A. Writer,9780306406157,21500,3,Essays,en\n"
               "책값이 없는 책,아무개,,,5,소설,ko\n");
}

} // namespace

Scenery prepareScenery(Cast &cast, const QString &folder)
{
    liveForAWhile(cast);
    const Suspended suspended(cast);
    const QString list = QDir(folder).filePath(u"books.csv"_s);
    writeList(list);
    return {suspended.email(), suspended.password(), list};
}
