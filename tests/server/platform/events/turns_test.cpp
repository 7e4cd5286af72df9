#include "server/platform/events/listening/turns.h"
#include "tests/support/test_suite.h"

using namespace platform::events;

class TurnsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoFindsNoRoomIsCalledInTheOrderOfAsking()
    {
        Turns turns(1);
        QObject first;
        QObject second;
        QObject third;
        QList<QObject *> called;
        const auto ask = [&](QObject *who) {
            std::function<void()> again = [&, who] {
                if (turns.take(who, {}))
                    called.append(who);
            };
            return turns.take(who, again);
        };
        QVERIFY(ask(&first));
        QVERIFY(!ask(&second));
        QVERIFY(!ask(&third));
        QVERIFY(!ask(&second)); // asking twice is no second place in the queue
        turns.giveBack();
        QCOMPARE(called, QList<QObject *>{&second});
    }

    void whoIsGoneIsNotCalled()
    {
        Turns turns(1);
        QObject first;
        bool called = false;
        QVERIFY(turns.take(&first, {}));
        {
            QObject gone;
            QVERIFY(!turns.take(&gone, [&] { called = true; }));
        }
        turns.giveBack();
        QVERIFY(!called);
        QVERIFY(turns.take(&first, {}));
    }
};

TEST_SUITE(TurnsTest);
#include "turns_test.moc"
