#pragma once

#include "server/auditor/audit.h"
#include "server/platform/postgres/database.h"
#include "server/platform/telemetry/metrics.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace auditor {

// Audits the shop again and again, and says how it stands: in the log what is wrong, in the metrics
// audit_breaches{invariant}, audit_finished_timestamp_seconds, audit_duration_seconds and audit_failures_total. An
// alarm belongs on breaches above zero, and on an audit that has not finished for several intervals.
class ScheduledAudit : public QObject {
    Q_OBJECT

public:
    struct Schedule {
        std::chrono::milliseconds interval;
        std::chrono::milliseconds patience = kPatience;
    };

    ScheduledAudit(platform::postgres::Database &database, Schedule schedule, QObject *parent = nullptr);

    void start(); // the first is made after one interval: at the beginning of a shop there are better things to do
    void stop();

private:
    void run();
    void take(const core::Result<Report> &report);

    platform::postgres::Database &m_database;
    const Schedule m_schedule;
    QTimer m_timer; // until the next one
    bool m_isOpen = false;
    std::map<QString, platform::telemetry::Gauge> m_breaches; // by invariant
    platform::telemetry::Gauge m_finished;
    platform::telemetry::Gauge m_duration;
    platform::telemetry::Counter m_failures;
};

} // namespace auditor
