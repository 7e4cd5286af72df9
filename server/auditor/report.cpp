#include "server/auditor/report.h"

#include "common/core/clock.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace auditor {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject toJson(const Finding &finding)
{
    QJsonArray breaches;
    for (const QJsonObject &breach : finding.breaches)
        breaches.append(breach);
    return {{"invariant"_L1, QString(finding.invariant.name())}, {"says"_L1, QString(finding.invariant.says)},
        {"holds"_L1, finding.breaches.isEmpty()}, {"breaches"_L1, breaches}};
}

QString inWords(const Finding &finding)
{
    QString words = u"%1  %2\n"_s.arg(finding.breaches.isEmpty() ? u"holds "_s : u"BROKEN"_s, finding.invariant.says);
    for (const QJsonObject &breach : finding.breaches)
        words += u"        %1\n"_s.arg(QString::fromUtf8(QJsonDocument(breach).toJson(QJsonDocument::Compact)));
    return words;
}

QString inWords(const QJsonObject &figures)
{
    const auto number = [&](QLatin1StringView key) { return QString::number(figures.value(key).toInteger()); };
    return u"money   captured %1 - refunded %2 - owed %3; %4 of %5 orders live, worth %6\n"_s.arg(number("captured"_L1),
               number("refunded"_L1), number("owed"_L1), number("living"_L1), number("orders"_L1), number("value"_L1))
        + u"copies  supplied %1 = available %2 + reserved %3 + sold %4 - short by %5\n"_s.arg(number("supplied"_L1),
            number("available"_L1), number("reserved"_L1), number("sold"_L1), number("shortBy"_L1))
        + u"told    %1 events, %2 messages\n"_s.arg(number("events"_L1), number("messages"_L1));
}

} // namespace

bool Report::holds() const
{
    return std::all_of(
        findings.begin(), findings.end(), [](const Finding &finding) { return finding.breaches.isEmpty(); });
}

QJsonObject toJson(const Report &report)
{
    QJsonArray findings;
    for (const Finding &finding : report.findings)
        findings.append(toJson(finding));
    return {{"holds"_L1, report.holds()}, {"at"_L1, core::toRfc3339(report.at)},
        {"tookMs"_L1, qint64(report.took.count())}, {"figures"_L1, report.figures}, {"findings"_L1, findings}};
}

QString inWords(const Report &report)
{
    QString words;
    for (const Finding &finding : report.findings)
        words += inWords(finding);
    return words + inWords(report.figures);
}

} // namespace auditor
