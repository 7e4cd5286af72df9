#include "server/identity/application/documents.h"
#include "server/identity/domain/new_account.h"
#include "tests/support/test_suite.h"

using namespace identity;
namespace wire = contracts::identity;

class DocumentsTest : public QObject {
    Q_OBJECT

private:
    const QDateTime m_now = QDateTime::fromSecsSinceEpoch(1'772'357'400, Qt::UTC);
    const Account m_anna = openAccount(
        {Email::parse(u"anna@example.com"_s).value(), u"Anna"_s, Language::English, u"secret hash"_s}, m_now)
                               .value();

private Q_SLOTS:
    void aUserSeesEverythingButThePassword()
    {
        const wire::UserRecord record = userRecord(m_anna);
        QCOMPARE(record,
            (wire::UserRecord{m_anna.id, u"anna@example.com"_s, u"Anna"_s, wire::Language::English, {wire::Role::Buyer},
                std::nullopt, m_now}));
        QVERIFY(!QJsonDocument(toJson(record)).toJson().contains("secret"));
    }

    void aSessionIsShownAsItsOwnOrAsAnother()
    {
        Session session = Session::open(m_anna.id, m_now, {u"192.0.2.1"_s, u"a phone"_s});
        session.lastUsedAt = m_now.addSecs(60);
        const wire::OpenSession shown{session.id, m_now, m_now.addSecs(60), u"192.0.2.1"_s, u"a phone"_s, true};
        QCOMPARE(openSession(session, session.id), shown);
        QVERIFY(!openSession(session, SessionId::generate()).current);
    }

    void theShopIsShownFromTheApplicationOn()
    {
        Account anna = m_anna;
        QVERIFY(anna.applyAsSeller(u"Sea"_s, m_now.addSecs(60)));
        QCOMPARE(userRecord(anna).seller, (wire::SellerRecord{u"Sea"_s, wire::SellerStatus::Applied}));
        QVERIFY(anna.approveSeller());
        QCOMPARE(userRecord(anna).seller, (wire::SellerRecord{u"Sea"_s, wire::SellerStatus::Approved}));
        QCOMPARE(userRecord(anna).roles, (QList<wire::Role>{wire::Role::Buyer, wire::Role::Seller}));
        QCOMPARE(sellerApplication(anna),
            (wire::SellerApplicationRecord{
                anna.id, u"Anna"_s, u"anna@example.com"_s, u"Sea"_s, wire::SellerStatus::Approved, m_now.addSecs(60)}));
        QCOMPARE(sellerApproved(anna), (wire::SellerApproved{anna.id, u"Sea"_s}));
    }

    void anAdminSeesWhySomebodyIsSuspended()
    {
        Account anna = m_anna;
        QVERIFY(anna.suspend(u"sold nothing"_s, m_now.addSecs(60)));
        QCOMPARE(suspensionRecord(anna), (wire::SuspensionRecord{anna.id, u"sold nothing"_s, m_now.addSecs(60)}));
        QVERIFY(!QJsonDocument(toJson(userRecord(anna))).toJson().contains("sold nothing"));
    }

    void theOthersHearNeitherAddressNorPassword()
    {
        QCOMPARE(userRegistered(m_anna),
            (wire::UserRegistered{m_anna.id, u"Anna"_s, wire::Language::English, {wire::Role::Buyer}}));
        QVERIFY(!QJsonDocument(toJson(userRegistered(m_anna))).toJson().contains("example.com"));
    }

    void theTwoVocabulariesMeanTheSame()
    {
        for (const QString &name : {u"buyer"_s, u"seller"_s, u"admin"_s}) {
            const Roles roles{fromContract(wire::parseRole(name).value())};
            QCOMPARE(wire::namesOf(toContract(roles)), QStringList{name});
        }
        for (const QString &name : {u"ko"_s, u"en"_s})
            QCOMPARE(wire::nameOf(toContract(fromContract(wire::parseLanguage(name).value()))), name);
        QCOMPARE(fromContract(wire::SellerStatus::Applied), SellerStatus::Applied);
        QCOMPARE(fromContract(wire::SellerStatus::Approved), SellerStatus::Approved);
    }
};

TEST_SUITE(DocumentsTest);
#include "documents_test.moc"
