#include "server/provider_simulator/simulator_api.h"

#include "common/contracts/json/json_reader.h"

namespace provider_simulator {

using namespace Qt::Literals::StringLiterals;
using contracts::JsonReader;
using core::Fault;
namespace http = platform::http;
using M = http::Method;

namespace {

constexpr int kLongestReference = 100;
// Longer than anybody waits for an answer.
constexpr std::chrono::seconds kNever{60};

Result<Charge> parseCharge(const QJsonObject &body)
{
    JsonReader json(body);
    const Charge charge{json.text("reference"_L1, kLongestReference),
        Money::krw(json.number("amount"_L1, 0, Money::kLargest)), json.text("method"_L1, 40), false};
    return json.done().transform([&] { return charge; });
}

Result<Refund> parseRefund(const QJsonObject &body)
{
    JsonReader json(body);
    const Refund refund{json.text("reference"_L1, kLongestReference), json.text("charge"_L1, kLongestReference),
        Money::krw(json.number("amount"_L1, 0, Money::kLargest))};
    return json.done().transform([&] { return refund; });
}

http::Response nonsense()
{
    return {200, "text/html", "<html><body>We will be right back", {}};
}

QFuture<http::Response> now(const http::Response &response)
{
    return QtFuture::makeReadyFuture(response);
}

} // namespace

SimulatorApi::SimulatorApi(Ledger &ledger, Chance chance, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_chance(std::move(chance))
{
}

void SimulatorApi::addRoutes(http::Router &router)
{
    router.route(M::Post, u"/charges"_s, [this](const Request &r) { return charge(r); });
    router.route(M::Get, u"/charges/<reference>"_s, [this](const Request &r) { return showCharge(r); });
    router.route(M::Post, u"/refunds"_s, [this](const Request &r) { return refund(r); });
    router.route(M::Get, u"/knobs"_s, [this](const Request &) { return http::json(toJson(m_knobs)); });
    router.route(M::Put, u"/knobs"_s, [this](const Request &r) { return turnKnobs(r); });
    router.route(M::Get, u"/ledger"_s, [this](const Request &) { return http::json(m_ledger.audit()); });
}

SimulatorApi::Answer SimulatorApi::charge(const Request &request)
{
    auto wanted = request.json().and_then(parseCharge);
    if (!wanted)
        return now(http::problem(wanted.error()));
    return moodily([this, charge = *wanted]() mutable {
        charge.approved = charge.method != kAlwaysDeclined && !m_knobs.declines(m_chance);
        return http::respond(m_ledger.charge(charge), [](const Charge &done) { return http::json(toJson(done)); });
    });
}

SimulatorApi::Answer SimulatorApi::showCharge(const Request &request)
{
    return moodily([this, reference = request.argument()] {
        const auto charge = m_ledger.find(reference);
        return charge ? http::json(toJson(*charge)) : http::problem({Fault::NotFound, u"no-such-charge"_s, {}, {}, {}});
    });
}

SimulatorApi::Answer SimulatorApi::refund(const Request &request)
{
    const auto wanted = request.json().and_then(parseRefund);
    if (!wanted)
        return now(http::problem(wanted.error()));
    return moodily([this, refund = *wanted] {
        return http::respond(m_ledger.refund(refund), [](const Refund &done) { return http::json(toJson(done)); });
    });
}

SimulatorApi::Response SimulatorApi::turnKnobs(const Request &request)
{
    const auto knobs = request.json().and_then(parseKnobs);
    if (knobs)
        m_knobs = *knobs;
    return http::respond(knobs, [](const Knobs &turned) { return http::json(toJson(turned)); });
}

SimulatorApi::Answer SimulatorApi::moodily(const std::function<Response()> &work)
{
    const Mood mood = m_knobs.mood(m_chance);
    if (mood == Mood::Overloaded)
        return later(http::problem({Fault::Unavailable, u"overloaded"_s, u"Too much to do."_s, {}, {}}));
    if (mood == Mood::Silent)
        return never();
    const Response response = work();
    if (mood == Mood::AnswerLost)
        return never();
    return later(mood == Mood::Nonsense ? nonsense() : response);
}

SimulatorApi::Answer SimulatorApi::later(const Response &response)
{
    if (m_knobs.delay.count() == 0)
        return now(response);
    auto promise = std::make_shared<QPromise<Response>>();
    promise->start();
    QTimer::singleShot(m_knobs.delay, this, [promise, response] {
        promise->addResult(response);
        promise->finish();
    });
    return promise->future();
}

SimulatorApi::Answer SimulatorApi::never()
{
    auto promise = std::make_shared<QPromise<Response>>();
    promise->start();
    QTimer::singleShot(kNever, this, [promise] {
        promise->addResult(http::problem({Fault::TimedOut, u"too-late"_s, {}, {}, {}}));
        promise->finish();
    });
    return promise->future();
}

} // namespace provider_simulator
