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

class SingleInstanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstStaysAndTheSecondHandsOver()
    {
        const QString profile = freshProfile();
        SingleInstance first(profile);
        QVERIFY(!first.handOver({}));
        QSignalSpy called(&first, &SingleInstance::called);
        bool handedOver = false;
        const std::unique_ptr<QThread> second(QThread::create([&] {
            SingleInstance other(profile);
            handedOver = other.handOver({u"bookstore://order/1"_s});
        }));
        second->start();
        QTRY_COMPARE(called.size(), 1);
        QVERIFY(second->wait());
        QVERIFY(handedOver);
        QCOMPARE(called.first().first().toStringList(), QStringList{u"bookstore://order/1"_s});
    }

    void profilesDoNotMeet()
    {
        SingleInstance one(freshProfile());
        SingleInstance other(freshProfile());
        QVERIFY(!one.handOver({}));
        QVERIFY(!other.handOver({}));
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
