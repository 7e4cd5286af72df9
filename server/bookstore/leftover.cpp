#include "server/bookstore/leftover.h"

#include <QFile>

#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace bookstore {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray procFile(qint64 pid, const QString &name)
{
    QFile file(u"/proc/%1/%2"_s.arg(pid).arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

std::unique_ptr<Leftover> Leftover::find(qint64 pid, const QString &argument)
{
    auto found = open(pid);
    const bool fits = procFile(pid, u"cmdline"_s).split('\0').contains(QFile::encodeName(argument));
    return fits ? std::move(found) : nullptr;
}

std::unique_ptr<Leftover> Leftover::open(qint64 pid)
{
    const auto handle = pid > 0 ? static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)) : -1;
    return handle < 0 ? nullptr : std::unique_ptr<Leftover>(new Leftover(handle));
}

std::vector<std::unique_ptr<Leftover>> Leftover::childrenOf(qint64 pid)
{
    std::vector<std::unique_ptr<Leftover>> children;
    for (const QByteArray &child : procFile(pid, u"task/%1/children"_s.arg(pid)).simplified().split(' '))
        if (auto found = open(child.toLongLong()))
            children.push_back(std::move(found));
    return children;
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
