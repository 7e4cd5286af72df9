#include "tests/support/broker/test_broker.h"

#include <QFile>

namespace tests {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

TestBroker::TestBroker(const std::optional<bookstore::BrokerDoor> &door)
{
    const auto port = m_ports.take();
    if (!port)
        qFatal("%s", qPrintable(port.error().detail));
    m_broker.emplace(bookstore::BrokerSettings{.folder = m_folder.path(), .port = *port, .door = door});
    start();
}

void TestBroker::start()
{
    const auto started = m_broker->start();
    if (!started)
        qFatal("%s", qPrintable(started.error().detail));
}

void TestBroker::stop()
{
    m_broker->process().terminate();
    if (!m_broker->process().waitUntilEnded(10s))
        qFatal("The broker does not stop.");
}

void TestBroker::kill()
{
    m_broker->process().kill();
    if (!m_broker->process().waitUntilEnded(10s))
        qFatal("The broker does not die.");
}

void TestBroker::wipe()
{
    QFile::remove(m_broker->settings().folder + u"/mosquitto.db"_s);
}

void TestBroker::freeze()
{
    m_broker->process().send(SIGSTOP);
}

void TestBroker::thaw()
{
    m_broker->process().send(SIGCONT);
}

quint16 TestBroker::port() const
{
    return m_broker->settings().port;
}

QString TestBroker::folder() const
{
    return m_broker->settings().folder;
}

mqtt::Settings TestBroker::settings(const QString &user, const QString &password) const
{
    mqtt::Settings settings;
    settings.port = port();
    settings.user = user;
    settings.password = password;
    return settings;
}

} // namespace tests
