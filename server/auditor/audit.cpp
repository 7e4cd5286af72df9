#include "server/auditor/audit.h"

#include "server/auditor/ground.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QThread>

#include <algorithm>

namespace auditor {

using core::Result;
using platform::postgres::Connection;
using platform::postgres::Row;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kPause{500}; // before whatever looks wrong is looked at again

Result<QList<QJsonObject>> breachesOf(Connection &connection, const Invariant &invariant)
{
    return connection.query(invariant.statement).transform([](const QList<Row> &rows) {
        QList<QJsonObject> breaches;
        for (const Row &row : rows)
            breaches.append(row.object("breach"_L1));
        return breaches;
    });
}

Result<> lookAgain(Connection &connection, Finding &finding)
{
    return breachesOf(connection, finding.invariant).transform([&](const QList<QJsonObject> &now) {
        finding.breaches.removeIf([&](const QJsonObject &breach) { return !now.contains(breach); });
    });
}

Result<> lookAgain(Connection &connection, Report &report)
{
    for (Finding &finding : report.findings) {
        if (finding.breaches.isEmpty())
            continue;
        if (const auto looked = lookAgain(connection, finding); !looked)
            return looked;
    }
    return {};
}

Result<> lookAtAll(Connection &connection, Report &report)
{
    for (const Invariant &invariant : invariants()) {
        const auto breaches = breachesOf(connection, invariant);
        if (!breaches)
            return core::fail(breaches.error());
        report.findings.append({invariant, *breaches});
    }
    return {};
}

Result<> wait(Connection &connection, Report &report, std::chrono::milliseconds patience)
{
    const QDeadlineTimer end(patience);
    Result<> outcome;
    while (outcome && !report.holds() && !end.hasExpired()) {
        QThread::msleep(kPause.count());
        outcome = lookAgain(connection, report);
    }
    return outcome;
}

Result<> takeFigures(Connection &connection, Report &report)
{
    return connection.queryOne("auditor/queries/figures"_L1).transform([&](const Row &row) {
        report.figures = row.object("figures"_L1);
    });
}

} // namespace

Result<Report> audit(Connection &connection, std::chrono::milliseconds patience)
{
    QElapsedTimer time;
    time.start();
    Report report{.at = QDateTime::currentDateTimeUtc(), .findings = {}, .figures = {}};
    return layGround(connection)
        .and_then([&] { return lookAtAll(connection, report); })
        .and_then([&] { return wait(connection, report, patience); })
        .and_then([&] { return takeFigures(connection, report); })
        .transform([&] {
            report.took = std::chrono::milliseconds(time.elapsed());
            return report;
        });
}

} // namespace auditor
