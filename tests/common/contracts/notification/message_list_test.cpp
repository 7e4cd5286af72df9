#include "common/contracts/notification/message_list.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

using namespace contracts;
using namespace contracts::notification;

class MessageListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyExampleComesBackAsItWas()
    {
        for (const QString &name : {u"message_list"_s, u"message_list_last_page"_s}) {
            const auto list = parseMessageList(tests::example(u"notification"_s, name));
            QVERIFY(list);
            QCOMPARE(toJson(*list), tests::example(u"notification"_s, name));
        }
    }

    void aFaultInsideAMessageNamesItsPlace()
    {
        QJsonObject body = tests::example(u"notification"_s, u"message_list"_s);
        QJsonArray items = body.value("items"_L1).toArray();
        QJsonObject second = items.at(1).toObject();
        second.remove(u"title"_s);
        items.replace(1, second);
        body.insert(u"items"_s, items);
        QCOMPARE(parseMessageList(body).error().pointer, u"/items/1/title"_s);
    }

    void readingAllMayStopAtWhatIsOnTheScreen()
    {
        const QJsonObject body = tests::example(u"notification"_s, u"read_all_request"_s);
        QCOMPARE(parseReadAllRequest(body)->upTo, 42);
        QCOMPARE(toJson(*parseReadAllRequest(body)), body);
        QVERIFY(!parseReadAllRequest({})->upTo);
        QCOMPARE(parseReadAllRequest({{"upto"_L1, 42}}).error().pointer, u"/upto"_s);
    }
};

TEST_SUITE(MessageListTest);
#include "message_list_test.moc"
