#pragma once

#include "client/api/session.h"
#include "tests/client/support/answer_of.h"
#include "tests/client/support/fake_shop.h"
#include "tests/client/support/purse.h"

namespace tests {

using api::Answered;
using api::Request;
using api::Session;
using api::Verb;

// Somebody with a purse of tokens before a shop whose sessions a test gives out.
class AtASession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

protected:
    inline static const QString kShop = QStringLiteral("http://shop.example");
    inline static const QString kSessions = QStringLiteral("/api/v1/sessions");
    inline static const QString kRefresh = QStringLiteral("/api/v1/sessions/refresh");
    inline static const QString kOrders = QStringLiteral("/api/v1/orders");
    inline static const Request kReading{.path = kOrders};
    inline static const Request kOrdering{.verb = Verb::Post, .path = kOrders, .idempotencyKey = "key-0001"};

    // The n-th session of one signing in: access-n, refresh-n.
    static QJsonObject sessionRecord(int number, int expiresIn = 900);
    static Answered refusal(core::Fault fault, QLatin1StringView slug);

    void open(); // as the next run of the client does
    void signIn(int expiresIn = 900);
    void willRenew(int number, int expiresIn = 900);
    [[nodiscard]] QList<QByteArray> tokensOf(Verb verb) const; // that questions about orders came with
    [[nodiscard]] QStringList offered() const; // to be traded for new ones

    std::unique_ptr<FakeShop> m_shop;
    std::unique_ptr<Purse> m_purse;
    std::unique_ptr<Session> m_session;
};

} // namespace tests
