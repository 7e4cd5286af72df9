#include "tests/bench/benchmarks.h"
#include "tests/bench/memory.h"
#include "tests/bench/table.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

namespace bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kStarts = 7;
constexpr int kPatience = 60'000; // milliseconds
constexpr unsigned long kRest = 5; // seconds until the client is idle

// A program with a window, in a home of its own, until it has said that something is shown.
class Shown {
public:
    Shown(const QString &name, const QString &home, const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &place : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s})
            environment.insert(place, home);
        m_process.setProcessEnvironment(environment);
        QElapsedTimer time;
        time.start();
        m_process.start(QCoreApplication::applicationDirPath() + u'/' + name, arguments);
        while (!m_process.canReadLine()) {
            journeys::expect(m_process.waitForReadyRead(kPatience), name + u" to show something"_s);
        }
        m_milliseconds = double(time.nsecsElapsed()) / 1e6;
    }
    ~Shown()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

    [[nodiscard]] double milliseconds() const { return m_milliseconds; }
    [[nodiscard]] double megabytesAtRest() const
    {
        QThread::sleep(kRest);
        return double(memoryOf(m_process.processId())) / 1024;
    }

private:
    QProcess m_process;
    double m_milliseconds = 0;
};

void printTimes(const QString &name, const Samples &times)
{
    printRow(name,
        u"median %1, longest %2 (%3)"_s.arg(milliseconds(times.percentile(0.5)), milliseconds(times.largest()))
            .arg(times.size()));
}

QString megabytes(double value)
{
    return u"%1 MB"_s.arg(value, 0, 'f', 1);
}

} // namespace

void desktop(const QUrl &gateway)
{
    const QTemporaryDir home;
    const QString client = u"bookstore-desktop"_s;
    const QString plain = u"bookstore-plain-window"_s;
    const QStringList telling{u"--tell-first-sight"_s};
    printTitle(u"desktop"_s,
        u"the demo shop, signed in; from the start of the program to the first books painted, with what earlier runs kept"_s);
    const double first =
        Shown(client, home.path(), telling + QStringList{u"--shop"_s, gateway.toString(), u"--as"_s, u"buyer"_s})
            .milliseconds();
    (void)Shown(client, home.path(), telling).megabytesAtRest(); // the first to be let in by what was kept
    Samples starts;
    Samples limits;
    for (int i = 0; i < kStarts; ++i) {
        starts.add(Shown(client, home.path(), telling).milliseconds());
        limits.add(Shown(plain, home.path(), {}).milliseconds());
    }
    printRow(u"the very first start, signing in"_s, milliseconds(first));
    printTimes(u"start to the first books"_s, starts);
    printTimes(u"a window with nothing in it, the limit"_s, limits);
    printRow(
        u"idle memory (proportional set size)"_s, megabytes(Shown(client, home.path(), telling).megabytesAtRest()));
    printRow(u"of the window with nothing in it"_s, megabytes(Shown(plain, home.path(), {}).megabytesAtRest()));
}

} // namespace bench
