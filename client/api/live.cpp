#include "client/api/live.h"

#include "client/api/known_shop.h"
#include "common/core/uuid_v7.h"

#include <QJsonDocument>
#include <QLoggingCategory>

namespace api {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(lcLive, "bookstore.api.live")

namespace {

constexpr auto kFirstPause = 100ms;
constexpr auto kLongestPause = 5s;
constexpr auto kNowAndThen = 30s;

} // namespace

Bell bellOf(const KnownShop &shop)
{
    const bool isSafe = shop.gateway.scheme() == "https"_L1;
    return {shop.mqttHost, shop.mqttPort, isSafe ? std::optional(mqtt::Tls{shop.trusted}) : std::nullopt};
}

Live::Live(Session &session, Messages &messages, const Bell &bell, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_bell(bell)
    , m_place(core::uuidV7().toString(QUuid::WithoutBraces))
    , m_inbox(messages)
    , m_backoff(kFirstPause, kLongestPause)
{
    connect(&m_inbox, &Inbox::arrived, this, &Live::arrived);
    connect(&m_inbox, &Inbox::caughtUp, this, &Live::caughtUp);
    connect(&m_inbox, &Inbox::unreadChanged, this, &Live::unreadChanged);
    connect(&session, &Session::userChanged, this, &Live::follow);
    connect(&session, &Session::tokenRenewed, this, [this] {
        if (m_user)
            listen();
    });
    m_nextTry.setSingleShot(true);
    connect(&m_nextTry, &QTimer::timeout, this, &Live::listen);
    m_lookNowAndThen.setInterval(kNowAndThen);
    connect(&m_lookNowAndThen, &QTimer::timeout, &m_inbox, &Inbox::catchUp);
    follow();
}

Live::~Live()
{
    hangUp();
}

Live::State Live::state() const
{
    return m_state;
}

qint64 Live::unread() const
{
    return m_inbox.unread();
}

void Live::noteRead(qint64 number)
{
    m_inbox.noteRead(number);
}

void Live::noteAllRead(qint64 upTo)
{
    m_inbox.noteAllRead(upTo);
}

void Live::follow()
{
    const auto &user = m_session.user();
    const auto id = user ? std::optional(user->userId) : std::nullopt;
    if (id == m_user)
        return;
    m_user = id;
    hangUp();
    m_inbox.clear();
    setState(m_user ? State::Connecting : State::Off);
    if (!m_user)
        return;
    m_inbox.catchUp();
    listen();
}

void Live::listen()
{
    hangUp();
    if (!m_user || m_session.accessToken().isEmpty())
        return; // the first token calls again
    m_client = mqtt::makeClient(settings());
    connect(m_client.get(), &mqtt::Client::subscribed, this, &Live::onSubscribed);
    connect(m_client.get(), &mqtt::Client::disconnected, this, &Live::onLost);
    connect(m_client.get(), &mqtt::Client::received, this, &Live::hear);
    m_client->subscribe(topic());
    m_client->open();
}

void Live::hangUp()
{
    m_nextTry.stop();
    if (!m_client)
        return;
    m_client->disconnect(this);
    m_client->close();
    m_client.release()->deleteLater(); // this may be one of its signals
}

void Live::onSubscribed()
{
    m_backoff.reset();
    setState(State::Connected);
    m_inbox.catchUp();
}

void Live::onLost()
{
    hangUp();
    setState(State::Connecting);
    m_nextTry.start(m_backoff.next());
}

void Live::hear(const mqtt::Message &pushed)
{
    const auto message = contracts::notification::parseMessage(QJsonDocument::fromJson(pushed.payload).object());
    if (message)
        m_inbox.hear(*message);
    else
        qCWarning(lcLive).noquote() << "a message cannot be read:" << message.error().slug << message.error().pointer;
}

void Live::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    state == State::Connecting ? m_lookNowAndThen.start() : m_lookNowAndThen.stop();
    Q_EMIT stateChanged();
}

mqtt::Settings Live::settings() const
{
    const QString user = m_user->toString();
    return {.host = m_bell.host,
        .port = m_bell.port,
        .clientId = user + u'-' + m_place,
        .user = user,
        .password = m_session.accessToken(),
        .tls = m_bell.tls};
}

QString Live::topic() const
{
    return u"bookstore/users/%1/messages"_s.arg(m_user->toString());
}

} // namespace api
