#include "client/tracking/announcer.h"

#include "client/tracking/changes.h"

namespace tracking {

using namespace std::chrono_literals;

namespace {

constexpr auto kRest = 200ms; // what comes together is told together
constexpr int kOneByOne = 3;

} // namespace

Announcer::Announcer(QObject *parent)
    : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &Announcer::tell);
}

void Announcer::mute(const QSet<MessageKind> &kinds)
{
    m_muted = kinds;
}

void Announcer::consider(const Message &message)
{
    if (message.read || m_muted.contains(message.kind) || !happenedNow(message))
        return;
    m_waiting.append(message);
    if (!m_rest.isActive())
        m_rest.start();
}

void Announcer::tell()
{
    const QList<Message> news = std::exchange(m_waiting, {});
    if (news.size() > kOneByOne)
        return Q_EMIT announce(
            tr("%n new message(s)", nullptr, int(news.size())), news.last().title, news.last().number);
    for (const Message &message : news)
        Q_EMIT announce(message.title, message.text, message.number);
}

} // namespace tracking
