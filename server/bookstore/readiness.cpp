#include "server/bookstore/readiness.h"

#include "server/bookstore/child_process.h"
#include "server/bookstore/run_to_end.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

namespace bookstore {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

bool accepts(const QString &address, quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(address, port);
    return socket.waitForConnected(1'000);
}

} // namespace

core::Result<> checkIsFree(const QString &address, quint16 port, std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    QTcpServer probe;
    while (!probe.listen(QHostAddress(address), port)) {
        if (deadline.hasExpired())
            return core::fail(core::Fault::Unavailable, "cannot-listen"_L1,
                u"Nobody can listen at %1:%2: %3"_s.arg(address).arg(port).arg(probe.errorString()));
        QThread::msleep(10);
    }
    return {};
}

core::Result<> waitUntilListening(
    ChildProcess &process, const QString &address, quint16 port, std::chrono::milliseconds limit)
{
    const QDeadlineTimer deadline(limit);
    while (process.isRunning() && !deadline.hasExpired()) {
        if (accepts(address, port) && process.isRunning())
            return {};
        process.waitUntilEnded(10ms);
    }
    return core::fail(core::Fault::Unavailable, "not-ready"_L1,
        u"%1 is not ready at %2:%3. %4"_s.arg(QFileInfo(process.program().path).fileName(), address)
            .arg(port)
            .arg(endOfLog(process.program().logFile)));
}

} // namespace bookstore
