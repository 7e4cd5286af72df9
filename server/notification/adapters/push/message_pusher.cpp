#include "server/notification/adapters/push/message_pusher.h"

#include <QJsonDocument>
#include <QLoggingCategory>

namespace notification {

using namespace Qt::Literals::StringLiterals;
using core::Result;
using mqtt::Client;
using platform::postgres::Connection;

Q_LOGGING_CATEGORY(lcPusher, "notification.pusher")

namespace {

platform::postgres::Settings ownConnection(platform::postgres::Settings settings)
{
    settings.connections = 1;
    settings.applicationName += u" pusher"_s;
    settings.synchronousCommit = true; // see the class: nobody is told what a crash could take back
    return settings;
}

} // namespace

MessagePusher::MessagePusher(
    PusherSettings settings, const platform::postgres::Settings &database, Client &mqtt, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_databaseSettings(ownConnection(database))
    , m_mqtt(mqtt)
{
    m_poll.setInterval(m_settings.poll);
    connect(&m_poll, &QTimer::timeout, this, &MessagePusher::step);
    connect(&m_mqtt, &Client::connected, this, &MessagePusher::step);
    connect(&m_mqtt, &Client::disconnected, this, &MessagePusher::onDisconnected);
    connect(&m_mqtt, &Client::acknowledged, this, &MessagePusher::onAcknowledged);
}

MessagePusher::~MessagePusher()
{
    stop();
}

void MessagePusher::start()
{
    if (m_own)
        return;
    m_own = std::make_unique<platform::postgres::Database>(m_databaseSettings);
    m_poll.start();
    step();
}

void MessagePusher::stop()
{
    if (!m_own)
        return;
    m_poll.stop();
    if (const auto marks = m_queue.takeMarks(); m_leader && !marks.isEmpty())
        (void)m_own->await([marks](Connection &connection) { return markPushed(connection, marks); });
    m_own.reset(); // the session ends, and the lock with it
    m_session.clear(); // answers still queued for this object are nobody's
    m_queue.connectionLost();
    m_busy = false;
    if (std::exchange(m_leader, false))
        Q_EMIT leadershipChanged(false);
}

void MessagePusher::poke()
{
    step();
}

void MessagePusher::step()
{
    if (!m_own)
        return;
    m_again = m_busy;
    if (std::exchange(m_busy, true))
        return;
    m_leader ? takeTurn() : tryToLead();
}

void MessagePusher::tryToLead()
{
    m_session = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_own
        ->run([session = m_session, patience = m_settings.frozenAfter](
                  Connection &connection) { return notification::tryToLead(connection, session, patience); })
        .then(this, [this, session = m_session](const Result<bool> &leading) {
            if (session == m_session)
                begin(leading);
        });
}

void MessagePusher::begin(const Result<bool> &leading)
{
    m_busy = false;
    if (!leading || !*leading)
        return; // the next poll tries again
    qCInfo(lcPusher) << "leads";
    m_leader = true;
    m_behind = true;
    Q_EMIT leadershipChanged(true);
    step();
}

// Numbers what is new. Behind a broken connection everything is read again, in sequence, once nothing is under way.
void MessagePusher::takeTurn()
{
    const bool readUnpushed = m_behind && m_mqtt.isConnected() && m_queue.underWay() == 0;
    m_own
        ->run([session = m_session, limit = m_settings.batch, marks = m_queue.takeMarks(), readUnpushed](
                  Connection &connection) -> Result<Turn> {
            if (const auto marked = markPushed(connection, marks); !marked)
                return tl::unexpected(marked.error());
            const auto numbered = numberMessages(connection, session, limit);
            if (!numbered)
                return tl::unexpected(numbered.error());
            if (!readUnpushed)
                return Turn{*numbered, {}, false};
            return unpushedMessages(connection, limit).map([&](const QList<DueMessage> &unpushed) {
                return Turn{*numbered, unpushed, true};
            });
        })
        .then(this, [this, session = m_session](const Result<Turn> &turn) {
            if (session == m_session)
                finish(turn);
        });
}

void MessagePusher::finish(const Result<Turn> &turn)
{
    m_busy = false;
    if (!turn)
        return stepDown(turn.error());
    if (turn->readUnpushed) {
        m_behind = turn->unpushed.size() == m_settings.batch;
        push(turn->unpushed);
    } else if (!m_behind) {
        push(turn->numbered);
    }
    if (m_again || turn->numbered.size() == m_settings.batch || (turn->readUnpushed && m_behind))
        step();
}

void MessagePusher::stepDown(const core::Error &reason)
{
    qCWarning(lcPusher) << "no longer leads" << reason.slug << reason.detail;
    m_queue.connectionLost(); // acknowledgements to come are nobody's
    m_leader = false;
    Q_EMIT leadershipChanged(false);
}

void MessagePusher::push(const QList<DueMessage> &messages)
{
    for (const DueMessage &due : messages) {
        if (!pushOne(due)) {
            m_behind = true; // the rest is read again later, in sequence
            return;
        }
    }
}

bool MessagePusher::pushOne(const DueMessage &due)
{
    if (due.preferences.muted.contains(due.message.kind)) {
        m_queue.passedOver(due.user, due.message.number);
        return true;
    }
    if (m_queue.underWay() >= m_settings.underWay)
        return false;
    const Message message = inWords(due.message, due.preferences.language);
    const quint64 ticket = m_mqtt.publish(u"%1/users/%2/messages"_s.arg(m_settings.topicRoot, due.user.toString()),
        QJsonDocument(toJson(message)).toJson(QJsonDocument::Compact));
    if (ticket == 0)
        return false;
    m_queue.sent(due.user, due.message.number, ticket);
    return true;
}

void MessagePusher::onAcknowledged(quint64 ticket)
{
    if (!m_queue.acknowledged(ticket))
        return;
    ++m_pushedTotal;
    if (m_behind && m_queue.underWay() == 0)
        step();
}

void MessagePusher::onDisconnected()
{
    m_queue.connectionLost();
    m_behind = true;
}

bool MessagePusher::isLeader() const
{
    return m_leader;
}

quint64 MessagePusher::pushedTotal() const
{
    return m_pushedTotal;
}

} // namespace notification
