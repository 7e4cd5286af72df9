#pragma once

#include "client/api/live.h"
#include "common/contracts/store/desk.h"
#include "tests/client/support/fake_shop.h"

// A seller's desk for tests: orders that read aloud, and a shop with a bell that tests ring.
namespace tests {

using contracts::store::DeskRecord;
using contracts::store::DeskStatus;

DeskRecord anOrder(const QString &recipient, int minutesAgo = 10);
DeskRecord at(DeskStatus status, DeskRecord order); // a moment later
DeskRecord shipped(DeskRecord order, const QString &waybill);
QString pathOf(const DeskRecord &order);

contracts::notification::Message message(
    contracts::notification::MessageKind kind, const contracts::notification::MessageFacts &facts);

class NoToken : public api::TokenStore {
public:
    [[nodiscard]] QFuture<std::optional<QString>> load(const QString &shop) override;
    QFuture<void> save(const QString &shop, const QString &token) override;
    QFuture<void> forget(const QString &shop) override;
};

class DeskShop : public FakeShop {
public:
    void has(const QList<DeskRecord> &orders); // lists them by their status, and knows each
    void know(const DeskRecord &order); // when it is asked for alone

    [[nodiscard]] api::Live &live() { return m_live; }

private:
    NoToken m_tokens;
    api::Session m_session{*this, m_tokens, QStringLiteral("shop")};
    api::Messages m_messages{*this};
    api::Live m_live{m_session, m_messages, {QStringLiteral("127.0.0.1"), 1}};
};

} // namespace tests
