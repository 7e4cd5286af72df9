#include "server/bookstore/free_ports.h"
#include "tests/support/test_suite.h"

#include <QSet>
#include <QTcpServer>

using namespace bookstore;
using namespace Qt::Literals::StringLiterals;

class FreePortsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLentPortCanBeListenedOn()
    {
        FreePorts ports;
        const auto port = ports.take();
        QVERIFY(port);
        QVERIFY(*port >= FreePorts::kFirst && *port < FreePorts::kLast);
        QTcpServer server;
        QVERIFY2(server.listen(QHostAddress::LocalHost, *port), qPrintable(server.errorString()));
    }

    void twoLendersNeverLendTheSamePort()
    {
        FreePorts ours;
        FreePorts theirs;
        QSet<quint16> lent;
        for (int i = 0; i < 50; ++i) {
            lent << ours.take().value();
            lent << theirs.take().value();
        }
        QCOMPARE(lent.size(), 100);
    }

    void aPreferredPortIsGivenWhenItIsFreeAndAnotherOtherwise()
    {
        FreePorts ports;
        const quint16 port = ports.take().value();
        FreePorts others;
        QVERIFY(others.take(port).value() != port);
        ports.giveBack(port);
        QCOMPARE(others.take(port).value(), port);
    }

    void aPortOnWhichSomebodyListensIsNotLent()
    {
        QTcpServer somebody;
        FreePorts ports;
        const quint16 port = ports.take().value();
        QVERIFY(somebody.listen(QHostAddress::LocalHost, port));
        ports.giveBack(port);
        QVERIFY(ports.take(port).value() != port);
    }

    void whatIsLentIsFreeAgainWhenTheLenderIsGone()
    {
        quint16 port = 0;
        {
            FreePorts ports;
            port = ports.take().value();
        }
        FreePorts later;
        QCOMPARE(later.take(port).value(), port);
    }
};

TEST_SUITE(FreePortsTest);
#include "free_ports_test.moc"
