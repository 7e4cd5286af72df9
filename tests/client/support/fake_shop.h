#pragma once

#include "client/api/transport.h"

#include <QJsonObject>
#include <QPromise>

#include <deque>

namespace tests {

// A shop that answers as a test tells it, always after the question has returned. What nobody told it to answer is
// "not-found".
class FakeShop : public api::Transport {
    Q_OBJECT

public:
    using Transport::Transport;

    [[nodiscard]] QFuture<api::Answered> send(const api::Request &request) override;

    // From now on, for every question whose path begins so; of several the longest beginning counts.
    void answer(api::Verb verb, const QString &path, const QJsonObject &body, int status = 200);
    void answer(api::Verb verb, const QString &path, const api::Answered &answered);
    void refuse(api::Verb verb, const QString &path, core::Fault fault, QLatin1StringView slug);
    // For the next such question alone; those told first come first.
    void answerOnce(api::Verb verb, const QString &path, const api::Answered &answered);

    // Questions wait for their answers, which are settled when asked, until they are let go: all, or one of those that
    // wait.
    void hold();
    void letGo();
    void letGo(qsizetype waiting);

    [[nodiscard]] const QList<api::Request> &asked() const { return m_asked; }
    [[nodiscard]] QList<api::Request> asked(api::Verb verb, const QString &path) const;
    [[nodiscard]] qsizetype waiting() const { return qsizetype(m_waiting.size()); }

private:
    struct Rule {
        api::Verb verb;
        QString path;
        api::Answered answered;
    };
    struct Waiting {
        QPromise<api::Answered> promise;
        api::Answered answered;
    };

    api::Answered answerTo(const api::Request &request);
    void settleNext();

    QList<Rule> m_once;
    QList<Rule> m_rules;
    QList<api::Request> m_asked;
    std::deque<Waiting> m_waiting;
    bool m_holding = false;
};

[[nodiscard]] api::Answered jsonAnswer(const QJsonObject &body, int status = 200);

} // namespace tests
