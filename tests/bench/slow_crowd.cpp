#include "tests/bench/slow_crowd.h"

#include "tests/bench/priority.h"

#include <QString>

#include <cerrno>
#include <chrono>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace bench {

namespace {

constexpr int kAddresses = 100;
constexpr std::size_t kMoments = 100; // of a second
constexpr std::size_t kFirstMoments = 6 * kMoments; // they come one by one, or all would be sent away at once
constexpr std::string_view kBeginning = "GET /api/v1/books HTTP/1.1\r\nHost: shop\r\nX-Slow: ";

sockaddr_in at(quint32 address, quint16 port)
{
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_addr.s_addr = htonl(address);
    place.sin_port = htons(port);
    return place;
}

} // namespace

class SlowCrowd::Client {
public:
    Client(quint16 port, int number)
        : m_shop(at(INADDR_LOOPBACK, port))
        , m_self(at(0x7F000A01U + quint32(number % kAddresses), 0)) // 127.0.10.1 and on
    {
    }
    Client(Client &&other) noexcept
        : m_shop(other.m_shop)
        , m_self(other.m_self)
        , m_socket(std::exchange(other.m_socket, -1))
    {
    }
    ~Client() { leave(); }

    // False when it was sent away just now, or is not let in yet; it tries again at once.
    bool sayABit()
    {
        if (m_socket >= 0 && isHeardOut() && goOn())
            return true;
        if (m_socket < 0 || m_hasBegun || !isWaiting())
            come();
        return false;
    }

private:
    void come()
    {
        leave();
        m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        (void)::bind(m_socket, reinterpret_cast<const sockaddr *>(&m_self), sizeof m_self);
        (void)::connect(m_socket, reinterpret_cast<const sockaddr *>(&m_shop), sizeof m_shop);
        m_hasBegun = say(kBeginning);
    }

    bool goOn()
    {
        if (m_hasBegun)
            return say("a");
        m_hasBegun = say(kBeginning);
        return m_hasBegun;
    }

    // Whether the last thing could not be done yet.
    static bool isWaiting() { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINPROGRESS; }

    // Nothing has come back: neither an answer nor an end.
    bool isHeardOut() const
    {
        char answer = 0;
        return ::recv(m_socket, &answer, 1, MSG_DONTWAIT | MSG_PEEK) < 0 && isWaiting();
    }

    bool say(std::string_view words) const
    {
        return ::send(m_socket, words.data(), words.size(), MSG_NOSIGNAL | MSG_DONTWAIT) == ssize_t(words.size());
    }

    void leave()
    {
        if (m_socket >= 0)
            ::close(std::exchange(m_socket, -1));
    }

    sockaddr_in m_shop;
    sockaddr_in m_self;
    int m_socket = -1;
    bool m_hasBegun = false;
};

SlowCrowd::SlowCrowd(quint16 port, int clients)
{
    for (int number = 0; number < clients; ++number)
        m_clients.emplace_back(port, number);
    m_thread = std::thread([this] { live(); });
}

SlowCrowd::~SlowCrowd()
{
    m_goes = false;
    m_thread.join();
}

void SlowCrowd::live()
{
    using namespace std::chrono_literals;
    yieldToTheShop();
    auto next = std::chrono::steady_clock::now();
    int connected = 0;
    for (std::size_t moment = 0; m_goes; ++moment) {
        if (moment % kMoments == 0)
            m_connected = std::exchange(connected, 0);
        for (std::size_t number = moment % kMoments; number < m_clients.size(); number += kMoments) {
            if (moment >= number % kFirstMoments)
                connected += m_clients[number].sayABit() ? 1 : 0;
        }
        std::this_thread::sleep_until(next += 1'000ms / kMoments);
    }
}

} // namespace bench
