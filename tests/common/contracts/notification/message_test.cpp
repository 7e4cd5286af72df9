#include "common/contracts/notification/message.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

using namespace contracts;
using namespace contracts::notification;

class MessageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyExampleComesBackAsItWas_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : tests::exampleNames(u"notification"_s).filter(u"message_"_s)) {
            if (!name.contains(u"list"_s))
                QTest::addRow("%s", qPrintable(name)) << name;
        }
    }
    void everyExampleComesBackAsItWas()
    {
        QFETCH(QString, name);
        const QJsonObject written = tests::example(u"notification"_s, name);
        const auto message = parseMessage(written);
        QVERIFY2(message, message ? "" : qPrintable(message.error().pointer));
        QCOMPARE(toJson(*message), written);
    }

    void everyFactArrivesInItsPlace()
    {
        const MessageFacts facts{OrderId::generate(), DeliveryId::generate(), BookId::generate(), u"토지"_s, 2,
            Money::krw(12'000), u"한진"_s, u"1234"_s, u"옥천"_s, QDateTime(QDate(2026, 3, 1), QTime(10, 0), Qt::UTC),
            u"declined"_s, 2, u"책방"_s};
        QCOMPARE(toJson(facts).size(), 13);
        QCOMPARE(parseMessageFacts(toJson(facts)).value(), facts);
        QCOMPARE(parseMessageFacts({}).value(), MessageFacts());
    }

    void aFaultyFactIsNamed()
    {
        QJsonObject written = tests::example(u"notification"_s, u"message_delivery_started"_s);
        written.insert(u"facts"_s, QJsonObject{{"orderId"_L1, u"17"_s}});
        QCOMPARE(parseMessage(written).error().pointer, u"/facts/orderId"_s);
        written.insert(u"facts"_s, QJsonObject());
        written.insert(u"number"_s, 0);
        QCOMPARE(parseMessage(written).error().pointer, u"/number"_s);
    }

    void aMessageMayGrow()
    {
        QJsonObject written = tests::example(u"notification"_s, u"message_stock_short"_s);
        written.insert(u"icon"_s, u"warning"_s);
        QVERIFY(parseMessage(written));
    }
};

TEST_SUITE(MessageTest);
#include "message_test.moc"
