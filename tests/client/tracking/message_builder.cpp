#include "tests/client/tracking/message_builder.h"

namespace tests {

using namespace Qt::Literals::StringLiterals;

Message aMessage(qint64 number, MessageKind kind)
{
    Message message;
    message.number = number;
    message.eventId = QUuid::createUuid();
    message.kind = kind;
    message.title = u"Message %1"_s.arg(number);
    message.text = u"What happened, number %1"_s.arg(number);
    message.facts.orderId = contracts::OrderId::generate();
    message.at = QDateTime::currentDateTimeUtc();
    return message;
}

QList<Message> messages(qint64 from, qint64 to)
{
    QList<Message> list;
    for (qint64 number = from; number <= to; ++number)
        list.append(aMessage(number));
    return list;
}

} // namespace tests
