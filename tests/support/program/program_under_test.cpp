#include "tests/support/program/program_under_test.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
namespace http = platform::http;

namespace tests {

namespace {

core::Result<http::Answer> ask(quint16 port, const QString &path)
{
    http::Call call;
    call.url = QUrl(u"http://127.0.0.1:%1%2"_s.arg(port).arg(path));
    return http::send(call);
}

} // namespace

ProgramUnderTest::ProgramUnderTest(const QString &path)
    : m_path(path)
{
}

ProgramUnderTest::~ProgramUnderTest()
{
    m_process.kill();
    m_process.waitForFinished();
}

ProgramUnderTest &ProgramUnderTest::with(const QString &key, const QString &value)
{
    m_environment.insert(key, value);
    return *this;
}

void ProgramUnderTest::start(const QStringList &arguments)
{
    m_process.setProcessEnvironment(m_environment);
    m_process.start(m_path, arguments);
    m_process.waitForStarted();
}

void ProgramUnderTest::signal(int number) const
{
    ::kill(pid_t(m_process.processId()), number);
}

bool ProgramUnderTest::hasEnded()
{
    return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(20'000);
}

int ProgramUnderTest::exitCode() const
{
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

QList<QByteArray> ProgramUnderTest::lines()
{
    m_said += m_process.readAllStandardError();
    QList<QByteArray> lines = m_said.split('\n');
    lines.removeAll({});
    return lines;
}

QStringList ProgramUnderTest::messages()
{
    QStringList messages;
    for (const QByteArray &line : lines())
        messages.append(QJsonDocument::fromJson(line).object().value("message"_L1).toString());
    return messages;
}

int statusAt(quint16 port, const QString &path)
{
    const auto answer = ask(port, path);
    return answer ? answer->status : 0;
}

QJsonObject answerAt(quint16 port, const QString &path)
{
    const auto answer = ask(port, path);
    return answer ? QJsonDocument::fromJson(answer->body).object() : QJsonObject();
}

} // namespace tests
