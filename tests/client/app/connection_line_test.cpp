#include "client/app/connection_line.h"
#include "tests/support/test_suite.h"

#include <QLabel>

using namespace Qt::Literals::StringLiterals;
using app::ConnectionLine;
using State = ConnectionLine::State;

class ConnectionLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStateHasItsWordsAndItsPicture_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("words");
        QTest::newRow("live") << State::Live << u"Connected"_s;
        QTest::newRow("reconnecting") << State::Reconnecting << u"Connecting…"_s;
        QTest::newRow("offline") << State::Offline << u"Offline"_s;
    }
    void everyStateHasItsWordsAndItsPicture()
    {
        QFETCH(State, state);
        QFETCH(QString, words);
        ConnectionLine line;
        line.say(state);
        QCOMPARE(line.state(), state);
        QCOMPARE(line.findChild<QLabel *>()->text(), words);
        QCOMPARE(line.accessibleName(), words); // the picture says nothing to a screen reader
        for (const State other : {State::Live, State::Reconnecting, State::Offline}) {
            ConnectionLine another;
            another.say(other);
            QCOMPARE(pictureOf(another) == pictureOf(line), other == state);
        }
    }

    void untilItIsKnownItConnects() { QCOMPARE(ConnectionLine().state(), State::Reconnecting); }

private:
    // The words are left away: a state must be told by its picture and colour too.
    static QImage pictureOf(ConnectionLine &line)
    {
        line.findChild<QLabel *>()->clear();
        line.resize(200, 30);
        return line.grab().toImage();
    }
};

TEST_SUITE(ConnectionLineTest);
#include "connection_line_test.moc"
