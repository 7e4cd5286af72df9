#include "tests/support/http/thread_server.h"

#include "server/platform/http/server.h"

namespace tests {

using namespace Qt::Literals::StringLiterals;

ThreadServer::ThreadServer(platform::http::Router router)
    : m_router(std::move(router))
{
    start();
    m_port = m_listening.get_future().get();
}

ThreadServer::~ThreadServer()
{
    quit();
    wait();
}

QUrl ThreadServer::url(const QString &path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_port).arg(path));
}

void ThreadServer::run()
{
    platform::http::Server server(std::move(m_router));
    m_listening.set_value(server.listen(u"127.0.0.1"_s, 0).value());
    exec();
}

} // namespace tests
