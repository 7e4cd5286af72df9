#include "server/platform/telemetry/log.h"
#include "tests/support/test_suite.h"

#include <QLoggingCategory>
#include <QTemporaryFile>

#include <thread>
#include <unistd.h>

using namespace platform::telemetry;
using namespace Qt::Literals::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(shelf, "shelf")

LogRecord saying(const QString &message)
{
    return {QtInfoMsg, u"shelf"_s, message, QDateTime::fromMSecsSinceEpoch(1'772'357'400'000, Qt::UTC), u"store"_s, {}};
}

QJsonObject parsed(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

// What `work` makes the process say on stderr while logging is on, line by line.
QList<QByteArray> linesSaidDuring(LogLevel least, const std::function<void()> &work)
{
    QTemporaryFile said;
    if (!said.open())
        return {};
    const int before = ::dup(STDERR_FILENO);
    ::dup2(said.handle(), STDERR_FILENO);
    startLogging(u"store"_s, least);
    work();
    qInstallMessageHandler(nullptr);
    QLoggingCategory::setFilterRules({});
    ::dup2(before, STDERR_FILENO);
    ::close(before);
    said.seek(0);
    QList<QByteArray> lines = said.readAll().split('\n');
    lines.removeLast();
    return lines;
}

} // namespace

class LogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLineSaysWhenWhoWhatAndHowGrave()
    {
        const QByteArray line = toLogLine(saying(u"three books came"_s));
        QCOMPARE(line,
            QByteArray("{\"time\":\"2026-03-01T09:30:00.000Z\",\"level\":\"info\",\"category\":\"shelf\","
                       "\"message\":\"three books came\",\"service\":\"store\"}\n"));
    }

    void aLineNamesTheTraceItBelongsTo()
    {
        LogRecord record = saying(u"x"_s);
        record.trace = Trace{QByteArray(32, 'a'), QByteArray(16, 'b'), true};
        const QJsonObject line = parsed(toLogLine(record));
        QCOMPARE(line.value("trace_id"_L1).toString(), QString(32, u'a'));
        QCOMPARE(line.value("span_id"_L1).toString(), QString(16, u'b'));
    }

    void aMessageStaysOnItsLineWhateverItContains_data()
    {
        QTest::addColumn<QString>("message");
        QTest::newRow("line feeds") << u"one\r\ntwo\n\tthree"_s;
        QTest::newRow("quotes") << u"he said \"no\" \\ and left"_s;
        QTest::newRow("forged line") << u"x\"}\n{\"level\":\"critical\"}"_s;
        QTest::newRow("Korean") << u"해변의 카프카 📚"_s;
        QTest::newRow("control characters") << QString(u"a\u0001\u001b[31m\u007f"_s + QChar(0));
    }

    void aMessageStaysOnItsLineWhateverItContains()
    {
        QFETCH(QString, message);
        const QByteArray line = toLogLine(saying(message));
        QCOMPARE(line.count('\n'), 1);
        QVERIFY(!line.contains('\x1b'));
        QCOMPARE(parsed(line).value("message"_L1).toString(), message);
    }

    void secretsAreBlottedOut_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("told");
        QTest::newRow("token") << u"got eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln ok"_s << u"got *** ok"_s;
        QTest::newRow("bearer") << u"Authorization: Bearer abcdefghijk"_s << u"Authorization: Bearer ***"_s;
        QTest::newRow("json") << uR"({"password":"open sesame","name":"Kim"})"_s
                              << uR"({"password":***,"name":"Kim"})"_s;
        QTest::newRow("connection string") << u"host=db password=hunter2 port=1"_s << u"host=db password=*** port=1"_s;
        QTest::newRow("nothing secret") << u"the password was wrong"_s << u"the password was wrong"_s;
    }

    void secretsAreBlottedOut()
    {
        QFETCH(QString, message);
        QTEST(withoutSecrets(message), "told");
    }

    void whatIsSaidThroughQtBecomesJsonLines()
    {
        const QList<QByteArray> lines = linesSaidDuring(LogLevel::Info, [] {
            const TraceScope scope(Trace{QByteArray(32, '1'), QByteArray(16, '2'), true});
            qCDebug(shelf) << "too detailed";
            qCInfo(shelf) << "three books came";
            qCWarning(shelf, "one is torn");
        });
        QCOMPARE(lines.size(), 2);
        QCOMPARE(parsed(lines.at(0)).value("category"_L1).toString(), u"shelf"_s);
        QCOMPARE(parsed(lines.at(0)).value("trace_id"_L1).toString(), QString(32, u'1'));
        QCOMPARE(parsed(lines.at(1)).value("level"_L1).toString(), u"warning"_s);
        QCOMPARE(parsed(lines.at(1)).value("message"_L1).toString(), u"one is torn"_s);
    }

    void linesOfManyThreadsNeverMix()
    {
        const QList<QByteArray> lines = linesSaidDuring(LogLevel::Debug, [] {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i)
                threads.emplace_back([] {
                    for (int line = 0; line < 50; ++line)
                        qCInfo(shelf).noquote() << QString(6'000, u'x');
                });
        });
        QCOMPARE(lines.size(), 200);
        for (const QByteArray &line : lines)
            QCOMPARE(parsed(line).value("message"_L1).toString().size(), 6'000);
    }

    void whatIsHeldBackComesLaterOrNever()
    {
        const auto saidThrough = [](LogGate gate) {
            return linesSaidDuring(LogLevel::Info, [gate] {
                setLogGate(LogGate::Held);
                qCInfo(shelf) << "before";
                setLogGate(gate);
                qCInfo(shelf) << "after";
                setLogGate(LogGate::Open);
            });
        };
        const QList<QByteArray> said = saidThrough(LogGate::Open);
        QCOMPARE(said.size(), 2);
        QCOMPARE(parsed(said.first()).value("message"_L1).toString(), u"before"_s);
        QCOMPARE(saidThrough(LogGate::Shut).size(), 0);
    }

    void levelsAreKnownByTheirNames()
    {
        QCOMPARE(parseLogLevel(u"warning"_s), LogLevel::Warning);
        QCOMPARE(parseLogLevel(u"debug"_s), LogLevel::Debug);
        QVERIFY(!parseLogLevel(u"loud"_s));
    }
};

TEST_SUITE(LogTest);
#include "log_test.moc"
