#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace platform::service {

// Turns the first SIGTERM or SIGINT into a Qt signal. A second one ends the process at once, for the impatient.
class StopSignals : public QObject {
    Q_OBJECT

public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void stopRequested();

private:
    QSocketNotifier m_notifier;
};

} // namespace platform::service
