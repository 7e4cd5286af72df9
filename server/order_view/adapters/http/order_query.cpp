#include "server/order_view/adapters/http/order_query.h"

#include <QRegularExpression>

namespace order_view {

using namespace Qt::Literals::StringLiterals;
using core::Result;
using platform::http::Request;

namespace {

constexpr int kMostDays = 366;

// The value of a parameter as `parse` reads it, or nothing when it is not given.
template <class Parse> auto given(const Request &request, const QString &name, Parse parse)
{
    using Value = typename decltype(parse(QString()))::value_type;
    using Given = Result<std::optional<Value>>;
    if (!request.query.contains(name))
        return Given(std::nullopt);
    return parse(request.query.value(name))
        .map([](const Value &value) { return std::optional(value); })
        .map_error([&](const core::Error &error) { return error.at(u"/query/"_s + name); });
}

Result<int> parseDays(const QString &text)
{
    bool isNumber = false;
    const int days = text.toInt(&isNumber);
    if (!isNumber || days < 1 || days > kMostDays)
        return core::fail(core::Fault::Invalid, "out-of-range"_L1, u"Between 1 and %1 days."_s.arg(kMostDays));
    return days;
}

Result<QTimeZone> parseZone(const QString &text)
{
    // What Qt does not find it may take for a file, a rule, or the zone of this machine: only names are let through.
    static const QRegularExpression name(u"\\A[A-Za-z]+(/[A-Za-z0-9_+-]+)*\\z"_s);
    const QTimeZone zone = name.match(text).hasMatch() && text.size() <= 60 ? QTimeZone(text.toLatin1()) : QTimeZone();
    if (!zone.isValid())
        return core::fail(core::Fault::Invalid, "unknown-zone"_L1, u"A time zone like Asia/Seoul is expected here."_s);
    return zone;
}

} // namespace

Result<OrderFilter> parseOrderFilter(const Request &request)
{
    const auto page = request.page();
    if (!page)
        return tl::unexpected(page.error());
    const auto role = given(request, u"as"_s, [](const QString &text) { return parseRole(text); });
    if (!role)
        return tl::unexpected(role.error());
    const auto status =
        given(request, u"status"_s, [](const QString &text) { return contracts::order_view::parseOrderStatus(text); });
    if (!status)
        return tl::unexpected(status.error());
    const auto after = given(request, u"after"_s, [](const QString &text) { return contracts::OrderId::parse(text); });
    if (!after)
        return tl::unexpected(after.error());
    return OrderFilter{{}, *role, *status, *after, page->limit};
}

Result<DashboardQuery> parseDashboardQuery(const Request &request)
{
    const auto days = given(request, u"days"_s, parseDays);
    if (!days)
        return tl::unexpected(days.error());
    const auto zone = given(request, u"zone"_s, parseZone);
    if (!zone)
        return tl::unexpected(zone.error());
    return DashboardQuery{days->value_or(30), zone->value_or(QTimeZone("Asia/Seoul"))};
}

} // namespace order_view
