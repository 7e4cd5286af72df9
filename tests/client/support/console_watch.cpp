#include "tests/client/support/console_watch.h"

#include <QMutex>

namespace tests {

using namespace Qt::Literals::StringLiterals;

namespace {

QtMessageHandler former = nullptr;
QMutex mutex;
QStringList kept;

// Of the machine it runs on, not of the client.
bool isOfTheMachine(const QString &line)
{
    return line.contains("XDG_RUNTIME_DIR"_L1) || line.contains("propagateSizeHints"_L1);
}

void listen(QtMsgType type, const QMessageLogContext &context, const QString &line)
{
    if (!isOfTheMachine(line)) {
        const QMutexLocker lock(&mutex);
        kept.append(line);
    }
    former(type, context, line);
}

} // namespace

ConsoleWatch::ConsoleWatch()
{
    const QMutexLocker lock(&mutex);
    kept.clear();
    former = qInstallMessageHandler(listen);
}

ConsoleWatch::~ConsoleWatch()
{
    qInstallMessageHandler(former);
}

QStringList ConsoleWatch::lines() const
{
    const QMutexLocker lock(&mutex);
    return kept;
}

} // namespace tests
