#include "server/platform/service/stop_signals.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace platform::service {

namespace {

// A signal handler may do little more than write(2); the event loop reads the other end.
std::array<int, 2> openPipe()
{
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("cannot open a pipe for signals");
    return ends;
}

const std::array<int, 2> &signalPipe()
{
    static const std::array<int, 2> ends = openPipe();
    return ends;
}

void passOn(int)
{
    const int before = errno;
    [[maybe_unused]] const ssize_t written = ::write(signalPipe()[1], "s", 1);
    errno = before;
}

void handle(int signal, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = int(SA_RESTART | SA_RESETHAND);
    sigaction(signal, &action, nullptr);
}

} // namespace

StopSignals::StopSignals(QObject *parent)
    : QObject(parent)
    , m_notifier(signalPipe()[0], QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        m_notifier.setEnabled(false);
        Q_EMIT stopRequested();
    });
    handle(SIGTERM, passOn);
    handle(SIGINT, passOn);
    // A peer that closes its socket is an error of that write, not the end of the process.
    std::signal(SIGPIPE, SIG_IGN);
}

StopSignals::~StopSignals()
{
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGINT, SIG_DFL);
}

} // namespace platform::service
