#include "server/bookstore/free_ports.h"
#include "tests/support/program/program_under_test.h"
#include "tests/support/test_suite.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <future>

using namespace tests;
using namespace Qt::Literals::StringLiterals;

class ServiceTest : public QObject {
    Q_OBJECT

private:
    bookstore::FreePorts m_ports;
    QTemporaryDir m_folder;
    quint16 m_port = 0;
    quint16 m_internal = 0;
    std::unique_ptr<ProgramUnderTest> m_greeter;

    void start(const QStringList &arguments = {})
    {
        m_greeter->with(u"SHOP_PORT"_s, QString::number(m_port))
            .with(u"SHOP_INTERNAL_PORT"_s, QString::number(m_internal))
            .start(arguments);
    }

    QString written(const QByteArray &content)
    {
        QFile file(m_folder.filePath(u"settings"_s));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }

private Q_SLOTS:
    void init()
    {
        m_port = m_ports.take().value();
        m_internal = m_ports.take().value();
        m_greeter = std::make_unique<ProgramUnderTest>(QStringLiteral(GREETER));
        m_greeter->with(u"SHOP_GREETING"_s, u"hello"_s);
    }

    void cleanup()
    {
        m_greeter.reset();
        m_ports.giveBack(m_port);
        m_ports.giveBack(m_internal);
    }

    void itServesTwoDoors()
    {
        start();
        QTRY_COMPARE(statusAt(m_internal, u"/readyz"_s), 200);
        QCOMPARE(answerAt(m_port, u"/hello/Anna"_s).value("hello"_L1), u"hello Anna"_s);
        QCOMPARE(statusAt(m_internal, u"/livez"_s), 200);
        QCOMPARE(statusAt(m_internal, u"/secret"_s), 204);
        QCOMPARE(statusAt(m_port, u"/secret"_s), 404);
        QCOMPARE(statusAt(m_port, u"/metrics"_s), 404);
    }

    void aBadConfigurationIsToldInOneLineAndRefused()
    {
        m_greeter->with(u"SHOP_GREETING"_s, u""_s).with(u"SHOP_LOG_LEVEL"_s, u"loud"_s);
        m_port = 0;
        m_greeter->with(u"SHOP_PORT"_s, u"-1"_s).start({u"--config"_s, u"/nowhere"_s, u"extra"_s});
        QVERIFY(m_greeter->hasEnded());
        QCOMPARE(m_greeter->exitCode(), 2);
        QCOMPARE(m_greeter->lines().size(), 1);
        const QByteArray line = m_greeter->lines().first();
        QVERIFY2(line.startsWith("shop-greeter: bad configuration: "), line.constData());
        for (const char *fault : {"/nowhere cannot be read", "extra", "SHOP_LOG_LEVEL is \"loud\"",
                 "SHOP_INTERNAL_PORT is missing", "SHOP_GREETING is missing", "SHOP_PORT is \"-1\""})
            QVERIFY2(line.contains(fault), line.constData());
    }

    void aFileMayConfigureIt()
    {
        const QByteArray file = QJsonDocument(
            QJsonObject{{"PORT"_L1, m_port}, {"INTERNAL_PORT"_L1, m_internal}, {"GREETING"_L1, "안녕"_L1},
                {"TYPO"_L1, 1}}).toJson();
        m_greeter->with(u"SHOP_GREETING"_s, u"hi"_s).start({u"--config"_s, written(file)});
        QTRY_COMPARE(statusAt(m_internal, u"/readyz"_s), 200);
        QCOMPARE(answerAt(m_port, u"/hello/A"_s).value("hello"_L1), u"hi A"_s);
        QTRY_VERIFY(m_greeter->messages().contains(u"nobody reads TYPO of the configuration file"_s));
    }

    void itSaysWhichConditionKeepsItFromBeingReady()
    {
        const QString mood = m_folder.filePath(u"mood"_s);
        m_greeter->with(u"SHOP_MOOD_FILE"_s, mood);
        start();
        QTRY_COMPARE(statusAt(m_internal, u"/readyz"_s), 503);
        QTRY_COMPARE(answerAt(m_internal, u"/readyz"_s),
            (QJsonObject{{"ready"_L1, false}, {"checks"_L1, QJsonObject{{"mood"_L1, false}, {"started"_L1, true}}}}));
        QFile file(mood);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(answerAt(m_internal, u"/readyz"_s).value("ready"_L1), true);
        file.remove();
        QCOMPARE(statusAt(m_internal, u"/readyz"_s), 503);
        QCOMPARE(statusAt(m_internal, u"/livez"_s), 200);
    }

    void askedToStopItFinishesWhatIsInFlightAndLeavesInOrder()
    {
        start();
        QTRY_COMPARE(statusAt(m_port, u"/hello/A"_s), 200);
        auto slow = std::async(std::launch::async, [this] { return statusAt(m_port, u"/slow"_s); });
        QTRY_VERIFY(answerAtMetrics().contains("http_requests_in_flight{server=\"public\"} 1"));
        m_greeter->signal(SIGTERM);
        QCOMPARE(slow.get(), 200);
        QVERIFY(m_greeter->hasEnded());
        QCOMPARE(m_greeter->exitCode(), 0);
        const QStringList told = m_greeter->messages().filter(QRegularExpression(u"start|stop"_s));
        QCOMPARE(told,
            (QStringList{u"first starts"_s, u"second starts"_s, u"started"_s, u"stopping"_s, u"second stops"_s,
                u"first stops"_s, u"stopped"_s}));
    }

    void beforeItLeavesItSaysForAWhileThatItIsNotReady()
    {
        m_greeter->with(u"SHOP_STOP_DELAY_MS"_s, u"60000"_s);
        start();
        QTRY_COMPARE(statusAt(m_port, u"/hello/A"_s), 200);
        m_greeter->signal(SIGINT);
        QTRY_COMPARE(statusAt(m_internal, u"/readyz"_s), 503);
        QCOMPARE(statusAt(m_port, u"/hello/A"_s), 200);
        m_greeter->signal(SIGINT); // the impatient ask twice
        QVERIFY(m_greeter->hasEnded());
    }

    void aTakenPortEndsItWithAReason()
    {
        start();
        QTRY_COMPARE(statusAt(m_internal, u"/readyz"_s), 200);
        ProgramUnderTest second(QStringLiteral(GREETER));
        second.with(u"SHOP_GREETING"_s, u"x"_s)
            .with(u"SHOP_PORT"_s, QString::number(m_port))
            .with(u"SHOP_INTERNAL_PORT"_s, u"0"_s)
            .start();
        QVERIFY(second.hasEnded());
        QCOMPARE(second.exitCode(), 1);
        QVERIFY(second.messages().join(u' ').contains(u"cannot-listen"_s));
    }

    void everyRequestIsCountedByItsRouteAndToldAtDebugLevel()
    {
        m_greeter->with(u"SHOP_LOG_LEVEL"_s, u"debug"_s);
        start();
        QTRY_COMPARE(statusAt(m_internal, u"/readyz"_s), 200);
        QCOMPARE(statusAt(m_port, u"/hello/A"_s), 200);
        QCOMPARE(statusAt(m_port, u"/hello/B"_s), 200);
        QCOMPARE(statusAt(m_port, u"/nowhere"_s), 404);
        const QByteArray metrics = answerAtMetrics();
        QVERIFY2(metrics.contains("http_request_duration_seconds_count{method=\"GET\",route=\"/hello/<name>\","
                                  "server=\"public\",status=\"200\"} 2\n"),
            metrics.constData());
        QVERIFY(metrics.contains("route=\"\",server=\"public\",status=\"404\"} 1\n"));
        QTRY_VERIFY(m_greeter->messages().filter(u"GET /hello/B 200"_s).size() == 1);
        const auto isOfB = [](const QByteArray &line) {
            return line.contains("GET /hello/B") || line.contains("\\\"B\\\"");
        };
        QSet<QString> traces;
        for (const QByteArray &line : m_greeter->lines()) {
            const QJsonObject said = QJsonDocument::fromJson(line).object();
            QVERIFY2(!said.isEmpty(), line.constData());
            QCOMPARE(said.value("service"_L1), u"greeter"_s);
            if (isOfB(line))
                traces.insert(said.value("trace_id"_L1).toString());
        }
        QCOMPARE(traces.size(), 1);
        QCOMPARE(traces.begin()->size(), 32);
    }

private:
    QByteArray answerAtMetrics() const
    {
        platform::http::Call call;
        call.url = QUrl(u"http://127.0.0.1:%1/metrics"_s.arg(m_internal));
        const auto answer = platform::http::send(call);
        return answer ? answer->body : QByteArray();
    }
};

TEST_SUITE(ServiceTest);
#include "service_test.moc"
