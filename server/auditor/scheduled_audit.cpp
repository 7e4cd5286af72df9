#include "server/auditor/scheduled_audit.h"

#include "common/core/on_answer.h"

#include <QJsonDocument>
#include <QLoggingCategory>

namespace auditor {

using core::Result;
using platform::postgres::Connection;
using namespace Qt::Literals::StringLiterals;

namespace {
Q_LOGGING_CATEGORY(log, "auditor.schedule")
} // namespace

ScheduledAudit::ScheduledAudit(platform::postgres::Database &database, Schedule schedule, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_schedule(schedule)
    , m_finished("audit_finished_timestamp_seconds", "When the last audit was finished.")
    , m_duration("audit_duration_seconds", "How long the last audit took.")
    , m_failures("audit_failures_total", "Audits that could not be made.")
{
    for (const Invariant &invariant : invariants())
        m_breaches.try_emplace(invariant.name(), "audit_breaches", "Rows that break an invariant.",
            platform::telemetry::Labels{{"invariant", invariant.name()}});
    m_timer.setSingleShot(true);
    m_timer.setInterval(m_schedule.interval);
    connect(&m_timer, &QTimer::timeout, this, &ScheduledAudit::run);
}

void ScheduledAudit::start()
{
    m_isOpen = true;
    m_timer.start();
}

void ScheduledAudit::stop()
{
    m_isOpen = false;
    m_timer.stop();
}

void ScheduledAudit::run()
{
    const auto audited = m_database.run(
        [patience = m_schedule.patience](Connection &connection) { return audit(connection, patience); });
    core::onAnswer(audited, this, [this](const Result<Report> &report) {
        take(report);
        if (m_isOpen)
            m_timer.start();
    });
}

void ScheduledAudit::take(const Result<Report> &report)
{
    if (!report) {
        m_failures.increment();
        qCWarning(log).noquote() << "the shop could not be audited:" << report.error().detail;
        return;
    }
    for (const Finding &finding : report->findings) {
        m_breaches.at(finding.invariant.name()).set(double(finding.breaches.size()));
        for (const QJsonObject &breach : finding.breaches)
            qCCritical(log).noquote() << finding.invariant.name()
                                      << "is broken:" << QJsonDocument(breach).toJson(QJsonDocument::Compact);
    }
    m_finished.set(
        double(report->at.toMSecsSinceEpoch()) / 1'000 + std::chrono::duration<double>(report->took).count());
    m_duration.set(std::chrono::duration<double>(report->took).count());
}

} // namespace auditor
