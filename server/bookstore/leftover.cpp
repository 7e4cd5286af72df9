#include "server/bookstore/leftover.h"

#include <QFile>

#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace bookstore {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArrayList commandLineOf(qint64 pid)
{
    QFile file(u"/proc/%1/cmdline"_s.arg(pid));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split('\0') : QByteArrayList();
}

} // namespace

std::unique_ptr<Leftover> Leftover::find(qint64 pid, const QString &argument)
{
    const auto handle = pid > 0 ? static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)) : -1;
    if (handle < 0)
        return nullptr;
    std::unique_ptr<Leftover> found(new Leftover(handle));
    return commandLineOf(pid).contains(QFile::encodeName(argument)) ? std::move(found) : nullptr;
}

Leftover::Leftover(int handle)
    : m_handle(handle)
{
}

Leftover::~Leftover()
{
    ::close(m_handle);
}

void Leftover::send(int signal) const
{
    ::syscall(SYS_pidfd_send_signal, m_handle, signal, nullptr, 0);
}

bool Leftover::waitUntilGone(std::chrono::milliseconds limit) const
{
    pollfd process{m_handle, POLLIN, 0};
    return ::poll(&process, 1, static_cast<int>(limit.count())) == 1;
}

} // namespace bookstore
