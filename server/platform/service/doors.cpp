#include "server/platform/service/doors.h"

#include <QLoggingCategory>

namespace platform::service {

namespace {
Q_LOGGING_CATEGORY(doors, "platform.service.doors")
} // namespace

Doors::Door::Door(const char *name)
    : log(name)
    , inFlight("http_requests_in_flight", "Requests being answered", {{"server", QString::fromLatin1(name)}})
{
}

http::Router &Doors::internalRoutes()
{
    return m_internalRoutes;
}

void Doors::serve(http::Router routes, http::ServerLimits limits)
{
    m_publicRoutes = std::move(routes);
    m_publicLimits = limits;
}

bool Doors::servesPublicly() const
{
    return m_publicRoutes.has_value();
}

core::Result<> Doors::openInternal(const DoorSettings &settings)
{
    return open(m_internal, std::move(m_internalRoutes), {}, settings.address, settings.internalPort);
}

core::Result<> Doors::openPublic(const DoorSettings &settings)
{
    if (!m_publicRoutes)
        return {};
    return open(
        m_public, *std::exchange(m_publicRoutes, std::nullopt), m_publicLimits, settings.address, settings.publicPort);
}

core::Result<> Doors::open(
    Door &door, http::Router routes, const http::ServerLimits &limits, const QString &address, quint16 port)
{
    door.server = std::make_unique<http::Server>(std::move(routes), limits);
    door.server->observe([&door](const http::Exchange &exchange) { door.log.record(exchange); });
    return door.server->listen(address, port).transform([&](quint16 listening) {
        qCInfo(doors).noquote() << "listening on" << address << listening;
    });
}

void Doors::measure() const
{
    for (const Door *door : {&m_public, &m_internal})
        door->inFlight.set(door->server ? door->server->inFlight() : 0);
}

void Doors::close(std::chrono::milliseconds limit)
{
    m_draining = 1; // this call itself, so that `closed` never comes before both were asked
    drain(m_public, limit);
    drain(m_internal, limit);
    if (--m_draining == 0)
        Q_EMIT closed();
}

void Doors::drain(Door &door, std::chrono::milliseconds limit)
{
    if (!door.server)
        return;
    ++m_draining;
    connect(door.server.get(), &http::Server::drained, this, [this] {
        if (--m_draining == 0)
            Q_EMIT closed();
    });
    door.server->drain(limit);
}

} // namespace platform::service
