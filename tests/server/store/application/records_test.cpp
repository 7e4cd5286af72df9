#include "server/store/application/records.h"
#include "tests/server/store/support/builders.h"
#include "tests/support/test_suite.h"

using namespace store;
using namespace store::builders;
namespace wire = contracts::store;

class RecordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingOfABookIsLost()
    {
        Book book = aBook(aSeller(), 7);
        book.cover = u"abc"_s;
        book.version = 3;
        book.withdrawn = true;
        const wire::BookRecord record = recordOf(book);
        QCOMPARE(record.stock, 7);
        QCOMPARE(record.withdrawn, true);
        QCOMPARE(record.registeredAt, march(1));
        const wire::BookFacts &facts = record.book;
        QCOMPARE(facts,
            (wire::BookFacts{book.id, book.seller.id, u"종로책방"_s, u"9788937460449"_s, u"데미안"_s,
                {u"헤르만 헤세"_s}, u"민음사"_s, 2000, u"ko"_s, u"소설"_s, book.details.description,
                core::Money::krw(9'000), u"abc"_s, 3}));
    }

    void everyStatusOfTheDeskIsKnownOutside()
    {
        for (int status = 0; status <= int(StoreOrderStatus::Cancelled); ++status) {
            StoreOrder order = aStoreOrder();
            order.status = StoreOrderStatus(status);
            QCOMPARE(wire::nameOf(recordOf(order).status), QString(nameOf(order.status)));
        }
    }

    void nothingOfAnOrderIsLost()
    {
        StoreOrder order = aStoreOrder();
        QVERIFY(order.requestShipment(u"한진"_s, u"1"_s, march(2)));
        order.place = u"대전"_s;
        order.address.line2 = u"2층"_s;
        const wire::DeskRecord record = recordOf(order);
        QCOMPARE(record.orderId, order.orderId);
        QCOMPARE(record.buyerName, u"김하늘"_s);
        QCOMPARE(record.address,
            (wire::DeskAddress{u"김하늘"_s, u"010-1234-5678"_s, u"03187"_s, order.address.line1, u"2층"_s}));
        QCOMPARE(record.lines,
            (QList<wire::DeskLine>{{order.lines.first().bookId, u"데미안"_s, 2, core::Money::krw(9'000)}}));
        QCOMPARE(record.total, core::Money::krw(18'000));
        QCOMPARE(record.shipment, (wire::DeskShipment{u"한진"_s, u"1"_s, march(2)}));
        QCOMPARE(record.place, u"대전"_s);
        QCOMPARE(record.placedAt, march(1));
        QCOMPARE(record.updatedAt, march(2));
    }
};

TEST_SUITE(RecordsTest);
#include "records_test.moc"
