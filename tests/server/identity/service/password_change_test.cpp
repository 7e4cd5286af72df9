#include "tests/server/identity/service/identity_process.h"
#include "tests/support/test_suite.h"

#include <QJsonDocument>

#include <future>

using namespace Qt::Literals::StringLiterals;
using contracts::identity::SessionRecord;

// Another password for who knows the one until now, through the doors of the running service.
class PasswordChangeTest : public QObject {
    Q_OBJECT

private:
    const std::unique_ptr<IdentityProcess> m_identity = IdentityProcess::started();
    const QString m_new = u"wrong horse, new battery"_s;

    SessionRecord newcomer(const QString &email) const
    {
        (void)m_identity->registerUser(email);
        return m_identity->signIn(email, IdentityProcess::kPassword);
    }

    IdentityProcess::Answer change(
        const SessionRecord &session, const QString &current, const QString &wanted, const QByteArray &from = {}) const
    {
        platform::http::Call call;
        call.method = "PUT";
        call.body = QJsonDocument({{"currentPassword"_L1, current}, {"newPassword"_L1, wanted}}).toJson();
        call.headers = {{"Authorization", "Bearer " + session.accessToken.toLatin1()}};
        if (!from.isEmpty())
            call.headers.emplaceBack("X-Forwarded-For", from);
        return m_identity->send(call, u"/api/v1/users/me/password"_s);
    }

    IdentityProcess::Answer refresh(const SessionRecord &session) const
    {
        return m_identity->ask("POST", u"/api/v1/sessions/refresh"_s, {{"refreshToken"_L1, session.refreshToken}});
    }

private Q_SLOTS:
    void theNewPasswordOpensTheDoorAndTheOldOneNoMore()
    {
        const QString email = u"changed@example.com"_s;
        const auto session = newcomer(email);
        QCOMPARE(change(session, IdentityProcess::kPassword, m_new).status, 204);
        QCOMPARE(m_identity->signInFrom("192.0.2.1", email, IdentityProcess::kPassword).slug(), u"wrong-credentials"_s);
        QCOMPARE(m_identity->signInFrom("192.0.2.1", email, m_new).status, 201);
    }

    void allOtherSessionsEnd()
    {
        const QString email = u"everywhere@example.com"_s;
        const auto here = newcomer(email);
        const auto phone = m_identity->signIn(email, IdentityProcess::kPassword);
        QCOMPARE(change(here, IdentityProcess::kPassword, m_new).status, 204);
        QCOMPARE(refresh(phone).slug(), u"session-over"_s);
        QCOMPARE(change(phone, m_new, IdentityProcess::kPassword).slug(), u"session-over"_s);
        QCOMPARE(refresh(here).status, 200);
    }

    void whoDoesNotKnowTheOldOneChangesNothing()
    {
        const QString email = u"wrong@example.com"_s;
        const auto session = newcomer(email);
        const auto refused = change(session, u"open sesame"_s, m_new);
        QCOMPARE(refused.status, 422);
        QCOMPARE(refused.slug(), u"wrong-password"_s);
        QCOMPARE(refused.body.value("pointer"_L1).toString(), u"/currentPassword"_s);
        QCOMPARE(m_identity->signInFrom("192.0.2.2", email, IdentityProcess::kPassword).status, 201);
    }

    void guessesAreCountedWithThoseAtSigningIn()
    {
        const QString email = u"guessed@example.com"_s;
        const auto session = newcomer(email);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(change(session, u"guess"_s, m_new, "192.0.2.3").status, 422);
        for (int i = 0; i < 2; ++i)
            QCOMPARE(m_identity->signInFrom("192.0.2.3", email, u"guess"_s).status, 401);
        const auto held = change(session, IdentityProcess::kPassword, m_new, "192.0.2.3");
        QCOMPARE(held.slug(), u"too-many-guesses"_s);
        QVERIFY(held.whole.header("retry-after").toInt() > 0);
        QCOMPARE(m_identity->signInFrom("192.0.2.3", email, IdentityProcess::kPassword).status, 429);
    }

    void aPasswordThatIsNoneIsNotCountedAsAGuess()
    {
        const auto session = newcomer(u"short@example.com"_s);
        for (int i = 0; i < 8; ++i) {
            const auto refused = change(session, IdentityProcess::kPassword, u"short"_s);
            QCOMPARE(refused.slug(), u"password-too-short"_s);
            QCOMPARE(refused.body.value("pointer"_L1).toString(), u"/newPassword"_s);
        }
        QCOMPARE(change(session, IdentityProcess::kPassword, u"SHORT@example.com"_s).slug(), u"password-is-email"_s);
        QCOMPARE(change(session, IdentityProcess::kPassword, m_new).status, 204);
    }

    void nobodyChangesItWithoutAToken() { QCOMPARE(change({}, IdentityProcess::kPassword, m_new).status, 401); }

    void ofTwoChangesAtTheSameMomentOneIsMade()
    {
        const QString email = u"twice@example.com"_s;
        const auto session = newcomer(email);
        std::vector<std::future<int>> coming;
        for (int i = 0; i < 2; ++i)
            coming.push_back(std::async(std::launch::async,
                [&, i] { return change(session, IdentityProcess::kPassword, m_new + QString::number(i)).status; }));
        QList<int> statuses;
        for (auto &status : coming)
            statuses.append(status.get());
        QCOMPARE(statuses.count(204), 1);
        QVERIFY2(statuses.contains(409) || statuses.contains(422), "the other one learns that it came too late");
    }
};

TEST_SUITE(PasswordChangeTest);
#include "password_change_test.moc"
