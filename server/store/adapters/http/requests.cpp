#include "server/store/adapters/http/requests.h"

#include "common/contracts/store/desk.h"

namespace store {

using namespace Qt::Literals::StringLiterals;
using platform::auth::Principal;
using platform::http::Request;

namespace {

constexpr qsizetype kLongestName = 200;

Result<bool> flagIn(const Request &request, const QString &name, const QString &no, const QString &yes)
{
    const QString value = request.query.value(name, no);
    if (value == no || value == yes)
        return value == yes;
    return core::fail(core::Error{Fault::Invalid, u"unknown-value"_s,
        u"Either %1 or %2 is expected here."_s.arg(no, yes), QString(u"/query/"_s + name), {}});
}

template <class Id> Result<Id> idIn(const Request &request, const QString &slug, const QString &detail)
{
    return Id::parse(request.argument()).map_error([&](const core::Error &) {
        return core::Error{Fault::NotFound, slug, detail, {}, {}};
    });
}

} // namespace

SellerId sellerId(const Principal &principal)
{
    return SellerId(principal.id);
}

Seller sellerOf(const Principal &principal)
{
    const QString &sign = principal.shop.isEmpty() ? principal.name : principal.shop;
    const QString name = sign.simplified().left(kLongestName);
    return {sellerId(principal), name.isEmpty() ? principal.id.toString(QUuid::WithoutBraces) : name};
}

Result<BookId> bookIn(const Request &request)
{
    return idIn<BookId>(request, u"book-unknown"_s, u"There is no such book."_s);
}

Result<OrderId> orderIn(const Request &request)
{
    return idIn<OrderId>(request, u"not-on-desk"_s, u"There is no such paid order on this desk."_s);
}

Result<ImportOptions> importOptionsIn(const Request &request)
{
    return flagIn(request, u"dryRun"_s, u"false"_s, u"true"_s).and_then([&](bool dryRun) {
        return flagIn(request, u"mode"_s, u"all-or-nothing"_s, u"report"_s).map([&](bool report) {
            return ImportOptions{dryRun, !report};
        });
    });
}

Result<std::optional<StoreOrderStatus>> statusIn(const Request &request)
{
    const QString name = request.query.value(u"status"_s);
    if (name.isEmpty())
        return std::optional<StoreOrderStatus>();
    if (const auto status = storeOrderStatus(name))
        return status;
    return core::fail(contracts::store::parseDeskStatus(name).error().at(u"/query/status"_s));
}

} // namespace store
