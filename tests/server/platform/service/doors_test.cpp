#include "server/platform/service/doors.h"
#include "tests/support/program/program_under_test.h"
#include "tests/support/test_suite.h"

#include <QPromise>
#include <QTcpServer>

#include <future>

using namespace platform;
using namespace platform::service;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class DoorsTest : public QObject {
    Q_OBJECT

private:
    DoorSettings m_settings{.address = u"127.0.0.1"_s};

    static quint16 freePort()
    {
        QTcpServer probe;
        probe.listen(QHostAddress::LocalHost);
        return probe.serverPort();
    }

    // Asked from another thread, for the doors live in this one.
    static int statusFrom(quint16 port, const QString &path)
    {
        auto answer = std::async(std::launch::async, [=] { return tests::statusAt(port, path); });
        while (answer.wait_for(0s) != std::future_status::ready)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        return answer.get();
    }

    static http::Router answering(const QString &path)
    {
        http::Router routes;
        routes.route(http::Method::Get, path, [](const http::Request &) { return http::noContent(); });
        return routes;
    }

private Q_SLOTS:
    void init()
    {
        m_settings.publicPort = freePort();
        m_settings.internalPort = freePort();
    }

    void eachDoorHasItsOwnRoutes()
    {
        Doors doors;
        doors.internalRoutes() = answering(u"/inside"_s);
        doors.serve(answering(u"/outside"_s), {});
        QVERIFY(doors.servesPublicly());
        QVERIFY(doors.openInternal(m_settings));
        QCOMPARE(statusFrom(m_settings.publicPort, u"/outside"_s), 0); // not yet
        QVERIFY(doors.openPublic(m_settings));
        QCOMPARE(statusFrom(m_settings.internalPort, u"/inside"_s), 204);
        QCOMPARE(statusFrom(m_settings.publicPort, u"/outside"_s), 204);
        QCOMPARE(statusFrom(m_settings.publicPort, u"/inside"_s), 404);
    }

    void aTakenPortIsAnError()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost, m_settings.internalPort));
        Doors doors;
        QCOMPARE(doors.openInternal(m_settings).error().slug, u"cannot-listen"_s);
    }

    void closingIsToldOnceWhateverWasOpen_data()
    {
        QTest::addColumn<bool>("internal");
        QTest::addColumn<bool>("outside");
        QTest::newRow("none") << false << false;
        QTest::newRow("internal") << true << false;
        QTest::newRow("both") << true << true;
    }

    void closingIsToldOnceWhateverWasOpen()
    {
        QFETCH(bool, internal);
        QFETCH(bool, outside);
        Doors doors;
        doors.serve(answering(u"/outside"_s), {});
        QVERIFY(!internal || doors.openInternal(m_settings));
        QVERIFY(!outside || doors.openPublic(m_settings));
        QSignalSpy closed(&doors, &Doors::closed);
        doors.close(5s);
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(statusFrom(m_settings.publicPort, u"/outside"_s), 0);
        QCOMPARE(closed.size(), 1);
    }

    void closingWaitsForWhatIsInFlight()
    {
        const auto promise = std::make_shared<QPromise<http::Response>>();
        promise->start();
        http::Router routes;
        bool asked = false;
        routes.route(http::Method::Get, u"/slow"_s, [&](const http::Request &) {
            asked = true;
            return promise->future();
        });
        Doors doors;
        doors.serve(std::move(routes), {});
        QVERIFY(doors.openPublic(m_settings));
        auto answer = std::async(
            std::launch::async, [port = m_settings.publicPort] { return tests::statusAt(port, u"/slow"_s); });
        QTRY_VERIFY(asked);
        QSignalSpy closed(&doors, &Doors::closed);
        doors.close(5s);
        QCoreApplication::processEvents();
        QCOMPARE(closed.size(), 0);
        promise->addResult(http::noContent());
        promise->finish();
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(answer.get(), 204);
    }
};

TEST_SUITE(DoorsTest);
#include "doors_test.moc"
