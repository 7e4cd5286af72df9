#include "server/bookstore/leftover.h"

#include "server/bookstore/child_process.h"
#include "tests/support/test_suite.h"

using namespace bookstore;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class LeftoverTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aProcessIsFoundByItsIdAndAWordOfItsCommandLine()
    {
        ChildProcess child({.path = u"/bin/sleep"_s, .arguments = {u"600.25"_s}});
        QVERIFY(child.start());
        QTRY_VERIFY(Leftover::find(child.pid(), u"600.25"_s)); // a program has its command line a moment after its start
        QVERIFY(!Leftover::find(child.pid(), u"600"_s));
        QVERIFY(!Leftover::find(0, u"600.25"_s));
        QVERIFY(!Leftover::find(-1, u"600.25"_s));
    }

    void itCanBeSentASignalAndWaitedFor()
    {
        ChildProcess child({.path = u"/bin/sleep"_s, .arguments = {u"600"_s}});
        QVERIFY(child.start());
        std::unique_ptr<Leftover> leftover;
        QTRY_VERIFY((leftover = Leftover::find(child.pid(), u"600"_s)));
        QVERIFY(!leftover->waitUntilGone(1ms));
        leftover->send(SIGKILL);
        QVERIFY(leftover->waitUntilGone(10s));
    }

    void aProcessThatHasEndedIsNoLeftover()
    {
        ChildProcess child({.path = u"/bin/true"_s});
        QVERIFY(child.start());
        const qint64 pid = child.pid();
        QVERIFY(child.waitUntilEnded(10s));
        QVERIFY(!Leftover::find(pid, u"/bin/true"_s));
    }

    void theChildrenOfAProcessAreFound()
    {
        ChildProcess parent({.path = u"/bin/sh"_s, .arguments = {u"-c"_s, u"sleep 600.5 & sleep 600.5 & wait"_s}});
        QVERIFY(parent.start());
        QTRY_COMPARE(Leftover::childrenOf(parent.pid()).size(), size_t(2));
        const auto children = Leftover::childrenOf(parent.pid());
        parent.send(SIGKILL); // kill() would take them along
        QVERIFY(parent.waitUntilEnded(10s));
        for (const auto &child : children) {
            QVERIFY(!child->waitUntilGone(1ms));
            child->send(SIGKILL);
            QVERIFY(child->waitUntilGone(10s));
        }
    }
};

TEST_SUITE(LeftoverTest);
#include "leftover_test.moc"
