#include "tests/bench/caller.h"

#include <array>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace bench {

namespace {

constexpr timeval kPatience{.tv_sec = 10, .tv_usec = 0};

sockaddr_in at(const QByteArray &address, quint16 port)
{
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_port = htons(port);
    (void)::inet_pton(AF_INET, address.constData(), &place.sin_addr);
    return place;
}

// Of a whole head; -1 when there is none yet.
qsizetype lengthOf(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return -1;
    const QByteArray head = bytes.left(end).toLower();
    const qsizetype field = head.indexOf("content-length:");
    return field < 0 ? end + 4 : end + 4 + head.mid(field + 15).split('\r').first().trimmed().toLongLong();
}

} // namespace

Caller::Caller(quint16 port, const QString &address, const QByteArray &path)
    : m_port(port)
    , m_address(address.toLatin1())
    , m_request("GET " + path + " HTTP/1.1\r\nHost: shop\r\n\r\n")
{
}

Caller::~Caller()
{
    disconnect();
}

int Caller::ask()
{
    int status = 0;
    const bool isAnswered = connect()
        && ::send(m_socket, m_request.constData(), size_t(m_request.size()), MSG_NOSIGNAL) == m_request.size()
        && takeAnswer(status);
    if (!isAnswered)
        disconnect();
    return status;
}

bool Caller::connect()
{
    if (m_socket >= 0)
        return true;
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in self = at(m_address, 0);
    const sockaddr_in shop = at("127.0.0.1", m_port);
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &kPatience, sizeof kPatience);
    return ::bind(m_socket, reinterpret_cast<const sockaddr *>(&self), sizeof self) == 0
        && ::connect(m_socket, reinterpret_cast<const sockaddr *>(&shop), sizeof shop) == 0;
}

bool Caller::takeAnswer(int &status)
{
    QByteArray bytes;
    std::array<char, 65'536> part{};
    for (qsizetype length = -1; length < 0 || bytes.size() < length; length = lengthOf(bytes)) {
        const ssize_t count = ::recv(m_socket, part.data(), part.size(), 0);
        if (count <= 0)
            return false;
        bytes.append(part.data(), count);
    }
    status = bytes.mid(9, 3).toInt();
    return true;
}

void Caller::disconnect()
{
    if (m_socket >= 0)
        ::close(std::exchange(m_socket, -1));
}

} // namespace bench
