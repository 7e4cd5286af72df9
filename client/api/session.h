#pragma once

#include "client/api/accounts.h"
#include "client/api/token_store.h"
#include "client/api/transport.h"

#include <QTimer>

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
    void take(const contracts::identity::SessionRecord &record);
    void renewBeforeItEnds(std::chrono::seconds expiresIn);
    QFuture<Result<>> renew();
    QFuture<Answered> sendWithToken(Request request);

    Transport &m_shop;
    TokenStore &m_tokens;
    QString m_shopName;
    Accounts m_accounts;
    std::optional<contracts::identity::UserRecord> m_user;
    QString m_accessToken;
    QString m_refreshToken;
    std::optional<QFuture<Result<>>> m_renewal; // under way
    QTimer m_renewalDue{this};
};

} // namespace api
