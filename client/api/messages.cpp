#include "client/api/messages.h"

#include "client/api/questions.h"
#include "client/api/reading.h"

namespace api {

using namespace contracts::notification;

Messages::Messages(Transport &shop)
    : m_shop(shop)
{
}

QFuture<Result<MessageList>> Messages::list(qint64 after, int limit) const
{
    const QString path =
        withQuery(u"/api/v1/messages"_s, {{"after"_L1, QString::number(after)}, {"limit"_L1, QString::number(limit)}});
    return read(m_shop.send(get(path)), parseMessageList);
}

QFuture<Result<>> Messages::markRead(qint64 number) const
{
    return done(m_shop.send(post(u"/api/v1/messages/%1/read"_s.arg(number))));
}

QFuture<Result<>> Messages::markAllRead(qint64 upTo) const
{
    return done(m_shop.send(post(u"/api/v1/messages/read-all"_s, toJson(ReadAllRequest{upTo}))));
}

QFuture<Result<Preferences>> Messages::preferences() const
{
    return read(m_shop.send(get(u"/api/v1/messages/preferences"_s)), parsePreferences);
}

QFuture<Result<>> Messages::setPreferences(const Preferences &preferences) const
{
    return done(m_shop.send(put(u"/api/v1/messages/preferences"_s, toJson(preferences))));
}

} // namespace api
