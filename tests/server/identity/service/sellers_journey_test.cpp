#include "common/contracts/identity/identity_events.h"
#include "server/platform/events/event.h"
#include "tests/server/identity/service/identity_process.h"
#include "tests/support/service/overheard.h"
#include "tests/support/test_suite.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;
using contracts::identity::Role;
using platform::events::Event;

// How a buyer becomes a seller, and how the other services hear of it.
class SellersJourneyTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<IdentityProcess> m_identity;
    std::unique_ptr<tests::Overheard> m_told;
    QString m_admin;

    QList<Event> heardOf(const contracts::UserId &user) const
    {
        QList<Event> events = m_told->all();
        events.removeIf([&](const Event &event) { return event.subject != user.toString(); });
        return events;
    }

    IdentityProcess::Answer apply(const QString &token, const QString &shopName) const
    {
        return m_identity->ask("POST", u"/api/v1/sellers/applications"_s, {{"shopName"_L1, shopName}}, token);
    }

    IdentityProcess::Answer approve(const QString &token, const QString &user) const
    {
        return m_identity->ask("POST", u"/api/v1/admin/sellers/%1/approval"_s.arg(user), {}, token);
    }

    contracts::identity::SessionRecord newBuyer(const QString &email) const
    {
        return m_identity->registerUser(email).status == 201 ? m_identity->signIn(email, IdentityProcess::kPassword)
                                                             : contracts::identity::SessionRecord();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_identity = std::make_unique<IdentityProcess>();
        m_told = std::make_unique<tests::Overheard>(u"identity"_s, m_identity->broker().settings());
        m_identity->start();
        m_admin = m_identity->signIn(u"admin@demo"_s, u"demo"_s).accessToken;
    }

    void cleanupTestCase()
    {
        m_told.reset();
        m_identity.reset();
    }

    void aNewUserIsToldToTheOthersWithoutAddressOrPassword()
    {
        const auto buyer = newBuyer(u"told@example.com"_s);
        QTRY_COMPARE(heardOf(buyer.user.userId).size(), 1);
        const Event event = heardOf(buyer.user.userId).first();
        QCOMPARE(event.type, contracts::identity::UserRegistered::kType);
        QCOMPARE(event.producer(), u"identity"_s);
        QVERIFY(event.position > 0);
        const auto told = contracts::identity::parseUserRegistered(event.data);
        QCOMPARE(told->userId, buyer.user.userId);
        QCOMPARE(told->roles, QList<Role>{Role::Buyer});
        QVERIFY(!platform::events::toCloudEvent(event).contains("told@example.com"));
    }

    void seededAccountsAreToldToo()
    {
        const auto seller = m_identity->signIn(u"seller@demo"_s, u"demo"_s);
        QTRY_COMPARE(heardOf(seller.user.userId).size(), 2);
        QCOMPARE(contracts::identity::parseSellerApproved(heardOf(seller.user.userId).last().data)->shopName,
            u"By the sea"_s);
    }

    void aBuyerAppliesAnAdminApprovesAndTheNextTokenSaysSo()
    {
        const auto buyer = newBuyer(u"sea@example.com"_s);
        QCOMPARE(apply(buyer.accessToken, u"Harbour"_s).status, 202);
        const auto applied = apply(buyer.accessToken, u"Harbour Books"_s);
        QCOMPARE(applied.body.value("status"_L1), u"applied"_s);
        const QString user = buyer.user.userId.toString();
        const auto waiting = m_identity->ask("GET", u"/api/v1/admin/sellers/applications"_s, {}, m_admin);
        QCOMPARE(waiting.body.value("items"_L1).toArray(), QJsonArray{applied.body});
        QCOMPARE(approve(m_admin, user).body.value("status"_L1), u"approved"_s);
        QCOMPARE(approve(m_admin, user).status, 200);
        QTRY_COMPARE(heardOf(buyer.user.userId).size(), 2);
        QCOMPARE(contracts::identity::parseSellerApproved(heardOf(buyer.user.userId).last().data)->shopName,
            u"Harbour Books"_s);
        const auto next =
            m_identity->ask("POST", u"/api/v1/sessions/refresh"_s, {{"refreshToken"_L1, buyer.refreshToken}});
        const auto session = contracts::identity::parseSessionRecord(next.body);
        QCOMPARE(session->user.roles, (QList<Role>{Role::Buyer, Role::Seller}));
        QCOMPARE(apply(session->accessToken, u"Another"_s).slug(), u"already-a-seller"_s);
    }

    void applicationsAreListedPartByPart()
    {
        for (int i = 0; i < 3; ++i)
            QCOMPARE(apply(newBuyer(u"list%1@example.com"_s.arg(i)).accessToken, u"Shop %1"_s.arg(i)).status, 202);
        const auto first = m_identity->ask("GET", u"/api/v1/admin/sellers/applications?limit=2"_s, {}, m_admin);
        QCOMPARE(first.body.value("items"_L1).toArray().size(), 2);
        const QByteArray link = first.whole.header("link");
        QVERIFY2(link.startsWith("</api/v1/admin/sellers/applications?") && link.endsWith(">; rel=\"next\""), link);
        const QString next = QString::fromLatin1(link.mid(1, link.indexOf('>') - 1));
        const auto second = m_identity->ask("GET", next, {}, m_admin);
        QCOMPARE(second.body.value("items"_L1).toArray().size(), 1);
        QVERIFY(second.whole.header("link").isEmpty());
    }

    void onlyAnAdminMayLookOrApprove()
    {
        const auto buyer = newBuyer(u"curious@example.com"_s);
        const QString applications = u"/api/v1/admin/sellers/applications"_s;
        QCOMPARE(m_identity->ask("GET", applications).status, 401);
        QCOMPARE(m_identity->ask("GET", applications, {}, u"rubbish"_s).status, 401);
        QCOMPARE(m_identity->ask("GET", applications, {}, buyer.accessToken).status, 403);
        QCOMPARE(approve(buyer.accessToken, buyer.user.userId.toString()).status, 403);
        QCOMPARE(apply({}, u"Shop"_s).status, 401);
        QCOMPARE(m_identity->ask("GET", u"/api/v1/users/me"_s).whole.header("www-authenticate"), "Bearer");
    }

    void whatCannotBeApprovedIsRefused()
    {
        const auto buyer = newBuyer(u"quiet@example.com"_s);
        QCOMPARE(approve(m_admin, buyer.user.userId.toString()).slug(), u"no-application"_s);
        QCOMPARE(approve(m_admin, contracts::UserId::generate().toString()).status, 404);
        QCOMPARE(approve(m_admin, u"nobody"_s).status, 404);
        const auto strange = m_identity->ask("GET", u"/api/v1/admin/sellers/applications?status=x"_s, {}, m_admin);
        QCOMPARE(strange.status, 422);
        QCOMPARE(strange.body.value("pointer"_L1), u"/query/status"_s);
    }
};

TEST_SUITE(SellersJourneyTest);
#include "sellers_journey_test.moc"
