#include "client/api/session.h"

#include "client/api/kept_session.h"
#include "common/core/on_answer.h"

#include <QPointer>

namespace api {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace contracts::identity;
using core::Error;
using core::Fault;

namespace {

constexpr auto kLongestMargin = 60s; // before the end of a token that it is renewed
constexpr auto kLongestPause = 30s; // between two tries to reach the shop
constexpr int kPartsOfLife = 5; // a short-lived token is renewed in the last of so many parts

Error notSignedIn()
{
    return {Fault::Unauthenticated, u"not-signed-in"_s, u"Nobody is signed in."_s, {}, {}};
}

// A refresh token is refused for good only by an answer that speaks of it.
bool isRefused(const Error &error)
{
    return error.fault == Fault::Unauthenticated || error.fault == Fault::Malformed || error.fault == Fault::Invalid;
}

std::chrono::milliseconds marginOf(std::chrono::milliseconds life)
{
    return std::min<std::chrono::milliseconds>(kLongestMargin, life / kPartsOfLife);
}

template <class T> QFuture<T> ready(T value)
{
    return QtFuture::makeReadyFuture(std::move(value));
}

} // namespace

Session::Session(Transport &shop, TokenStore &tokens, QString shopName, QObject *parent)
    : Transport(parent)
    , m_shop(shop)
    , m_tokens(tokens)
    , m_shopName(std::move(shopName))
    , m_accounts(shop)
{
    m_renewalDue.setSingleShot(true);
    connect(&m_renewalDue, &QTimer::timeout, this, [this] { std::ignore = renew(); });
}

QFuture<Answered> Session::send(const Request &request)
{
    if (m_refreshToken.isEmpty())
        return m_shop.send(request);
    if (holdsGoodToken() && m_waiting.empty())
        return sendWithToken(request);
    // Reading goes on while the shop is away: what was kept needs no token.
    if (m_wayIsBlocked && request.verb == Verb::Get)
        return sendWithToken(request);
    return sendAfterRenewal(request);
}

QFuture<Answered> Session::sendAfterRenewal(const Request &request)
{
    return core::afterAnswer(renew(), this, [this, request](const Result<> &renewed) {
        const bool maySend = renewed || request.verb == Verb::Get;
        return maySend ? sendWithToken(request) : ready<Answered>(core::fail(renewed.error()));
    });
}

QFuture<Answered> Session::sendWithToken(const Request &request, bool mayRenew)
{
    const QString used = m_accessToken;
    const auto onceMore = [this, request, used, mayRenew](const Answered &answered) {
        const bool refused = !answered && answered.error().fault == Fault::Unauthenticated;
        if (!refused || !mayRenew || m_refreshToken.isEmpty())
            return ready(answered);
        const auto renewed = used == m_accessToken ? renew() : ready(Result<>());
        return core::afterAnswer(renewed, this, [this, request, answered](const Result<> &outcome) {
            return outcome ? sendWithToken(request, false) : ready(answered);
        });
    };
    return core::afterAnswer(m_shop.send(inTheirName(request)), this, onceMore);
}

Request Session::inTheirName(Request request) const
{
    request.token = m_accessToken.toLatin1();
    request.reader = m_user ? m_user->userId.toString() : QString();
    return request;
}

QFuture<Result<UserRecord>> Session::signIn(const QString &email, const QString &password)
{
    return core::afterAnswer(m_accounts.signIn({email, password}), this, [this](const Result<SessionRecord> &session) {
        return session.transform([this](const SessionRecord &record) {
            take(record);
            return record.user;
        });
    });
}

QFuture<Result<UserRecord>> Session::registerUser(const RegisterRequest &request)
{
    return core::afterAnswer(m_accounts.registerUser(request), this, [this, request](const Result<User> &registered) {
        return registered ? signIn(request.email, request.password) : ready(registered);
    });
}

QFuture<Result<UserRecord>> Session::resume()
{
    const auto takeUp = [this](const std::optional<QString> &text) {
        const auto kept = text ? parseKeptSession(*text) : std::nullopt;
        if (!kept)
            return ready(Result<>(core::fail(notSignedIn())));
        m_refreshToken = kept->refreshToken;
        know(kept->user);
        return renew();
    };
    return core::afterAnswer(
        core::afterAnswer(m_tokens.load(m_shopName), this, takeUp), this, [this](const Result<> &renewed) {
            return renewed.and_then([this] { return m_user ? Result<User>(*m_user) : core::fail(notSignedIn()); });
        });
}

void Session::signOut()
{
    if (m_refreshToken.isEmpty())
        return;
    std::ignore = m_accounts.signOut(m_refreshToken); // a shop that is away ends the session by itself one day
    forget();
}

void Session::reloadUser()
{
    if (!m_refreshToken.isEmpty())
        std::ignore = renew();
}

const std::optional<UserRecord> &Session::user() const
{
    return m_user;
}

QString Session::accessToken() const
{
    return m_accessToken;
}

bool Session::holdsGoodToken() const
{
    return !m_accessToken.isEmpty() && QDateTime::currentDateTimeUtc() < m_tokenEnds;
}

void Session::take(const SessionRecord &record)
{
    m_accessToken = record.accessToken;
    m_refreshToken = record.refreshToken;
    m_tokenEnds = QDateTime::currentDateTimeUtc().addSecs(record.expiresIn.count());
    m_wayIsBlocked.reset();
    m_pause = 0s;
    m_tokens.save(m_shopName, toText(KeptSession{record.refreshToken, record.user}));
    renewBeforeItEnds(record.expiresIn);
    know(record.user);
    Q_EMIT tokenRenewed(m_accessToken);
}

void Session::know(const std::optional<User> &user)
{
    if (m_user == user)
        return;
    m_user = user;
    Q_EMIT userChanged();
}

void Session::forget()
{
    m_accessToken.clear();
    m_refreshToken.clear();
    m_wayIsBlocked.reset();
    m_renewalDue.stop();
    m_tokens.forget(m_shopName);
    know(std::nullopt);
}

void Session::renewBeforeItEnds(std::chrono::seconds expiresIn)
{
    m_renewalDue.start(expiresIn - marginOf(expiresIn));
}

QFuture<Result<>> Session::renew()
{
    const bool isFirst = m_waiting.empty();
    m_waiting.emplace_back().start();
    const QFuture<Result<>> renewed = m_waiting.back().future();
    if (isFirst) {
        core::onAnswer(m_accounts.refresh(m_refreshToken), this,
            [this, traded = m_refreshToken](const Result<SessionRecord> &outcome) { finishRenewal(traded, outcome); });
    }
    return renewed;
}

// Without an answer it is not known whether the token was traded: it is kept and offered again.
void Session::finishRenewal(const QString &traded, const Result<SessionRecord> &outcome)
{
    auto waiting = std::exchange(m_waiting, {});
    const bool isOurs = traded == m_refreshToken; // nobody has signed in or out meanwhile
    const bool isOver = isOurs && !outcome && isRefused(outcome.error());
    Result<> told = outcome.transform([](const SessionRecord &) {});
    if (isOurs && outcome)
        take(*outcome);
    else if (isOver)
        told = core::fail(notSignedIn());
    else if (isOurs)
        renewLater();
    if (!outcome && !isOver) {
        m_wayIsBlocked = outcome.error();
        told = core::fail(Error{Fault::Unavailable, kUnreachable, outcome.error().detail, {}, {}});
    }
    if (isOver)
        forget();
    const QPointer<Session> alive(this);
    for (QPromise<Result<>> &promise : waiting) {
        promise.addResult(told);
        promise.finish();
    }
    if (isOver && alive)
        Q_EMIT expired();
}

void Session::renewLater()
{
    m_pause = std::clamp<std::chrono::seconds>(m_pause * 2, 1s, kLongestPause);
    m_renewalDue.start(m_pause);
}

} // namespace api
