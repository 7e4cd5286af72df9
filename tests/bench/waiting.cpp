#include "tests/bench/waiting.h"

#include <QCoreApplication>
#include <QTimer>

namespace bench {

void waitForEvents()
{
    QTimer wake; // so that a deadline is noticed when nothing else happens
    wake.start(20);
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

} // namespace bench
