#include "server/platform/postgres/connection.h"
#include "tests/server/identity/service/identity_process.h"
#include "tests/support/test_suite.h"

#include <future>

using namespace Qt::Literals::StringLiterals;
using contracts::identity::SessionRecord;

// An admin shuts somebody out, and lets them in again.
class SuspensionTest : public QObject {
    Q_OBJECT

private:
    const std::unique_ptr<IdentityProcess> m_identity = IdentityProcess::started();
    const SessionRecord m_admin = m_identity->signIn(u"admin@demo"_s, u"demo"_s);
    const QJsonObject m_reason{{"reason"_L1, u"Sold books that never came."_s}};

    static QString suspensionOf(const SessionRecord &who)
    {
        return u"/api/v1/users/%1/suspension"_s.arg(who.user.userId.toString());
    }

    IdentityProcess::Answer suspend(const SessionRecord &admin, const SessionRecord &who) const
    {
        return m_identity->ask("PUT", suspensionOf(who), m_reason, admin.accessToken);
    }
    IdentityProcess::Answer reinstate(const SessionRecord &admin, const SessionRecord &who) const
    {
        return m_identity->ask("DELETE", suspensionOf(who), {}, admin.accessToken);
    }
    IdentityProcess::Answer knock(const QString &email, const QString &password) const
    {
        return m_identity->ask("POST", u"/api/v1/sessions"_s, {{"email"_L1, email}, {"password"_L1, password}});
    }
    IdentityProcess::Answer refresh(const SessionRecord &session) const
    {
        return m_identity->ask("POST", u"/api/v1/sessions/refresh"_s, {{"refreshToken"_L1, session.refreshToken}});
    }

    SessionRecord newBuyer(const QString &email) const
    {
        return m_identity->registerUser(email).status == 201 ? m_identity->signIn(email, IdentityProcess::kPassword)
                                                             : SessionRecord();
    }
    // As an operator would, in the database.
    SessionRecord newAdmin(const QString &email) const
    {
        if (m_identity->registerUser(email).status != 201)
            return {};
        platform::postgres::Connection connection(m_identity->database());
        [[maybe_unused]] const auto made =
            connection.executeText(u"update account set roles = '{buyer,admin}' where email = '%1'"_s.arg(email));
        return m_identity->signIn(email, IdentityProcess::kPassword);
    }

private Q_SLOTS:
    void whoIsSuspendedIsOutAndComesInAgainWhenReinstated()
    {
        const QString email = u"shut@example.com"_s;
        const SessionRecord buyer = newBuyer(email);
        const SessionRecord phone = m_identity->signIn(email, IdentityProcess::kPassword);
        const auto suspended = suspend(m_admin, buyer);
        QCOMPARE(suspended.status, 200);
        QCOMPARE(suspended.body.value("reason"_L1), m_reason.value("reason"_L1));
        QCOMPARE(suspended.body.value("userId"_L1), buyer.user.userId.toString());
        QCOMPARE(suspend(m_admin, buyer).body, suspended.body);

        for (const SessionRecord &session : {buyer, phone})
            QCOMPARE(refresh(session).slug(), u"session-over"_s);
        const auto atTheDoor = knock(email, IdentityProcess::kPassword);
        QCOMPARE(atTheDoor.status, 403);
        QCOMPARE(atTheDoor.slug(), u"account-suspended"_s);
        QCOMPARE(atTheDoor.whole.header("content-type"), "application/problem+json");
        QVERIFY(!atTheDoor.whole.body.contains("Sold books"));
        QCOMPARE(knock(email, u"not the password"_s).slug(), u"wrong-credentials"_s);

        QCOMPARE(reinstate(m_admin, buyer).status, 204);
        QCOMPARE(reinstate(m_admin, buyer).status, 204);
        QCOMPARE(knock(email, IdentityProcess::kPassword).status, 201);
        QCOMPARE(refresh(buyer).slug(), u"session-over"_s);
        QTRY_COMPARE(m_identity->program().messages().filter(u"account-suspended hash"_s).size(), 1);
        QTRY_COMPARE(m_identity->program().messages().filter(u"account-reinstated hash"_s).size(), 1);
    }

    // Its owner is no guesser.
    void knowingThePasswordOfASuspendedAccountIsNoGuess()
    {
        const QString email = u"patient@example.com"_s;
        const SessionRecord buyer = newBuyer(email);
        QCOMPARE(suspend(m_admin, buyer).status, 200);
        for (int i = 0; i < 12; ++i)
            QCOMPARE(knock(email, IdentityProcess::kPassword).slug(), u"account-suspended"_s);
    }

    void anAccessTokenThatLivesStillDoesNothingHere()
    {
        const SessionRecord buyer = newBuyer(u"alive@example.com"_s);
        QCOMPARE(suspend(m_admin, buyer).status, 200);
        const auto ask = [&](const QByteArray &method, const QString &path, const QJsonObject &body = {}) {
            return m_identity->ask(method, path, body, buyer.accessToken).slug();
        };
        QCOMPARE(ask("GET", u"/api/v1/users/me"_s), u"account-suspended"_s);
        QCOMPARE(ask("POST", u"/api/v1/sellers/applications"_s, {{"shopName"_L1, u"Sea"_s}}), u"account-suspended"_s);
        QCOMPARE(ask("GET", u"/api/v1/sessions"_s), u"session-over"_s);
        QCOMPARE(ask("DELETE", u"/api/v1/sessions"_s), u"session-over"_s);
        QCOMPARE(ask("PUT", u"/api/v1/users/me/password"_s,
                     {{"currentPassword"_L1, IdentityProcess::kPassword}, {"newPassword"_L1, u"another long one 7"_s}}),
            u"session-over"_s);
    }

    void anAdminWhoIsSuspendedIsNoneAnyMore()
    {
        const SessionRecord other = newAdmin(u"admin2@example.com"_s);
        const SessionRecord buyer = newBuyer(u"bystander@example.com"_s);
        QCOMPARE(suspend(m_admin, other).status, 200);
        const QString applications = u"/api/v1/admin/sellers/applications"_s;
        QCOMPARE(suspend(other, m_admin).slug(), u"account-suspended"_s);
        QCOMPARE(suspend(other, buyer).slug(), u"account-suspended"_s);
        QCOMPARE(reinstate(other, other).slug(), u"account-suspended"_s);
        QCOMPARE(m_identity->ask("GET", applications, {}, other.accessToken).slug(), u"account-suspended"_s);
        QCOMPARE(suspend(m_admin, m_admin).slug(), u"own-account"_s);
        QCOMPARE(suspend(m_admin, m_admin).status, 409);
    }

    void ofTwoAdminsWhoSuspendEachOtherAtOnceOneIsLeft()
    {
        for (int round = 0; round < 5; ++round) {
            const SessionRecord one = newAdmin(u"one%1@example.com"_s.arg(round));
            const SessionRecord two = newAdmin(u"two%1@example.com"_s.arg(round));
            auto first = std::async(std::launch::async, [&] { return suspend(one, two).status; });
            auto second = std::async(std::launch::async, [&] { return suspend(two, one).status; });
            const int succeeded = int(first.get() == 200) + int(second.get() == 200);
            QCOMPARE(succeeded, 1);
        }
    }

    void onlyAdminsSuspendAndOnlyWhoIsThere()
    {
        const SessionRecord buyer = newBuyer(u"curious2@example.com"_s);
        QCOMPARE(suspend({}, buyer).status, 401);
        QCOMPARE(suspend(buyer, m_admin).slug(), u"role-missing"_s);
        QCOMPARE(reinstate(buyer, m_admin).slug(), u"role-missing"_s);
        QCOMPARE(suspend(m_admin, {}).status, 404);
        QCOMPARE(
            m_identity->ask("PUT", u"/api/v1/users/nobody/suspension"_s, m_reason, m_admin.accessToken).status, 404);
        const auto empty = m_identity->ask("PUT", suspensionOf(buyer), {{"reason"_L1, u" "_s}}, m_admin.accessToken);
        QCOMPARE(empty.slug(), u"reason-missing"_s);
        QCOMPARE(empty.body.value("pointer"_L1), u"/reason"_s);
    }
};

TEST_SUITE(SuspensionTest);
#include "suspension_test.moc"
