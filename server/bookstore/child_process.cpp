#include "server/bookstore/child_process.h"

#include "server/bookstore/account.h"
#include "server/bookstore/leftover.h"

#include <QProcessEnvironment>
#include <QTimer>

#include <grp.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace bookstore {

using namespace Qt::Literals::StringLiterals;

namespace {

// Everything from here to exec runs between fork and exec, where only async-signal-safe calls are allowed.
void becomeUser(const Account &account)
{
    if (::setgroups(0, nullptr) != 0 || ::setgid(account.group) != 0 || ::setuid(account.user) != 0)
        ::_exit(126);
}

void forgetInheritedSignals()
{
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

// Asked for after the user has changed, because that clears it. A parent that died meanwhile sends nothing more.
void leaveWithParent(pid_t parent, int signal)
{
    ::prctl(PR_SET_PDEATHSIG, signal);
    if (::getppid() != parent)
        ::_exit(125);
}

QProcessEnvironment environmentWith(const QMap<QString, QString> &additions)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto it = additions.begin(); it != additions.end(); ++it)
        environment.insert(it.key(), it.value());
    return environment;
}

} // namespace

ChildProcess::ChildProcess(Program program, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
{
    m_process.setStandardInputFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::finished, this, [this](int exitCode, QProcess::ExitStatus status) {
        const bool crashed = status == QProcess::CrashExit;
        Q_EMIT exited(crashed ? 0 : exitCode, crashed ? exitCode : 0);
    });
}

ChildProcess::~ChildProcess()
{
    m_process.disconnect(this);
    kill();
    m_process.waitForFinished(-1);
}

core::Result<> ChildProcess::start()
{
    const auto account = Account::toBecome(m_program.user);
    if (!account && !m_program.user.isEmpty() && ::geteuid() == 0)
        return core::fail(core::Fault::Broken, "unknown-user"_L1, u"There is no user "_s + m_program.user);
    m_process.setChildProcessModifier([account, parent = ::getpid(), signal = m_program.partingSignal] {
        ::setsid();
        forgetInheritedSignals();
        if (account)
            becomeUser(*account);
        leaveWithParent(parent, signal);
    });
    m_process.setProcessEnvironment(environmentWith(m_program.environment));
    m_process.setWorkingDirectory(m_program.folder);
    sendOutputTo(m_program.logFile);
    ++m_starts;
    m_process.start(m_program.path, m_program.arguments);
    if (m_process.waitForStarted(-1))
        return {};
    return core::fail(
        core::Fault::Broken, "program-not-started"_L1, QString(m_program.path + u": "_s + m_process.errorString()));
}

void ChildProcess::sendOutputTo(const QString &logFile)
{
    m_process.setProcessChannelMode(logFile.isEmpty() ? QProcess::ForwardedChannels : QProcess::MergedChannels);
    if (!logFile.isEmpty())
        m_process.setStandardOutputFile(logFile, QIODevice::Append);
}

void ChildProcess::send(int signal)
{
    if (isRunning())
        ::kill(static_cast<pid_t>(m_process.processId()), signal);
}

void ChildProcess::terminate(std::chrono::milliseconds grace)
{
    send(SIGTERM);
    QTimer::singleShot(grace, this, [this, start = m_starts] {
        if (start == m_starts)
            kill();
    });
}

void ChildProcess::kill()
{
    const auto children = Leftover::childrenOf(pid());
    send(SIGKILL);
    for (const auto &child : children)
        child->send(SIGKILL);
}

bool ChildProcess::waitUntilEnded(std::chrono::milliseconds limit)
{
    return !isRunning() || m_process.waitForFinished(static_cast<int>(limit.count()));
}

bool ChildProcess::isRunning() const
{
    return m_process.state() != QProcess::NotRunning;
}

qint64 ChildProcess::pid() const
{
    return m_process.processId();
}

const Program &ChildProcess::program() const
{
    return m_program;
}

} // namespace bookstore
