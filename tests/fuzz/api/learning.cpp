#include "tests/fuzz/api/inspection.h"

#include <QJsonArray>

namespace api_fuzz {

using namespace Qt::Literals::StringLiterals;

namespace {

// An order belongs to who has placed it and to those who sell what is in it. Nobody gets the order of somebody else as
// the answer to their own command, whatever key they have sent.
void learnOrder(const Known &known, const Request &request, const QJsonObject &order, const QString &answer)
{
    const QString id = order.value("orderId"_L1).toString();
    if (id.isEmpty())
        return;
    if (!known.owners.isFirst(id, request.person.index))
        known.findings.add(
            u"placeOrder: is answered with the order of somebody else"_s, curlLine(request, known.shop), answer);
    known.owners.own(id, request.person.index);
    for (const QJsonValue line : order.value("lines"_L1).toArray()) {
        const int seller = known.people.indexOf(line["sellerId"_L1].toString());
        if (seller >= 0)
            known.owners.own(id, seller);
    }
}

void learnSession(const Known &known, const Request &request, const platform::http::Answer &answer)
{
    const QJsonValue json = jsonOf(answer.body);
    const QString slug = json["type"_L1].toString().section(u'/', -1);
    if (request.showsToken && (answer.status == 401 || slug == "account-suspended"_L1))
        known.people.sessionIsOver(request.person.index);
    for (const QString &member : {u"refreshToken"_s, u"refresh_token"_s}) {
        if (answer.status < 300 && json[member].isString())
            known.people.refreshed(request.person.index, json[member].toString());
    }
}

} // namespace

void learnFrom(const Known &known, const Request &request, const platform::http::Answer &answer)
{
    learnSession(known, request, answer);
    const QJsonValue json = jsonOf(answer.body);
    if (request.operation->id == "placeOrder"_L1)
        learnOrder(known, request, json.toObject(), excerpt(answer));
    if (answer.status >= 300)
        return;
    known.pool.harvest(json, request.person.index);
    if (request.operation->id == "registerBook"_L1 && json["bookId"_L1].isString())
        known.owners.own(json["bookId"_L1].toString(), request.person.index);
    if (request.operation->id == "listSessions"_L1) {
        for (const QJsonValue session : json["items"_L1].toArray())
            known.owners.own(session["sessionId"_L1].toString(), request.person.index);
    }
}

} // namespace api_fuzz
