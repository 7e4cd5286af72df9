#include "server/platform/service/readiness.h"

namespace platform::service {

using namespace Qt::Literals::StringLiterals;

void Readiness::add(const QString &name, Check check)
{
    m_checks.emplace_back(name, std::move(check));
}

bool Readiness::isReady() const
{
    return std::all_of(m_checks.begin(), m_checks.end(), [](const auto &check) { return check.second(); });
}

QMap<QString, bool> Readiness::results() const
{
    QMap<QString, bool> results;
    for (const auto &[name, check] : m_checks)
        results.insert(name, check());
    return results;
}

http::Response Readiness::answer() const
{
    QJsonObject checks;
    bool ready = true;
    for (const auto &[name, check] : m_checks) {
        const bool holds = check();
        ready = ready && holds;
        checks.insert(name, holds);
    }
    return http::json(QJsonObject{{"ready"_L1, ready}, {"checks"_L1, checks}}, ready ? 200 : 503);
}

} // namespace platform::service
