#include "server/bookstore/run_to_end.h"

#include <QFile>
#include <QFileInfo>

namespace bookstore {

using namespace Qt::Literals::StringLiterals;

core::Result<> runToEnd(const Program &program, std::optional<std::chrono::milliseconds> limit)
{
    ChildProcess process(program);
    int exitCode = -1;
    QObject::connect(&process, &ChildProcess::exited, [&](int code, int signal) { exitCode = signal ? -1 : code; });
    if (const auto started = process.start(); !started)
        return started;
    const bool ended = process.waitUntilEnded(limit.value_or(std::chrono::milliseconds(-1)));
    if (ended && exitCode == 0)
        return {};
    const QString what = ended ? u"%1 failed: %2"_s : u"%1 took too long and was ended: %2"_s;
    return core::fail(core::Fault::Broken, "program-failed"_L1,
        what.arg(QFileInfo(program.path).fileName(), endOfLog(program.logFile)));
}

QString endOfLog(const QString &logFile)
{
    QFile file(logFile);
    if (!file.open(QIODevice::ReadOnly))
        return u"there is no log"_s;
    file.seek(std::max<qint64>(0, file.size() - 2'000));
    return QString::fromUtf8(file.readAll()).trimmed();
}

} // namespace bookstore
