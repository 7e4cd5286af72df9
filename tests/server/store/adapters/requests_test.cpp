#include "server/store/adapters/http/requests.h"
#include "tests/support/test_suite.h"

using namespace store;
using namespace Qt::Literals::StringLiterals;
using platform::auth::Principal;
using platform::http::Request;

class RequestsTest : public QObject {
    Q_OBJECT

    static Request asked(const QMultiMap<QString, QString> &query)
    {
        Request request;
        request.query = query;
        return request;
    }

    static Request at(const QString &argument)
    {
        Request request;
        request.arguments = {argument};
        return request;
    }

private Q_SLOTS:
    void aSellerIsWhoeverBringsTheToken()
    {
        const Principal principal{QUuid::createUuid(), u" 종로  책방 "_s, {u"seller"_s}, {}};
        QCOMPARE(sellerOf(principal), (Seller{SellerId(principal.id), u"종로 책방"_s}));
        QCOMPARE(sellerId(principal).uuid(), principal.id);
    }

    void everySellerIsCalledSomething()
    {
        Principal nameless{QUuid::createUuid(), u"  "_s, {}, {}};
        QCOMPARE(sellerOf(nameless).name, nameless.id.toString(QUuid::WithoutBraces));
        nameless.name = QString(300, u'가');
        QCOMPARE(sellerOf(nameless).name.size(), 200);
    }

    void aPathThatNamesNothingFindsNothing()
    {
        const BookId book = BookId::generate();
        QCOMPARE(bookIn(at(book.toString())).value(), book);
        QCOMPARE(bookIn(at(u"12"_s)).error().slug, u"book-unknown"_s);
        QCOMPARE(bookIn(at(u"12"_s)).error().fault, Fault::NotFound);
        QCOMPARE(orderIn(at(u"12"_s)).error().slug, u"not-on-desk"_s);
    }

    void anImportIsInEarnestAndAllOrNothingUnlessAskedOtherwise()
    {
        const ImportOptions usual = importOptionsIn(asked({})).value();
        QVERIFY(!usual.dryRun && usual.allOrNothing);
        const ImportOptions other =
            importOptionsIn(asked({{u"dryRun"_s, u"true"_s}, {u"mode"_s, u"report"_s}})).value();
        QVERIFY(other.dryRun && !other.allOrNothing);
        QCOMPARE(importOptionsIn(asked({{u"dryRun"_s, u"yes"_s}})).error().pointer, u"/query/dryRun"_s);
        QCOMPARE(importOptionsIn(asked({{u"mode"_s, u"some"_s}})).error().pointer, u"/query/mode"_s);
    }

    void aDeskIsAskedForAStatusOrForAll()
    {
        QVERIFY(!statusIn(asked({})).value());
        QCOMPARE(statusIn(asked({{u"status"_s, u"waiting"_s}})).value(), StoreOrderStatus::Waiting);
        QCOMPARE(statusIn(asked({{u"status"_s, u"lost"_s}})).error().pointer, u"/query/status"_s);
        QCOMPARE(statusIn(asked({{u"status"_s, u"lost"_s}})).error().fault, Fault::Invalid);
    }
};

TEST_SUITE(RequestsTest);
#include "requests_test.moc"
