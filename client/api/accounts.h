#pragma once

#include "client/api/transport.h"
#include "common/contracts/identity/open_session.h"
#include "common/contracts/identity/password_requests.h"
#include "common/contracts/identity/requests.h"
#include "common/contracts/identity/seller_application.h"
#include "common/contracts/identity/session_record.h"
#include "common/core/page.h"

namespace api {

// Accounts of the shop: becoming a user, a session, a seller, and an admin's word on who may sell.
class Accounts {
public:
    explicit Accounts(Transport &shop);

    [[nodiscard]] QFuture<Result<contracts::identity::UserRecord>> registerUser(
        const contracts::identity::RegisterRequest &request) const;
    [[nodiscard]] QFuture<Result<contracts::identity::SessionRecord>> signIn(
        const contracts::identity::SignInRequest &request) const;
    [[nodiscard]] QFuture<Result<contracts::identity::SessionRecord>> refresh(const QString &refreshToken) const;
    [[nodiscard]] QFuture<Result<>> signOut(const QString &refreshToken) const;
    [[nodiscard]] QFuture<Result<contracts::identity::UserRecord>> me() const;

    // Where whoever asks is signed in, the newest first.
    [[nodiscard]] QFuture<Result<QList<contracts::identity::OpenSession>>> sessions() const;
    [[nodiscard]] QFuture<Result<>> endSession(const contracts::SessionId &session) const;
    [[nodiscard]] QFuture<Result<>> endOtherSessions() const;
    [[nodiscard]] QFuture<Result<>> changePassword(const contracts::identity::ChangePasswordRequest &request) const;
    [[nodiscard]] QFuture<Result<contracts::identity::PasswordResetAccepted>> askForReset(const QString &email) const;
    [[nodiscard]] QFuture<Result<>> confirmReset(const contracts::identity::ConfirmPasswordResetRequest &request) const;

    [[nodiscard]] QFuture<Result<contracts::identity::UserRecord>> applyAsSeller(const QString &shopName) const;
    [[nodiscard]] QFuture<Result<core::Page<contracts::identity::SellerApplicationRecord>>> applications(
        const core::PageRequest &page) const;
    [[nodiscard]] QFuture<Result<>> approve(const contracts::UserId &seller) const;

private:
    Transport &m_shop;
};

} // namespace api
