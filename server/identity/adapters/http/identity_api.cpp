#include "server/identity/adapters/http/identity_api.h"

#include "common/contracts/json/page.h"
#include "server/identity/application/documents.h"
#include "server/platform/http/links.h"

namespace identity {

namespace http = platform::http;
namespace wire = contracts::identity;
using http::Method;
using http::Response;

namespace {

constexpr auto kAdmin = "admin"_L1;

QFuture<Response> refused(const core::Error &error)
{
    return QtFuture::makeReadyFuture(http::problem(error));
}

Result<SellerStatus> statusIn(const http::Request &request)
{
    const QString name = request.query.value(u"status"_s, u"applied"_s);
    const auto status = wire::parseSellerStatus(name);
    return status ? Result<SellerStatus>(fromContract(*status)) : core::fail(status.error().at(u"/query/status"_s));
}

Result<UserId> userIn(const http::Request &request)
{
    return UserId::parse(request.argument()).map_error([](const core::Error &) {
        return core::Error{Fault::NotFound, u"user-not-found"_s, u"There is no such user."_s, {}, {}};
    });
}

Response applicationPage(const core::Page<Account> &accounts, const http::Request &request)
{
    core::Page<wire::SellerApplicationRecord> page{{}, accounts.next};
    for (const Account &account : accounts.items)
        page.items.append(sellerApplication(account));
    return http::withNext(http::json(contracts::toJson(page)), request, accounts.next);
}

} // namespace

IdentityApi::IdentityApi(FrontDesk &desk, platform::auth::Guard &guard, const WatchedKeys &keys)
    : m_desk(desk)
    , m_guard(guard)
    , m_keys(keys)
{
}

void IdentityApi::addRoutes(http::Router &router)
{
    const auto open = [this](auto method) { return [this, method](const Request &r) { return (this->*method)(r); }; };
    const auto known = [this](auto method) {
        return [this, method](const Request &r, const Principal &who) { return (this->*method)(r, who); };
    };
    using Api = IdentityApi;
    router.route(Method::Post, u"/api/v1/users"_s, open(&Api::registerUser));
    router.route(Method::Get, u"/api/v1/users/me"_s, m_guard.signedIn(known(&Api::showMe)));
    router.route(Method::Post, u"/api/v1/sellers/applications"_s, m_guard.signedIn(known(&Api::applyAsSeller)));
    router.route(
        Method::Get, u"/api/v1/admin/sellers/applications"_s, m_guard.require(kAdmin, known(&Api::listApplications)));
    router.route(Method::Post, u"/api/v1/admin/sellers/<userId>/approval"_s,
        m_guard.require(kAdmin, known(&Api::approveSeller)));
    router.route(Method::Put, u"/api/v1/users/<userId>/suspension"_s, m_guard.require(kAdmin, known(&Api::suspend)));
    router.route(
        Method::Delete, u"/api/v1/users/<userId>/suspension"_s, m_guard.require(kAdmin, known(&Api::reinstate)));
    router.route(Method::Get, u"/.well-known/jwks.json"_s, open(&Api::publishKeys));
}

QFuture<Response> IdentityApi::registerUser(const Request &request)
{
    const auto wish = request.json().and_then(wire::parseRegister);
    if (!wish)
        return refused(wish.error());
    return m_desk.registerUser(*wish).then([](const Result<Account> &account) {
        return http::respond(account,
            [](const Account &made) { return http::created(toJson(userRecord(made)), u"/api/v1/users/me"_s); });
    });
}

QFuture<Response> IdentityApi::showMe(const Request &, const Principal &me)
{
    return m_desk.find(UserId(me.id)).then([](const Result<Account> &account) {
        return http::respond(account, [](const Account &found) { return http::json(toJson(userRecord(found))); });
    });
}

QFuture<Response> IdentityApi::applyAsSeller(const Request &request, const Principal &me)
{
    const auto wish = request.json().and_then(wire::parseSellerApplicationRequest);
    if (!wish)
        return refused(wish.error());
    return m_desk.applyAsSeller({UserId(me.id), wish->shopName}).then([](const Result<Account> &account) {
        return http::respond(
            account, [](const Account &applied) { return http::json(toJson(sellerApplication(applied)), 202); });
    });
}

QFuture<Response> IdentityApi::listApplications(const Request &request, const Principal &admin)
{
    const auto status = statusIn(request);
    const auto page = request.page();
    if (!status || !page)
        return refused(status ? page.error() : status.error());
    return m_desk.sellers(UserId(admin.id), *status, *page)
        .then([request](const Result<core::Page<Account>> &accounts) {
            return http::respond(
                accounts, [&](const core::Page<Account> &found) { return applicationPage(found, request); });
        });
}

QFuture<Response> IdentityApi::approveSeller(const Request &request, const Principal &admin)
{
    const auto user = userIn(request);
    if (!user)
        return refused(user.error());
    return m_desk.approveSeller({UserId(admin.id), *user}).then([](const Result<Account> &account) {
        return http::respond(
            account, [](const Account &approved) { return http::json(toJson(sellerApplication(approved))); });
    });
}

QFuture<Response> IdentityApi::suspend(const Request &request, const Principal &admin)
{
    const auto user = userIn(request);
    const auto wish = request.json().and_then(wire::parseSuspensionRequest);
    if (!user || !wish)
        return refused(user ? wish.error() : user.error());
    return m_desk.suspend({UserId(admin.id), *user, wish->reason}).then([](const Result<Account> &account) {
        const auto pointed = account.map_error(
            [](const core::Error &error) { return error.fault == Fault::Invalid ? error.at(u"/reason"_s) : error; });
        return http::respond(
            pointed, [](const Account &suspended) { return http::json(toJson(suspensionRecord(suspended))); });
    });
}

QFuture<Response> IdentityApi::reinstate(const Request &request, const Principal &admin)
{
    const auto user = userIn(request);
    if (!user)
        return refused(user.error());
    return m_desk.reinstate({UserId(admin.id), *user}).then([](const Result<> &done) {
        return http::respond(done, http::noContent);
    });
}

Response IdentityApi::publishKeys(const Request &) const
{
    return http::json(platform::auth::toJwks(m_keys.published())).with("Cache-Control", "public, max-age=300");
}

} // namespace identity
