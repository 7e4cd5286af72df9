#include "common/contracts/json/page.h"
#include "common/contracts/ordering/order_events.h"
#include "common/contracts/store/book_events.h"
#include "common/contracts/store/stock_events.h"
#include "common/contracts/storefront/shown_book.h"
#include "common/contracts/storefront/shown_category.h"
#include "tests/support/service/service_under_test.h"
#include "tests/support/test_suite.h"

#include <QTemporaryDir>

using namespace contracts::store;
using namespace Qt::Literals::StringLiterals;
using contracts::BookId;
using contracts::BuyerId;
using contracts::OrderId;
using contracts::PaymentId;
using contracts::SellerId;
using contracts::StockEntryId;
using contracts::ordering::OrderCancelled;
using contracts::ordering::OrderPlaced;
using core::Money;
using tests::Answer;
using tests::object;
using tests::slug;
namespace wire = contracts::storefront;

class StorefrontAtTheDoorTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_covers;
    std::unique_ptr<tests::ServiceUnderTest> m_service;
    const SellerId m_seller = SellerId::generate();

    BookFacts aBook(const QString &title)
    {
        BookFacts book;
        book.bookId = BookId::generate();
        book.sellerId = m_seller;
        book.sellerName = u"종로책방"_s;
        book.title = title;
        book.authors = {u"헤르만 헤세"_s};
        book.category = u"소설"_s;
        book.price = Money::krw(9'000);
        book.version = 1;
        return book;
    }

    template <class Event> void tell(const QString &producer, const QString &subject, const Event &event)
    {
        m_service->neighbour(producer).tell(Event::kType, subject, toJson(event));
    }

    BookFacts offered(const BookFacts &book, int copies = 5)
    {
        tell(u"store"_s, book.bookId.toString(), BookRegistered{book});
        tell(
            u"store"_s, book.bookId.toString(), StockReceived{book.bookId, m_seller, StockEntryId::generate(), copies});
        [&] { QTRY_COMPARE(left(book.bookId), copies); }();
        return book;
    }

    Answer get(const QString &address, const tests::Headers &headers = {})
    {
        return m_service->ask("GET", address, {}, headers);
    }
    QString pageOf(BookId book) const { return u"/books/"_s + book.toString(); }
    int left(BookId book) { return object(get(pageOf(book))).value("left"_L1).toInt(-1); }
    QStringList titles(const QString &query)
    {
        QStringList titles;
        for (const auto &item : object(get(QString(u"/books?"_s + query))).value("items"_L1).toArray())
            titles.append(item.toObject().value("title"_L1).toString());
        return titles;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_service = std::make_unique<tests::ServiceUnderTest>(u"storefront"_s, QStringList{u"store"_s, u"ordering"_s});
        m_service->set(u"COVERS_DIR"_s, m_covers.path());
        m_service->start();
    }
    void cleanupTestCase() { m_service.reset(); }

    void aBookThatWasRegisteredIsFound()
    {
        const BookFacts book = offered(aBook(u"데미안"_s));
        QCOMPARE(titles(u"q=%EB%8D%B0%EB%AF%B8%EC%95%88"_s), QStringList{u"데미안"_s});
        const auto page = wire::parseBookPage(object(get(pageOf(book.bookId)))).value();
        QCOMPARE(page.book.title, u"데미안"_s);
        QCOMPARE(page.book.left, 5);
        QCOMPARE(page.book.sellerName, u"종로책방"_s);
    }

    void aChangedBookShowsItsNewFace()
    {
        BookFacts book = offered(aBook(u"Oldface"_s));
        book.title = u"Newface"_s;
        book.version = 2;
        tell(u"store"_s, book.bookId.toString(), BookChanged{book});
        QTRY_COMPARE(titles(u"q=newface"_s), QStringList{u"Newface"_s});
        tell(u"store"_s, book.bookId.toString(), BookWithdrawn{book.bookId, m_seller, 3});
        QTRY_VERIFY(titles(u"q=newface"_s).isEmpty());
        QCOMPARE(object(get(pageOf(book.bookId))).value("withdrawn"_L1).toBool(), true);
    }

    void whatIsLeftFollowsOrdersAndCancellations()
    {
        const BookFacts book = offered(aBook(u"Countme"_s), 10);
        const OrderId order = OrderId::generate();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const contracts::ordering::OrderLines lines{{book.bookId, m_seller, book.title, 3, book.price}};
        const contracts::ordering::Address address{u"김하늘"_s, u"010"_s, u"03187"_s, u"종로 1"_s, std::nullopt};
        tell(u"ordering"_s, order.toString(),
            OrderPlaced{order, BuyerId::generate(), u"김하늘"_s, address, lines, Money::krw(27'000),
                PaymentId::generate(), now, now});
        QTRY_COMPARE(left(book.bookId), 7);
        tell(u"ordering"_s, order.toString(),
            OrderCancelled{order, BuyerId::generate(), {m_seller}, lines, true, Money::krw(27'000), now});
        QTRY_COMPARE(left(book.bookId), 10);

        const OrderId unpaid = OrderId::generate();
        tell(u"ordering"_s, unpaid.toString(),
            OrderCancelled{unpaid, BuyerId::generate(), {m_seller}, lines, false, Money::krw(0), now});
        tell(u"store"_s, book.bookId.toString(),
            StockCorrected{book.bookId, m_seller, StockEntryId::generate(), -1, u"counted"_s});
        QTRY_COMPARE(left(book.bookId), 9);
    }

    void buyersPageThroughAList()
    {
        for (int i = 0; i < 3; ++i)
            offered(aBook(u"Pagebook %1"_s.arg(i)));
        const Answer first = get(u"/books?q=pagebook&sort=title&limit=2"_s);
        const auto page = contracts::parsePage(object(first), &wire::parseShownBook).value();
        QCOMPARE(page.items.size(), 2);
        QCOMPARE(page.items.first().title, u"Pagebook 0"_s);
        const QByteArray link = first.header("link");
        QVERIFY(link.startsWith("</api/v1/books?"));
        const QString next = QString::fromLatin1(link.mid(1, link.indexOf('>') - 1)).mid(int(qstrlen("/api/v1")));
        const Answer second = get(next);
        QCOMPARE(contracts::parsePage(object(second), &wire::parseShownBook)->items.first().title, u"Pagebook 2"_s);
        QVERIFY(second.header("link").isEmpty());
        QCOMPARE(slug(get(u"/books?sort=price&after="_s + page.next)), u"unknown-cursor"_s);
    }

    void aPageThatIsKnownIsNotSentAgain()
    {
        const BookFacts book = offered(aBook(u"Etagbook"_s));
        const QByteArray etag = get(pageOf(book.bookId)).header("etag");
        const Answer known = get(pageOf(book.bookId), {{"If-None-Match", etag}});
        QCOMPARE(known.status, 304);
        QVERIFY(known.body.isEmpty());
        tell(u"store"_s, book.bookId.toString(), StockReceived{book.bookId, m_seller, StockEntryId::generate(), 1});
        QTRY_COMPARE(get(pageOf(book.bookId), {{"If-None-Match", etag}}).status, 200);
    }

    void categoriesAreCounted()
    {
        BookFacts book = aBook(u"Categorybook"_s);
        book.category = u"어느 구석"_s;
        offered(book);
        const auto categories = wire::parseShownCategories(object(get(u"/categories"_s))).value();
        QVERIFY(categories.contains(wire::ShownCategory{u"어느 구석"_s, 1}));
    }

    void aCoverIsKeptForEver()
    {
        const QString name(64, u'a');
        QFile file(m_covers.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("\x89PNG\r\n\x1a\n") > 0);
        file.close();
        const Answer cover = get(u"/covers/"_s + name);
        QCOMPARE(cover.status, 200);
        QCOMPARE(cover.header("content-type"), "image/png");
        QCOMPARE(cover.header("cache-control"), "public, max-age=31536000, immutable");
        QCOMPARE(get(u"/covers/"_s + name, {{"If-None-Match", cover.header("etag")}}).status, 304);
        QCOMPARE(slug(get(u"/covers/"_s + QString(64, u'b'))), u"cover-unknown"_s);
        QCOMPARE(get(u"/covers/..%2F..%2Fetc%2Fpasswd"_s).status, 404);
    }

    void whatCannotBeAskedIsToldWithItsPlace()
    {
        const Answer answer = get(u"/books?minPrice=cheap"_s);
        QCOMPARE(answer.status, 422);
        QCOMPARE(object(answer).value("pointer"_L1).toString(), u"/query/minPrice"_s);
        QCOMPARE(get(u"/books/rubbish"_s).status, 404);
        QCOMPARE(m_service->ask("POST", u"/books"_s, "{}").status, 405);
    }

    void booksAreFoundAfterAKill()
    {
        offered(aBook(u"Killbook"_s));
        m_service->kill();
        const BookFacts meanwhile = aBook(u"Meanwhilebook"_s);
        tell(u"store"_s, meanwhile.bookId.toString(), BookRegistered{meanwhile});
        m_service->start();
        QCOMPARE(titles(u"q=killbook"_s), QStringList{u"Killbook"_s});
        QTRY_COMPARE_WITH_TIMEOUT(titles(u"q=meanwhilebook"_s), QStringList{u"Meanwhilebook"_s}, 30'000);
    }
};

TEST_SUITE(StorefrontAtTheDoorTest);
#include "storefront_at_the_door_test.moc"
