#pragma once

#include "client/api/transport.h"
#include "client/offline/example_shop.h"

#include <QPromise>

namespace tests {

// One question that waits for its answer, which may come after the client that asked has gone.
class HeldAnswer {
public:
    [[nodiscard]] bool isAsked() const { return m_promise.has_value(); }
    [[nodiscard]] const QString &question() const { return m_question; }
    [[nodiscard]] QFuture<api::Answered> hold(const QString &question);
    void settle(const api::Answered &answered) { m_answered = answered; }
    [[nodiscard]] bool isSettled() const { return m_answered.has_value(); }
    void letGo();

private:
    std::optional<QPromise<api::Answered>> m_promise;
    std::optional<api::Answered> m_answered;
    QString m_question;
};

// The examples, but the question of that number is held. Numbers count from 1; with 0 all are answered.
class HeldShop : public api::Transport {
    Q_OBJECT

public:
    HeldShop(int number, std::shared_ptr<HeldAnswer> held, QStringList &asked);

    [[nodiscard]] QFuture<api::Answered> send(const api::Request &request) override;

private:
    offline::ExampleShop m_examples;
    int m_number;
    std::shared_ptr<HeldAnswer> m_held;
    QStringList &m_asked;
};

} // namespace tests
