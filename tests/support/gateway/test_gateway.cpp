#include "tests/support/gateway/test_gateway.h"

namespace tests {

TestGateway::TestGateway(const Services &services, const bookstore::RequestLimits &limits)
    : TestGateway(bookstore::GatewaySettings{.folder = {}, .services = services, .limits = limits})
{
}

TestGateway::TestGateway(bookstore::GatewaySettings settings)
{
    const auto port = m_ports.take();
    if (!port)
        qFatal("%s", qPrintable(port.error().detail));
    settings.folder = m_folder.path();
    settings.port = *port;
    m_haproxy.emplace(std::move(settings));
    const auto started = m_haproxy->start();
    if (!started)
        qFatal("%s", qPrintable(started.error().detail));
}

RawMessage TestGateway::ask(const QByteArray &method, const QByteArray &path, const QByteArrayList &fields) const
{
    return tests::ask(port(), method, path, fields);
}

quint16 TestGateway::port() const
{
    return m_haproxy->settings().port;
}

bookstore::Haproxy &TestGateway::haproxy()
{
    return *m_haproxy;
}

} // namespace tests
