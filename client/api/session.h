#pragma once

#include "client/api/accounts.h"
#include "client/api/token_store.h"
#include "client/api/transport.h"

#include <QPromise>
#include <QTimer>

#include <functional>
#include <vector>

namespace api {

// Who uses the client at a shop, and the way there in their name: it gives every request their access token, renews
// it before it ends, and once more when the shop does not take it. One renewal at a time; requests wait for it.
class Session : public Transport {
    Q_OBJECT

public:
    Session(Transport &shop, TokenStore &tokens, QString shopName, QObject *parent = nullptr);

    [[nodiscard]] QFuture<Answered> send(const Request &request) override;

    [[nodiscard]] QFuture<Result<contracts::identity::UserRecord>> signIn(
        const QString &email, const QString &password);
    [[nodiscard]] QFuture<Result<contracts::identity::UserRecord>> registerUser(
        const contracts::identity::RegisterRequest &request); // and signs in
    // Goes on with the session of the last run. Error: Unauthenticated "not-signed-in" when there is none or the shop
    // does not take it any more; of the way there: the user of the last run is known all the same, for reading.
    [[nodiscard]] QFuture<Result<contracts::identity::UserRecord>> resume();
    void signOut();
    void reloadUser(); // after the shop has told of a new role

    [[nodiscard]] const std::optional<contracts::identity::UserRecord> &user() const;
    [[nodiscard]] QString accessToken() const; // empty when nobody is signed in

Q_SIGNALS:
    void userChanged(); // signed in, out, or with other roles
    void tokenRenewed(const QString &accessToken);
    void expired(); // the shop has ended the session; what was being done must be asked for again

private:
    using User = contracts::identity::UserRecord;

    void take(const contracts::identity::SessionRecord &record);
    void know(const std::optional<User> &user);
    void forget();
    [[nodiscard]] bool holdsGoodToken() const;
    void renewBeforeItEnds(std::chrono::seconds expiresIn);
    [[nodiscard]] QFuture<Result<>> renew();
    void finishRenewal(const QString &traded, const Result<contracts::identity::SessionRecord> &outcome);
    void renewLater();
    [[nodiscard]] Request inTheirName(Request request) const;
    [[nodiscard]] QFuture<Answered> sendAfterRenewal(const Request &request);
    [[nodiscard]] QFuture<Answered> sendWithToken(const Request &request, bool mayRenew = true);

    Transport &m_shop;
    TokenStore &m_tokens;
    QString m_shopName;
    Accounts m_accounts;
    std::optional<User> m_user;
    QString m_accessToken;
    QDateTime m_tokenEnds;
    QString m_refreshToken;
    std::vector<QPromise<Result<>>> m_waiting; // for the renewal under way; empty when there is none
    std::optional<core::Error> m_wayIsBlocked; // why the last renewal got no answer
    std::chrono::seconds m_pause{0}; // before the next try
    QTimer m_renewalDue{this};
};

} // namespace api
