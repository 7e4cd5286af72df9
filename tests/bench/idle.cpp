#include "tests/bench/benchmarks.h"
#include "tests/bench/memory.h"
#include "tests/bench/table.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QMap>

#include <optional>

namespace bench {

using namespace Qt::Literals::StringLiterals;

namespace {

QMultiMap<qint64, qint64> children()
{
    QMultiMap<qint64, qint64> found;
    for (const QString &pid : QDir(u"/proc"_s).entryList({u"[1-9]*"_s}, QDir::Dirs)) {
        const QByteArray stat = contentOf(u"/proc/%1/stat"_s.arg(pid));
        found.insert(stat.mid(stat.lastIndexOf(')') + 4).split(' ').value(0).toLongLong(), pid.toLongLong());
    }
    return found;
}

qint64 memoryOfTree(qint64 pid, const QMultiMap<qint64, qint64> &tree)
{
    qint64 sum = memoryOf(pid);
    for (const qint64 child : tree.values(pid))
        sum += memoryOfTree(child, tree);
    return sum;
}

} // namespace

void idle(Cast &cast)
{
    printTitle(u"idle"_s, u"proportional set size with the demo books, a few seconds after the last request"_s);
    const auto tree = children();
    qint64 sum = 0;
    qint64 withoutDatabase = 0;
    const auto add = [&](const QString &name, qint64 kib) {
        sum += kib;
        withoutDatabase += name == "postgres"_L1 ? 0 : kib;
        printRow(name, u"%1 MB"_s.arg(double(kib) / 1024, 0, 'f', 1));
    };
    for (const auto &[name, pid] : cast.shop.processes())
        add(name, name == "runner"_L1 ? memoryOf(pid) : memoryOfTree(pid, tree)); // all others are its children
    printRow(u"all without PostgreSQL"_s, u"%1 MB"_s.arg(double(withoutDatabase) / 1024, 0, 'f', 1));
    printRow(u"all"_s, u"%1 MB"_s.arg(double(sum) / 1024, 0, 'f', 1));
}

void ready(const QString &data)
{
    printTitle(u"ready"_s, u"bookstore up on a data folder that is there"_s);
    Samples times;
    for (int i = 0; i < 3; ++i) {
        QElapsedTimer time;
        time.start();
        const journeys::RunningShop shop(
            {.data = data, .gateway = {}, .mqtt = {}, .upArguments = {u"--demo"_s}, .start = true});
        times.add(double(time.elapsed()));
    }
    printRow(u"from up to ready, median of 3"_s, milliseconds(times.percentile(0.5)));
}

} // namespace bench
