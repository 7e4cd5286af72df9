#pragma once

#include "client/api/transport.h"
#include "client/offline/storeroom.h"

#include <QHash>
#include <QTimer>

namespace offline {

// The way to the shop through what was kept of it: every answer to a question that only reads is kept, and given again
// with its time when the shop cannot be reached. While it is away, what was kept comes at once and the shop is tried
// in the background. Commands are never kept nor queued. Error: Unavailable "not-kept" for what was never read.
class KeptAnswers : public api::Transport {
    Q_OBJECT

public:
    static constexpr qint64 kLargest = 200 * 1024 * 1024;

    KeptAnswers(api::Transport &shop, const QString &file, qint64 largest = kLargest, QObject *parent = nullptr);

    [[nodiscard]] QFuture<api::Answered> send(const api::Request &request) override;

    // When the shop was last heard of; nothing while it can be reached.
    [[nodiscard]] const std::optional<QDateTime> &awaySince() const;
    void tryNow();
    void forget(const QString &reader); // who has signed out leaves nothing behind, nor does what is still to come

Q_SIGNALS:
    void offlineSince(const QDateTime &lastHeard);
    void onlineAgain();

private:
    [[nodiscard]] QFuture<api::Answered> askShop(const api::Request &request);
    [[nodiscard]] QFuture<api::Answered> askShelf(const api::Request &request);
    void keep(const api::Request &request, const api::Answer &answer);
    void note(const api::Answered &answered);
    void goAway();
    void comeBack();
    void tryInBackground(const api::Request &request);

    api::Transport &m_shop;
    Storeroom m_storeroom;
    std::optional<QDateTime> m_lastHeard;
    std::optional<QDateTime> m_awaySince;
    bool m_trying = false;
    QHash<QString, int> m_leavings; // how often a reader was forgotten
    QTimer m_nextTry{this};
};

} // namespace offline
