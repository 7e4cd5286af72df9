#include "server/bookstore/control_socket.h"

#include "tests/support/test_suite.h"

#include <QFutureWatcher>
#include <QThread>

using namespace bookstore;
using namespace Qt::Literals::StringLiterals;

class ControlSocketTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    // Asks from another thread, as another process would, while our event loop answers.
    core::Result<QJsonObject> asked(const QJsonObject &request) { return asked(path(), request); }

    static core::Result<QJsonObject> asked(const QString &where, const QJsonObject &request)
    {
        core::Result<QJsonObject> answer;
        const std::unique_ptr<QThread> asker(QThread::create([&] { answer = askRunner(where, request); }));
        asker->start();
        while (!asker->isFinished())
            QTest::qWait(5);
        return answer;
    }

    QString path() const { return m_folder.filePath(u"control.sock"_s); }

private Q_SLOTS:
    void aRunnerAnswersWhatItIsAsked()
    {
        ControlSocket socket([](const QJsonObject &request) -> core::Result<QJsonObject> {
            return QJsonObject{{u"echo"_s, request.value("command"_L1)}};
        });
        QVERIFY(socket.listen(path()));
        QCOMPARE(asked({{u"command"_s, u"status"_s}}).value().value("echo"_L1).toString(), u"status"_s);
    }

    void aRunnerIsFoundFromTheFolderOneIsIn()
    {
        ControlSocket socket([](const QJsonObject &) -> core::Result<QJsonObject> {
            return QJsonObject{{u"ready"_s, true}};
        });
        QVERIFY(socket.listen(path()));
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder.path()));
        const auto answer = asked(u"control.sock"_s, {{u"command"_s, u"status"_s}});
        QDir::setCurrent(before);
        QVERIFY(answer);
    }

    void aRefusalComesBackAsAnError()
    {
        ControlSocket socket([](const QJsonObject &) -> core::Result<QJsonObject> {
            return core::fail(core::Fault::NotFound, "no-such-part"_L1, u"The shop has no such part."_s);
        });
        QVERIFY(socket.listen(path()));
        QCOMPARE(asked({{u"command"_s, u"stop"_s}}).error().detail, u"The shop has no such part."_s);
    }

    void nobodyAnswersWhereNothingRuns()
    {
        QCOMPARE(asked({{u"command"_s, u"status"_s}}).error().slug, u"not-running"_s);
    }

    void aSocketLeftBehindIsTakenOver()
    {
        QFile left(path());
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        ControlSocket socket([](const QJsonObject &) -> core::Result<QJsonObject> { return QJsonObject{}; });
        QVERIFY(socket.listen(path()));
    }
};

TEST_SUITE(ControlSocketTest);
#include "control_socket_test.moc"
