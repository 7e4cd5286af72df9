#include "server/bookstore/free_ports.h"

#include <QRandomGenerator>

#include <arpa/inet.h>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace bookstore {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kAttempts = 2'000;

// The reservation is a socket name in Linux' abstract namespace: it needs no file and vanishes with its owner.
int openReservation(quint16 port)
{
    const QByteArray name = "bookstore-port-" + QByteArray::number(port);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path + 1, name.constData(), static_cast<size_t>(name.size()));
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + static_cast<size_t>(name.size()));
    const int reservation = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (reservation >= 0 && ::bind(reservation, reinterpret_cast<const sockaddr *>(&address), length) == 0)
        return reservation;
    if (reservation >= 0)
        ::close(reservation);
    return -1;
}

// Listening is the only question the kernel answers for sure: a bind alone may pass beside a listener.
bool canListen(quint16 port)
{
    const int probe = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (probe < 0)
        return false;
    const int yes = 1;
    ::setsockopt(probe, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    const bool free =
        ::bind(probe, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 && ::listen(probe, 1) == 0;
    ::close(probe);
    return free;
}

} // namespace

FreePorts::~FreePorts()
{
    for (const int reservation : std::as_const(m_reservations))
        ::close(reservation);
}

core::Result<quint16> FreePorts::take(quint16 preferred)
{
    if (preferred && reserve(preferred))
        return preferred;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        const auto port = static_cast<quint16>(QRandomGenerator::global()->bounded(kFirst, kLast));
        if (reserve(port))
            return port;
    }
    return core::fail(core::Fault::Unavailable, "no-free-port"_L1, u"No free TCP port was found."_s);
}

void FreePorts::giveBack(quint16 port)
{
    if (m_reservations.contains(port))
        ::close(m_reservations.take(port));
}

bool FreePorts::reserve(quint16 port)
{
    const int reservation = openReservation(port);
    if (reservation < 0)
        return false;
    if (!canListen(port)) {
        ::close(reservation);
        return false;
    }
    m_reservations.insert(port, reservation);
    return true;
}

} // namespace bookstore
