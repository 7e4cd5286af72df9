#include "common/contracts/json/page.h"
#include "common/contracts/store/book_events.h"
#include "common/contracts/store/book_record.h"
#include "common/contracts/store/stock_events.h"
#include "tests/server/store/service/store_service.h"
#include "tests/support/test_suite.h"

using namespace store::builders;
namespace wire = contracts::store;

class BooksAtTheDoorTest : public QObject {
    Q_OBJECT

    std::unique_ptr<StoreService> m_store;

private Q_SLOTS:
    void initTestCase() { m_store = std::make_unique<StoreService>(); }
    void cleanupTestCase() { m_store.reset(); }

    void aRegisteredBookIsAnsweredAndTold()
    {
        QJsonObject book = StoreService::aBook();
        book.insert(u"stock"_s, 30);
        const Answer answer = m_store->askAs(m_store->kim, "POST", u"/store/books"_s, book, StoreService::once());
        QCOMPARE(answer.status, 201);
        QCOMPARE(answer.header("etag"), "\"1\"");
        const auto record = wire::parseBookRecord(object(answer)).value();
        QCOMPARE(
            answer.header("location"), QByteArray("/api/v1/store/books/" + record.book.bookId.toString().toLatin1()));
        QCOMPARE(record.book.isbn, u"9788937460449"_s);
        QCOMPARE(record.book.sellerId, m_store->kim);
        QCOMPARE(record.book.sellerName, u"종로책방"_s);
        QCOMPARE(record.stock, 30);

        auto &told = m_store->service().told();
        const QString subject = record.book.bookId.toString();
        QTRY_COMPARE(told.of(wire::StockReceived::kType, subject).size(), 1);
        const auto registered = told.of(wire::BookRegistered::kType, subject).first();
        QCOMPARE(wire::parseBookRegistered(registered.data)->book, record.book);
        QVERIFY(registered.position < told.of(wire::StockReceived::kType, subject).first().position);
    }

    void theSameCommandTwiceIsOneBook()
    {
        const Headers key = StoreService::once();
        const QJsonObject book = StoreService::aBook(u"한 번만"_s);
        const Answer first = m_store->askAs(m_store->kim, "POST", u"/store/books"_s, book, key);
        const Answer again = m_store->askAs(m_store->kim, "POST", u"/store/books"_s, book, key);
        QCOMPARE(again.status, 201);
        QCOMPARE(object(again), object(first));
        const Answer other =
            m_store->askAs(m_store->kim, "POST", u"/store/books"_s, StoreService::aBook(u"다른"_s), key);
        QCOMPARE(other.status, 422);
        QCOMPARE(m_store->askAs(m_store->kim, "POST", u"/store/books"_s, book).status, 400);
    }

    void badBooksAreRefusedAtTheirField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("slug");
        QTest::addColumn<QString>("pointer");
        QTest::newRow("checksum") << u"isbn"_s << QJsonValue(u"9788937460440"_s) << u"isbn-checksum"_s << u"/isbn"_s;
        QTest::newRow("unknown field") << u"colour"_s << QJsonValue(u"red"_s) << u"unknown-field"_s << u"/colour"_s;
        QTest::newRow("wrong type") << u"title"_s << QJsonValue(7) << u"wrong-type"_s << u"/title"_s;
        QTest::newRow("blank title") << u"title"_s << QJsonValue(u"  "_s) << u"title-missing"_s << u"/title"_s;
        QTest::newRow("free of charge") << u"price"_s
                                        << QJsonValue(QJsonObject{{u"amount"_s, 0}, {u"currency"_s, u"KRW"_s}})
                                        << u"price-not-positive"_s << u"/price"_s;
        QTest::newRow("negative") << u"price"_s << QJsonValue(QJsonObject{{u"amount"_s, -1}, {u"currency"_s, u"KRW"_s}})
                                  << u"out-of-range"_s << u"/price/amount"_s;
        QTest::newRow("stock") << u"stock"_s << QJsonValue(-3) << u"out-of-range"_s << u"/stock"_s;
    }
    void badBooksAreRefusedAtTheirField()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QJsonObject book = StoreService::aBook();
        book.insert(field, value);
        const Answer answer = m_store->askAs(m_store->kim, "POST", u"/store/books"_s, book, StoreService::once());
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.header("content-type"), "application/problem+json");
        QTEST(slug(answer), "slug");
        QTEST(object(answer).value("pointer"_L1).toString(), "pointer");
    }

    void onlySellersGetIn()
    {
        auto &service = m_store->service();
        QCOMPARE(service.ask("GET", u"/store/books"_s).status, 401);
        const QByteArray buyer = service.issuer().token(QUuid::createUuid(), {u"buyer"_s}, u"김하늘"_s);
        QCOMPARE(service.ask("GET", u"/store/books"_s, {}, ::tests::bearer(buyer)).status, 403);
        QCOMPARE(service.ask("GET", u"/store/books"_s, {}, ::tests::bearer("rubbish")).status, 401);
    }

    void aBookIsChangedFromTheVersionThatWasSeen()
    {
        const QJsonObject book = m_store->registered(m_store->kim, StoreService::aBook());
        const QJsonObject draft = StoreService::aBook(u"수레바퀴 아래서"_s);
        QCOMPARE(m_store->askAs(m_store->kim, "PUT", addressOf(book), draft).status, 428);
        const Answer changed = m_store->askAs(m_store->kim, "PUT", addressOf(book), draft, StoreService::ifMatch(1));
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.header("etag"), "\"2\"");
        QCOMPARE(object(changed).value("title"_L1).toString(), u"수레바퀴 아래서"_s);
        const Answer late =
            m_store->askAs(m_store->kim, "PUT", addressOf(book), StoreService::aBook(), StoreService::ifMatch(1));
        QCOMPARE(late.status, 412);
        QCOMPARE(object(late).value("version"_L1).toInt(), 2);
        QTRY_COMPARE(
            m_store->service().told().of(wire::BookChanged::kType, book.value("bookId"_L1).toString()).size(), 1);
    }

    void anotherSellersBookIsNotTouched()
    {
        const QJsonObject book = m_store->registered(m_store->kim, StoreService::aBook());
        const QString address = addressOf(book);
        const auto refused = [&](const QByteArray &method, const QString &path, const QJsonObject &body,
                                 Headers headers) {
            const Answer answer = m_store->askAs(m_store->lee, method, path, body, headers);
            return answer.status == 404 && slug(answer) == "book-unknown"_L1;
        };
        QVERIFY(refused("PUT", address, StoreService::aBook(u"내 책"_s), StoreService::ifMatch(1)));
        QVERIFY(refused("POST", QString(address + u"/stock"_s), {{u"delta"_s, 1}, {u"reason"_s, u"received"_s}},
            StoreService::once()));
        QCOMPARE(m_store->askAs(m_store->lee, "DELETE", address, QByteArray(), StoreService::ifMatch(1)).status, 404);
        QCOMPARE(m_store->askAs(m_store->lee, "GET", address).status, 404);
        QCOMPARE(object(m_store->askAs(m_store->kim, "GET", address)), book);
    }

    void aWithdrawnBookStaysKnown()
    {
        const QJsonObject book = m_store->registered(m_store->kim, StoreService::aBook());
        QCOMPARE(m_store->askAs(m_store->kim, "DELETE", addressOf(book), QByteArray(), StoreService::ifMatch(1)).status,
            204);
        QCOMPARE(m_store->askAs(m_store->kim, "DELETE", addressOf(book), QByteArray(), StoreService::ifMatch(1)).status,
            204);
        const Answer shown = m_store->askAs(m_store->kim, "GET", addressOf(book));
        QCOMPARE(shown.status, 200);
        QCOMPARE(object(shown).value("withdrawn"_L1).toBool(), true);
        QCOMPARE(m_store->askAs(m_store->kim, "PUT", addressOf(book), StoreService::aBook(), StoreService::ifMatch(2))
                     .status,
            409);
        QTRY_COMPARE(
            m_store->service().told().of(wire::BookWithdrawn::kType, book.value("bookId"_L1).toString()).size(), 1);
    }

    void stockIsBookedInTheLedger()
    {
        const QJsonObject book = m_store->registered(m_store->kim, StoreService::aBook(), 5);
        const QString address = addressOf(book) + u"/stock"_s;
        const Answer corrected = m_store->askAs(m_store->kim, "POST", address,
            QJsonObject{{u"delta"_s, -2}, {u"reason"_s, u"corrected"_s}, {u"note"_s, u"젖음"_s}}, StoreService::once());
        QCOMPARE(corrected.status, 201);
        QCOMPARE(wire::parseStockRecord(object(corrected))->stock, 3);
        const Answer tooMany = m_store->askAs(m_store->kim, "POST", address,
            QJsonObject{{u"delta"_s, -4}, {u"reason"_s, u"corrected"_s}}, StoreService::once());
        QCOMPARE(tooMany.status, 409);
        QCOMPARE(slug(tooMany), u"stock-below-zero"_s);
        QCOMPARE(object(tooMany).value("stock"_L1).toInt(), 3);
        QTRY_COMPARE(
            m_store->service().told().of(wire::StockCorrected::kType, book.value("bookId"_L1).toString()).size(), 1);
    }

    void aSellerPagesThroughTheOwnBooks()
    {
        const contracts::SellerId seller = contracts::SellerId::generate();
        for (int i = 0; i < 3; ++i)
            m_store->registered(seller, StoreService::aBook(u"책 %1"_s.arg(i)));
        const Answer first = m_store->askAs(seller, "GET", u"/store/books?limit=2"_s);
        const auto page = contracts::parsePage(object(first), &wire::parseBookRecord).value();
        QCOMPARE(page.items.size(), 2);
        QCOMPARE(page.items.first().book.title, u"책 2"_s);
        QVERIFY(first.header("link").contains(QByteArray("after=" + page.next.toLatin1())));
        const Answer second = m_store->askAs(seller, "GET", QString(u"/store/books?limit=2&after="_s + page.next));
        QCOMPARE(contracts::parsePage(object(second), &wire::parseBookRecord)->items.size(), 1);
        QVERIFY(second.header("link").isEmpty());
        QCOMPARE(m_store->askAs(seller, "GET", u"/store/books?after=rubbish"_s).status, 422);
        QCOMPARE(m_store->askAs(seller, "GET", u"/store/books?limit=101"_s).status, 422);
    }

    void whatIsNotThereIsNotFound()
    {
        QCOMPARE(
            m_store->askAs(m_store->kim, "GET", u"/store/books/0190163d-8694-739b-aea5-966c26f8ad91"_s).status, 404);
        QCOMPARE(m_store->askAs(m_store->kim, "GET", u"/store/books/rubbish"_s).status, 404);
        QCOMPARE(m_store->askAs(m_store->kim, "PATCH", u"/store/books"_s, StoreService::aBook()).status, 405);
    }
};

TEST_SUITE(BooksAtTheDoorTest);
#include "books_at_the_door_test.moc"
