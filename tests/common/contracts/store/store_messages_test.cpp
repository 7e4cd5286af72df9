#include "common/contracts/json/page.h"
#include "common/contracts/store/book_record.h"
#include "common/contracts/store/desk.h"
#include "common/contracts/store/import_report.h"
#include "tests/common/contracts/rewrite.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

using namespace contracts::store;
using contracts::Money;
using core::Fault;
using namespace Qt::Literals::StringLiterals;
using tests::Rewrite;
using tests::rewriteWith;

namespace {

const QMap<QString, Rewrite> kRequests{
    {u"change_book_request"_s, rewriteWith(&parseBookDraft)},
    {u"change_stock_request"_s, rewriteWith(&parseChangeStock)},
    {u"register_book_request"_s, rewriteWith(&parseRegisterBook)},
    {u"shipment_request"_s, rewriteWith(&parseShipment)},
};

const QMap<QString, Rewrite> kAnswers{
    {u"book_page"_s, rewriteWith([](const QJsonObject &body) { return contracts::parsePage(body, &parseBookRecord); })},
    {u"book_record"_s, rewriteWith([](const QJsonObject &body) { return parseBookRecord(body); })},
    {u"desk_page"_s, rewriteWith([](const QJsonObject &body) { return contracts::parsePage(body, &parseDeskRecord); })},
    {u"desk_record"_s, rewriteWith([](const QJsonObject &body) { return parseDeskRecord(body); })},
    {u"import_report"_s, rewriteWith(&parseImportReport)},
    {u"stock_record"_s, rewriteWith(&parseStockRecord)},
};

const QStringList kEvents{u"book_changed"_s, u"book_registered"_s, u"book_withdrawn"_s, u"shipment_requested"_s,
    u"stock_corrected"_s, u"stock_received"_s};

QJsonObject messageExample(const QString &name)
{
    return tests::example(u"store"_s, name);
}

QJsonObject with(QJsonObject object, QLatin1StringView key, const QJsonValue &value)
{
    object.insert(key, value);
    return object;
}

} // namespace

class StoreMessagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyExampleIsReadBySomebody()
    {
        QStringList read = kRequests.keys() + kAnswers.keys() + kEvents;
        read.sort();
        QCOMPARE(read, tests::exampleNames(u"store"_s));
    }

    void everyExampleIsWrittenAsItWasRead()
    {
        for (const auto &messages : {kRequests, kAnswers}) {
            for (auto message = messages.begin(); message != messages.end(); ++message)
                QCOMPARE(message.value()(messageExample(message.key())), messageExample(message.key()));
        }
    }

    void aRequestWithAnUnknownFieldIsRefused()
    {
        for (auto request = kRequests.begin(); request != kRequests.end(); ++request)
            QVERIFY(request.value()(with(messageExample(request.key()), "colour"_L1, u"red"_s)).isEmpty());
    }

    void anAnswerMayGrow()
    {
        for (auto answer = kAnswers.begin(); answer != kAnswers.end(); ++answer) {
            const QJsonObject example = messageExample(answer.key());
            QCOMPARE(answer.value()(with(example, "addedLater"_L1, 1)), example);
        }
    }

    void aDraftNamesTheFieldAtFault_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("pointer");
        QTest::newRow("no title") << u"title"_s << QJsonValue(u""_s) << u"/title"_s;
        QTest::newRow("title too long") << u"title"_s << QJsonValue(QString(501, u'가')) << u"/title"_s;
        QTest::newRow("price below zero")
            << u"price"_s << QJsonValue(contracts::toJson(Money::krw(-1))) << u"/price/amount"_s;
        QTest::newRow("authors as text") << u"authors"_s << QJsonValue(u"박경리"_s) << u"/authors"_s;
        QTest::newRow("year beyond reason") << u"publishedYear"_s << QJsonValue(30'000) << u"/publishedYear"_s;
        QTest::newRow("stock below zero") << u"stock"_s << QJsonValue(-1) << u"/stock"_s;
        QTest::newRow("absurd stock") << u"stock"_s << QJsonValue(2'000'000) << u"/stock"_s;
    }
    void aDraftNamesTheFieldAtFault()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QJsonObject body = messageExample(u"register_book_request"_s);
        body.insert(key, value);
        const auto request = parseRegisterBook(body);
        QVERIFY(!request);
        QCOMPARE(request.error().fault, Fault::Invalid);
        QTEST(request.error().pointer, "pointer");
    }

    void aBookNeedsNoInitialStock()
    {
        QCOMPARE(parseRegisterBook(messageExample(u"change_book_request"_s)).value().stock, 0);
    }

    void stockChangesForAReasonThatIsKnown()
    {
        const QJsonObject body = with(messageExample(u"change_stock_request"_s), "reason"_L1, u"stolen"_s);
        const auto request = parseChangeStock(body);
        QCOMPARE(request.error().slug, u"unknown-value"_s);
        QCOMPARE(request.error().pointer, u"/reason"_s);
    }

    void everyStatusOfTheDeskHasItsName()
    {
        for (int i = 0; i <= int(DeskStatus::Cancelled); ++i)
            QCOMPARE(parseDeskStatus(nameOf(DeskStatus(i))).value(), DeskStatus(i));
        QCOMPARE(parseDeskStatus(u"lost").error().slug, u"unknown-value"_s);
    }

    void aFaultInsideAPageNamesItsItem()
    {
        QJsonObject page = messageExample(u"desk_page"_s);
        QJsonObject item = page.value("items"_L1).toArray().at(0).toObject();
        item.insert("status"_L1, u"lost"_s);
        page.insert("items"_L1, QJsonArray{item});
        const auto read = contracts::parsePage(page, &parseDeskRecord);
        QCOMPARE(read.error().pointer, u"/items/0/status"_s);
    }
};

TEST_SUITE(StoreMessagesTest);
#include "store_messages_test.moc"
