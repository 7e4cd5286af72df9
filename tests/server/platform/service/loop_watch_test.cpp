#include "server/platform/service/loop_watch.h"
#include "tests/support/test_suite.h"

#include <thread>

using namespace platform;
using namespace std::chrono_literals;

class LoopWatchTest : public QObject {
    Q_OBJECT

private:
    // How often the loop was later than 0.1 s.
    static int timesLate()
    {
        const auto figure = [](const QByteArray &name) -> int {
            const QByteArray text = telemetry::metricsText();
            const qsizetype from = text.indexOf(QByteArray("event_loop_lateness_seconds_" + name + ' '));
            return from < 0 ? 0 : text.mid(from, text.indexOf('\n', from) - from).split(' ').last().toInt();
        };
        return figure("count") - figure("bucket{le=\"0.1\"}");
    }

private Q_SLOTS:
    void aLoopThatStumblesIsSeen()
    {
        const service::LoopWatch watch(10ms);
        const int before = timesLate();
        std::this_thread::sleep_for(200ms); // the stumble itself
        QTRY_VERIFY(timesLate() > before);
    }
};

TEST_SUITE(LoopWatchTest);
#include "loop_watch_test.moc"
