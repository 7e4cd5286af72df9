#include "tests/client/api/at_a_session.h"

#include "tests/support/examples.h"

#include <QJsonDocument>
#include <QTest>

namespace tests {

using namespace Qt::Literals::StringLiterals;

void AtASession::init()
{
    m_shop = std::make_unique<FakeShop>();
    m_shop->answer(Verb::Get, kOrders, QJsonObject{});
    m_shop->answer(Verb::Post, kOrders, QJsonObject{}, 201);
    m_purse = std::make_unique<Purse>();
    open();
}

void AtASession::cleanup()
{
    m_session.reset();
}

QJsonObject AtASession::sessionRecord(int number, int expiresIn)
{
    QJsonObject record = example(u"identity"_s, u"session_record"_s);
    record["accessToken"_L1] = u"access-%1"_s.arg(number);
    record["refreshToken"_L1] = u"refresh-%1"_s.arg(number);
    record["expiresIn"_L1] = expiresIn;
    return record;
}

Answered AtASession::refusal(core::Fault fault, QLatin1StringView slug)
{
    return core::fail(fault, slug);
}

void AtASession::open()
{
    m_session = std::make_unique<Session>(*m_shop, *m_purse, kShop);
}

void AtASession::signIn(int expiresIn)
{
    m_shop->answerOnce(Verb::Post, kSessions, jsonAnswer(sessionRecord(1, expiresIn), 201));
    QVERIFY(answerOf(m_session->signIn(u"jiyoung@example.com"_s, u"secret"_s)));
}

void AtASession::willRenew(int number, int expiresIn)
{
    m_shop->answerOnce(Verb::Post, kRefresh, jsonAnswer(sessionRecord(number, expiresIn)));
}

QList<QByteArray> AtASession::tokensOf(Verb verb) const
{
    QList<QByteArray> tokens;
    for (const Request &request : m_shop->asked(verb, kOrders))
        tokens.append(request.token);
    return tokens;
}

QStringList AtASession::offered() const
{
    QStringList tokens;
    for (const Request &request : m_shop->asked(Verb::Post, kRefresh))
        tokens.append(QJsonDocument::fromJson(request.body)["refreshToken"_L1].toString());
    return tokens;
}

} // namespace tests
