#include "server/notification/adapters/http/message_query.h"
#include "tests/support/test_suite.h"

using namespace notification;
using namespace Qt::Literals::StringLiterals;
using platform::http::Request;

class MessageQueryTest : public QObject {
    Q_OBJECT

    static core::Result<MessageQuery> asked(std::initializer_list<std::pair<QString, QString>> query)
    {
        Request request;
        request.query = QMultiMap<QString, QString>(query);
        return parseMessageQuery(request, UserId::generate());
    }

private Q_SLOTS:
    void nothingAskedMeansFromTheBeginning()
    {
        const auto query = asked({});
        QCOMPARE(query->after, 0);
        QCOMPARE(query->limit, 20);
        QVERIFY(!query->unreadOnly && !query->user.isNull());
    }

    void everyParameterArrivesInItsPlace()
    {
        const auto query = asked({{u"after"_s, u"41"_s}, {u"limit"_s, u"100"_s}, {u"unread"_s, u"true"_s}});
        QCOMPARE(query->after, 41);
        QCOMPARE(query->limit, 100);
        QVERIFY(query->unreadOnly);
    }

    void whatCannotBeReadIsNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::newRow("after text") << u"after"_s << u"yesterday"_s;
        QTest::newRow("after below nothing") << u"after"_s << u"-1"_s;
        QTest::newRow("limit") << u"limit"_s << u"101"_s;
        QTest::newRow("unread") << u"unread"_s << u"maybe"_s;
    }
    void whatCannotBeReadIsNamed()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        const auto query = asked({{name, value}});
        QVERIFY(!query);
        QCOMPARE(query.error().fault, core::Fault::Invalid);
        QCOMPARE(query.error().pointer, QString(u"/query/" + name));
    }
};

TEST_SUITE(MessageQueryTest);
#include "message_query_test.moc"
