#include "tests/bench/memory.h"

#include <QFile>

namespace bench {

using namespace Qt::Literals::StringLiterals;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qint64 memoryOf(qint64 pid)
{
    for (const QByteArray &line : contentOf(u"/proc/%1/smaps_rollup"_s.arg(pid)).split('\n')) {
        if (line.startsWith("Pss:"))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return 0;
}

} // namespace bench
