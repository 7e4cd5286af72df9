#include "client/app/start.h"
#include "tests/support/test_suite.h"

using namespace app;
using namespace Qt::Literals::StringLiterals;

class StartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLineSaysWhereAndAsWhom()
    {
        const Start start = readStart({u"bookstore-desktop"_s, u"--shop"_s, u"http://127.0.0.1:8080"_s, u"--as"_s,
            u"seller"_s, u"--profile"_s, u"two"_s, u"bookstore://order/1"_s});
        QCOMPARE(start.shop, u"http://127.0.0.1:8080"_s);
        QCOMPARE(start.as, u"seller"_s);
        QCOMPARE(start.profile, u"two"_s);
        QCOMPARE(start.links, QStringList{u"bookstore://order/1"_s});
    }

    void profilesHaveTheirOwnName()
    {
        useProfile(u"two"_s);
        QCOMPARE(QCoreApplication::applicationName(), u"desktop-two"_s);
        useProfile({});
        QCOMPARE(QCoreApplication::applicationName(), u"desktop"_s);
    }
};

TEST_SUITE(StartTest);
#include "start_test.moc"
