#include "server/platform/events/feed.h"

#include "server/platform/events/listening/feed_reader.h"
#include "server/platform/events/log.h"
#include "server/platform/http/client.h"
#include "server/platform/http/server.h"
#include "tests/server/platform/events/events_database.h"
#include "tests/support/await.h"
#include "tests/support/test_suite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>

#include <thread>

using namespace platform;
using namespace platform::events;
using namespace tests;
using namespace Qt::Literals::StringLiterals;
using core::Result;

class FeedTest : public QObject {
    Q_OBJECT

    std::unique_ptr<EventsDatabase> m_log;
    std::unique_ptr<postgres::Database> m_database;
    std::unique_ptr<http::Server> m_server;
    QUrl m_feed;
    QByteArrayList m_shown; // to the porter

private Q_SLOTS:
    void init()
    {
        m_log = std::make_unique<EventsDatabase>();
        m_database = std::make_unique<postgres::Database>(m_log->settings());
        http::Router router;
        addFeed(
            router, *m_database, u"ordering"_s, [this](http::Handler handler) { return watched(std::move(handler)); });
        m_server = std::make_unique<http::Server>(std::move(router));
        const quint16 port = orFail(m_server->listen(u"127.0.0.1"_s, 0));
        m_shown.clear();
        m_feed = QUrl(u"http://127.0.0.1:%1/events"_s.arg(port));
    }

    void cleanup()
    {
        m_server.reset();
        m_database.reset();
    }

    void numberedEventsAreAnsweredInOrder()
    {
        m_log->appendMany(40, 1);
        m_log->numberAll(u"ordering"_s);
        const int partition = partitionOf(u"order-0"_s);
        FeedReader reader(m_feed);
        const auto events = orFail(eventsAfter(reader, partition, 25));
        QCOMPARE(events.size(), 15);
        for (qsizetype i = 0; i < events.size(); ++i) {
            QCOMPARE(events.at(i).position, 26 + i);
            QCOMPARE(events.at(i).partition, partition);
            QCOMPARE(events.at(i).producer(), u"ordering"_s);
            QCOMPARE(events.at(i).data.value("number"_L1).toInteger(), 26 + i);
        }
        QVERIFY(orFail(eventsAfter(reader, partition, 40)).isEmpty());
    }

    void whatIsNotNumberedIsNotTold()
    {
        m_log->append(u"order-0"_s);
        FeedReader reader(m_feed);
        QVERIFY(orFail(eventsAfter(reader, partitionOf(u"order-0"_s), 0)).isEmpty());
        QCOMPARE(orFail(heads(reader)), QList<qint64>(kPartitions, 0));
    }

    void headsAreToldOfEveryPartition()
    {
        m_log->appendMany(3, 1);
        m_log->numberAll(u"ordering"_s);
        QList<qint64> expected(kPartitions, 0);
        expected[partitionOf(u"order-0"_s)] = 3;
        FeedReader reader(m_feed);
        QCOMPARE(orFail(heads(reader)), expected);
    }

    void aPageEndsWithItsLimit()
    {
        m_log->appendMany(10, 1);
        m_log->numberAll(u"ordering"_s);
        const auto answer = get(u"partition=%1&after=2&limit=3"_s.arg(partitionOf(u"order-0"_s)));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("content-type"), "application/json");
        const QJsonArray page = QJsonDocument::fromJson(answer.body).array();
        QCOMPARE(page.size(), 3);
        QCOMPARE(page.at(0).toObject().value("position"_L1).toInt(), 3);
    }

    void aPageOfLargeEventsEndsEarlier()
    {
        for (int i = 0; i < 5; ++i)
            orFail(append(m_log->connection(), kPlaced, u"order-0"_s, {{u"text"_s, QString(400'000, u'x')}}));
        m_log->numberAll(u"ordering"_s);
        FeedReader reader(m_feed);
        const auto events = orFail(eventsAfter(reader, partitionOf(u"order-0"_s), 0));
        QCOMPARE(events.size(), 3); // begins nothing more once a megabyte is passed
    }

    void badParametersAreRefusedAtTheirPlace_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("pointer");
        QTest::newRow("nothing") << QString() << u"/query/partition"_s;
        QTest::newRow("partition too large") << u"partition=8&after=0&limit=1"_s << u"/query/partition"_s;
        QTest::newRow("partition negative") << u"partition=-1&after=0&limit=1"_s << u"/query/partition"_s;
        QTest::newRow("no after") << u"partition=1&limit=1"_s << u"/query/after"_s;
        QTest::newRow("after a word") << u"partition=1&after=last&limit=1"_s << u"/query/after"_s;
        QTest::newRow("after beyond all") << u"partition=1&after=99999999999999999999&limit=1"_s << u"/query/after"_s;
        QTest::newRow("limit zero") << u"partition=1&after=0&limit=0"_s << u"/query/limit"_s;
        QTest::newRow("limit too large") << u"partition=1&after=0&limit=1001"_s << u"/query/limit"_s;
    }
    void badParametersAreRefusedAtTheirPlace()
    {
        QFETCH(QString, query);
        QFETCH(QString, pointer);
        const auto answer = get(query);
        QCOMPARE(answer.status, 422);
        const QJsonObject problem = orFail(answer.json());
        QVERIFY(problem.value("type"_L1).toString().endsWith("parameter-out-of-range"_L1));
        QCOMPARE(problem.value("pointer"_L1).toString(), pointer);
    }

    void aFeedThatIsAwayOrTalksNonsenseIsAnError()
    {
        FeedReader nobody(QUrl(u"http://127.0.0.1:1/events"_s));
        QCOMPARE(heads(nobody).error().slug, u"unreachable"_s);
        QUrl other = m_feed;
        other.setPath(u"/elsewhere"_s);
        FeedReader wrong(other);
        QCOMPARE(heads(wrong).error().slug, u"feed-failed"_s);
        QCOMPARE(eventsAfter(wrong, 0, 0).error().slug, u"feed-failed"_s);
    }

    void itIsServedBehindItsPorterAndReadWithACredential()
    {
        FeedReader stranger(m_feed);
        orFail(heads(stranger));
        QCOMPARE(m_shown, QByteArrayList{QByteArray()});
        int asked = 0;
        FeedReader known(m_feed, [&asked] { return QByteArray("token-" + QByteArray::number(++asked)); });
        orFail(heads(known));
        orFail(eventsAfter(known, 0, 0));
        QCOMPARE(m_shown, (QByteArrayList{QByteArray(), "Bearer token-1", "Bearer token-2"}));
    }

private:
    // A porter who lets everybody in and remembers what they showed.
    http::Handler watched(http::Handler handler)
    {
        return [this, handler = std::move(handler)](const http::Request &request) {
            m_shown.append(request.header("authorization"));
            return handler(request);
        };
    }

    FeedReader::Events eventsAfter(FeedReader &reader, int partition, qint64 position)
    {
        std::optional<FeedReader::Events> answer;
        reader.eventsAfter(partition, position, this, [&](const auto &events) { answer = events; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20'000))
            qFatal("no answer");
        return *answer;
    }

    FeedReader::Heads heads(FeedReader &reader)
    {
        std::optional<FeedReader::Heads> answer;
        reader.heads(this, [&](const auto &positions) { answer = positions; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20'000))
            qFatal("no answer");
        return *answer;
    }

    template <class T> static T wait(QFuture<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
            qFatal("no answer");
        return tests::await(future);
    }

    http::Answer get(const QString &query)
    {
        QUrl url = m_feed;
        url.setQuery(query);
        QPromise<Result<http::Answer>> promise;
        promise.start();
        std::thread caller([&] {
            promise.addResult(http::send({.url = url}));
            promise.finish();
        });
        const auto answer = wait(promise.future());
        caller.join();
        return orFail(answer);
    }
};

TEST_SUITE(FeedTest);
#include "feed_test.moc"
