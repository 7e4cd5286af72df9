#include "client/api/desk.h"
#include "client/api/seller_books.h"
#include "tests/client/support/answer_of.h"
#include "tests/client/support/fake_shop.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

#include <QJsonDocument>

using namespace api;
using namespace Qt::Literals::StringLiterals;
using namespace contracts::store;
using contracts::BookId;
using contracts::OrderId;
using core::Fault;
using tests::answerOf;
using tests::example;

class SellerCallsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<tests::FakeShop> m_shop;
    const BookId m_book = BookId::parse(u"01956c1e-7a00-7c3e-9d41-5b2f8e6a1001").value();
    const QString m_bookPath = u"/api/v1/store/books/"_s + m_book.toString();
    const IdempotencyKey m_key = IdempotencyKey::generate();

    void willAnswer(const QString &context, const QString &name)
    {
        for (const Verb verb : {Verb::Get, Verb::Post, Verb::Put, Verb::Delete})
            m_shop->answer(verb, u"/"_s, example(context, name));
    }

    [[nodiscard]] const Request &asked() const { return m_shop->asked().last(); }
    [[nodiscard]] QJsonObject body() const { return QJsonDocument::fromJson(asked().body).object(); }

private Q_SLOTS:
    void init() { m_shop = std::make_unique<tests::FakeShop>(); }

    void ownBooksAreListedAndRead()
    {
        willAnswer(u"store"_s, u"book_page"_s);
        QCOMPARE(answerOf(SellerBooks(*m_shop).list({u"abc"_s, 50})).value().items.size(), 1);
        QCOMPARE(asked().path, u"/api/v1/store/books?after=abc&limit=50"_s);
        willAnswer(u"store"_s, u"book_record"_s);
        QCOMPARE(answerOf(SellerBooks(*m_shop).book(m_book)).value().book.bookId, m_book);
        QCOMPARE(asked().path, m_bookPath);
    }

    void aBookIsRegisteredOnce()
    {
        const QJsonObject wish = example(u"store"_s, u"register_book_request"_s);
        willAnswer(u"store"_s, u"book_record"_s);
        QVERIFY(answerOf(SellerBooks(*m_shop).registerBook(parseRegisterBook(wish).value(), m_key)));
        QCOMPARE(asked().verb, Verb::Post);
        QCOMPARE(asked().path, u"/api/v1/store/books"_s);
        QCOMPARE(asked().idempotencyKey, m_key.bytes());
        QCOMPARE(body(), wish);
    }

    void aChangeNamesTheVersionItSpeaksOf()
    {
        const QJsonObject draft = example(u"store"_s, u"change_book_request"_s);
        willAnswer(u"store"_s, u"book_record"_s);
        QVERIFY(answerOf(SellerBooks(*m_shop).change(m_book, 7, parseBookDraft(draft).value())));
        QCOMPARE(asked().verb, Verb::Put);
        QCOMPARE(asked().path, m_bookPath);
        QCOMPARE(asked().ifMatch, QByteArray("\"7\""));
        QCOMPARE(body(), draft);
        QVERIFY(answerOf(SellerBooks(*m_shop).withdraw(m_book, 8)));
        QCOMPARE(asked().verb, Verb::Delete);
        QCOMPARE(asked().path, m_bookPath);
        QCOMPARE(asked().ifMatch, QByteArray("\"8\""));
    }

    void stockAndCoverHaveDoorsOfTheirOwn()
    {
        const QJsonObject change = example(u"store"_s, u"change_stock_request"_s);
        willAnswer(u"store"_s, u"stock_record"_s);
        QVERIFY(answerOf(SellerBooks(*m_shop).changeStock(m_book, parseChangeStock(change).value(), m_key)));
        QCOMPARE(asked().path, m_bookPath + u"/stock"_s);
        QCOMPARE(asked().idempotencyKey, m_key.bytes());
        QCOMPARE(body(), change);
        willAnswer(u"store"_s, u"book_record"_s);
        QVERIFY(answerOf(SellerBooks(*m_shop).setCover(m_book, 3, "\x89PNG", "image/png")));
        QCOMPARE(asked().verb, Verb::Put);
        QCOMPARE(asked().path, m_bookPath + u"/cover"_s);
        QCOMPARE(asked().body, QByteArray("\x89PNG"));
        QCOMPARE(asked().mediaType, QByteArray("image/png"));
    }

    void aFileOfBooksIsImportedAsWished()
    {
        willAnswer(u"store"_s, u"import_report"_s);
        const SellerBooks books(*m_shop);
        QVERIFY(answerOf(books.import("title,price", ImportMode::AllOrNothing, true, m_key)));
        QCOMPARE(asked().path, u"/api/v1/store/books/import?dryRun=true&mode=all-or-nothing"_s);
        QCOMPARE(asked().mediaType, QByteArray("text/csv"));
        QCOMPARE(asked().body, QByteArray("title,price"));
        QCOMPARE(asked().idempotencyKey, m_key.bytes());
        QVERIFY(answerOf(books.import("title,price", ImportMode::WithReport, false, m_key)));
        QCOMPARE(asked().path, u"/api/v1/store/books/import?dryRun=false&mode=report"_s);
    }

    void aFileWithRefusedRowsComesBackWithItsReport()
    {
        const QJsonObject report = example(u"store"_s, u"import_report"_s);
        m_shop->answer(Verb::Post, u"/"_s,
            Answered(core::fail(core::Error{Fault::Invalid, u"rows-refused"_s, u"2 of 3"_s, {}, report})));
        const auto refused = answerOf(SellerBooks(*m_shop).import("x", ImportMode::AllOrNothing, false, m_key));
        QVERIFY(refused);
        QCOMPARE(toJson(*refused), report);
        m_shop->refuse(Verb::Post, u"/"_s, Fault::Malformed, "csv-not-utf8"_L1);
        QCOMPARE(answerOf(SellerBooks(*m_shop).import("x", ImportMode::AllOrNothing, false, m_key)).error().slug,
            u"csv-not-utf8"_s);
    }

    void theDeskIsListedAndItsOrdersAreShipped()
    {
        const Desk desk(*m_shop);
        const auto order = OrderId::parse(u"01956c1e-7a00-7e55-a1c3-6d7e8f903001").value();
        const QString path = u"/api/v1/store/orders/"_s + order.toString();
        willAnswer(u"store"_s, u"desk_page"_s);
        QCOMPARE(answerOf(desk.list(DeskStatus::ShipmentRequested, {{}, 10})).value().items.size(), 1);
        QCOMPARE(asked().path, u"/api/v1/store/orders?status=shipmentRequested&limit=10"_s);
        willAnswer(u"store"_s, u"desk_record"_s);
        QVERIFY(answerOf(desk.order(order)));
        QCOMPARE(asked().path, path);
        QVERIFY(answerOf(desk.ship(order, {u"한진택배"_s, u"4502"_s}, m_key)));
        QCOMPARE(asked().path, path + u"/shipment"_s);
        QCOMPARE(asked().idempotencyKey, m_key.bytes());
        QCOMPARE(body(), (QJsonObject{{u"courier"_s, u"한진택배"_s}, {u"waybill"_s, u"4502"_s}}));
    }

    void aParcelIsMovedOn()
    {
        const auto delivery = contracts::DeliveryId::generate();
        const QJsonObject progress = example(u"delivery"_s, u"progress_request"_s);
        willAnswer(u"delivery"_s, u"delivery_document"_s);
        QVERIFY(answerOf(
            Desk(*m_shop).progress(delivery, contracts::delivery::parseProgressRequest(progress).value(), m_key)));
        QCOMPARE(asked().path, u"/api/v1/deliveries/%1/progress"_s.arg(delivery.toString()));
        QCOMPARE(body(), progress);
    }
};

TEST_SUITE(SellerCallsTest);
#include "seller_calls_test.moc"
