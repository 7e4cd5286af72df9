#include "client/app/single_instance.h"
#include "tests/support/test_suite.h"

#include <QDataStream>
#include <QLocalSocket>
#include <QThread>

using namespace app;
using namespace Qt::Literals::StringLiterals;

static QString freshProfile()
{
    return QUuid::createUuid().toString();
}

// As a second start does it; true when a first one has taken the arguments.
static bool callFromElsewhere(const QString &profile, const QStringList &arguments)
{
    bool handedOver = false;
    const std::unique_ptr<QThread> second(QThread::create([&] {
        SingleInstance other(profile);
        handedOver = other.handOver(arguments);
    }));
    second->start();
    return QTest::qWaitFor([&] { return second->isFinished(); }) && handedOver;
}

class SingleInstanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstStaysAndTheSecondHandsOver()
    {
        const QString profile = freshProfile();
        SingleInstance first(profile);
        QVERIFY(!first.handOver({}));
        QSignalSpy called(&first, &SingleInstance::called);
        QVERIFY(callFromElsewhere(profile, {u"bookstore://order/1"_s}));
        QTRY_COMPARE(called.size(), 1);
        QCOMPARE(called.first().first().toStringList(), QStringList{u"bookstore://order/1"_s});
    }

    void profilesDoNotMeet()
    {
        SingleInstance one(freshProfile());
        SingleInstance other(freshProfile());
        QVERIFY(!one.handOver({}));
        QVERIFY(!other.handOver({}));
    }

    void aSecondStartWithoutALinkIsHeardToo()
    {
        const QString profile = freshProfile();
        SingleInstance first(profile);
        QVERIFY(!first.handOver({}));
        QSignalSpy called(&first, &SingleInstance::called);
        QVERIFY(callFromElsewhere(profile, {}));
        QTRY_COMPARE(called.size(), 1);
        QVERIFY(called.first().first().toStringList().isEmpty());
    }

    void theFirstIsCalledAgainAndAgain()
    {
        const QString profile = freshProfile();
        SingleInstance first(profile);
        QVERIFY(!first.handOver({}));
        QSignalSpy called(&first, &SingleInstance::called);
        for (int i = 1; i <= 3; ++i) {
            QVERIFY(callFromElsewhere(profile, {QString::number(i), u"긴 링크"_s.repeated(500)}));
            QTRY_COMPARE(called.size(), i);
            QCOMPARE(called.last().first().toStringList().first(), QString::number(i));
            QCOMPARE(called.last().first().toStringList().last().size(), 4 * 500);
        }
    }

    // Whoever may open the socket is this user, and may still be broken.
    void whatIsNoCallIsNotHeard()
    {
        const QString profile = freshProfile();
        SingleInstance first(profile);
        QVERIFY(!first.handOver({}));
        QSignalSpy called(&first, &SingleInstance::called);
        for (const QByteArray &noise : {QByteArray("scribble"), QByteArray(128 * 1024, 'x')}) {
            QLocalSocket socket;
            socket.connectToServer(first.findChild<QLocalServer *>()->serverName());
            QVERIFY(socket.waitForConnected());
            socket.write(noise);
            socket.flush();
            QTest::qWait(0);
            socket.disconnectFromServer();
        }
        QVERIFY(callFromElsewhere(profile, {u"real"_s}));
        QTRY_COMPARE(called.size(), 1);
        QCOMPARE(called.first().first().toStringList(), QStringList{u"real"_s});
    }

    void oneThatHasCrashedMakesRoom()
    {
        const QString profile = freshProfile();
        QString socket;
        {
            SingleInstance crashed(profile);
            QVERIFY(!crashed.handOver({}));
            socket = crashed.findChild<QLocalServer *>()->fullServerName();
        }
        QFile left(socket); // which a crash does not take away
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        SingleInstance next(profile);
        QVERIFY(!next.handOver({}));
        QSignalSpy called(&next, &SingleInstance::called);
        QVERIFY(callFromElsewhere(profile, {u"link"_s}));
        QTRY_COMPARE(called.size(), 1);
    }

    void oneThatHasEndedMakesRoom()
    {
        const QString profile = freshProfile();
        {
            SingleInstance first(profile);
            QVERIFY(!first.handOver({}));
        }
        SingleInstance next(profile);
        QVERIFY(!next.handOver({}));
    }
};

TEST_SUITE(SingleInstanceTest);
#include "single_instance_test.moc"
