#include "server/platform/auth/jwt.h"
#include "tests/server/store/service/store_service.h"
#include "tests/support/test_suite.h"

using namespace store::builders;
using namespace Qt::Literals::StringLiterals;

// An OpenID provider that is not ours stands in identity's place, by configuration alone.
class ForeignIssuerTest : public QObject {
    Q_OBJECT

private:
    QProcess m_provider;
    QJsonObject m_told;
    QTemporaryDir m_covers;
    std::unique_ptr<::tests::ServiceUnderTest> m_store;

    // What it says first is about itself.
    bool hasTold()
    {
        while (m_told.isEmpty() && m_provider.canReadLine())
            m_told = QJsonDocument::fromJson(m_provider.readLine()).object();
        return !m_told.isEmpty();
    }

    QByteArray tokenOf(const QString &who) const
    {
        return m_told.value("tokens"_L1).toObject().value(who).toString().toLatin1();
    }

    Answer ask(const QByteArray &method, const QByteArray &token, const QJsonObject &body = {})
    {
        const QByteArray text = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson();
        return m_store->ask(method, u"/store/books"_s, text, ::tests::bearer(token, StoreService::once()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_provider.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_provider.start(
            u"node"_s, {QStringLiteral(CONTRACT_TESTS "/foreign_issuer.js"), u"anna=buyer"_s, u"kim=buyer,seller"_s});
        QVERIFY(m_provider.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(hasTold() || m_provider.state() == QProcess::NotRunning, 60'000);
        QVERIFY(!m_told.isEmpty());

        m_store = std::make_unique<::tests::ServiceUnderTest>(u"store"_s, QStringList{u"ordering"_s, u"delivery"_s});
        m_store->set(u"COVERS_DIR"_s, m_covers.path());
        m_store->set(u"JWKS_URL"_s, {});
        m_store->set(u"ISSUER"_s, m_told.value("issuer"_L1).toString());
        m_store->set(u"CLAIM_ROLES"_s, u"realm_access.roles"_s);
        m_store->set(u"CLAIM_SHOP"_s, u"https://bookstore.example/shop"_s);
        m_store->set(u"CLAIM_NAME"_s, u"preferred_username"_s);
        m_store->start();
    }

    void cleanupTestCase()
    {
        m_store.reset();
        m_provider.closeWriteChannel();
        m_provider.waitForFinished();
    }

    void itsSellersSellUnderTheirNames()
    {
        const Answer registered = ask("POST", tokenOf(u"kim"_s), StoreService::aBook());
        QCOMPARE(registered.status, 201);
        QCOMPARE(object(registered).value("sellerName"_L1).toString(), u"The shop of kim"_s);
        const QJsonArray seen = object(ask("GET", tokenOf(u"kim"_s))).value("items"_L1).toArray();
        QCOMPARE(seen.size(), 1);
        QCOMPARE(seen.first()["sellerId"_L1], object(registered).value("sellerId"_L1));
    }

    void itsBuyersDoNot()
    {
        const Answer refused = ask("GET", tokenOf(u"anna"_s));
        QCOMPARE(refused.status, 403);
        QCOMPARE(slug(refused), u"role-missing"_s);
    }

    void whatIsChangedIsNotBelieved()
    {
        QByteArrayList parts = tokenOf(u"anna"_s).split('.');
        const QByteArrayList sellers = tokenOf(u"kim"_s).split('.');
        parts[1] = sellers[1];
        QCOMPARE(slug(ask("GET", parts.join('.'))), u"bad-signature"_s);
    }

    void tokensOfIdentityAreBelievedNoMore()
    {
        const QByteArray ours = m_store->issuer().token(QUuid::createUuid(), {u"seller"_s}, u"Sea"_s);
        QCOMPARE(slug(ask("GET", ours)), u"unknown-key"_s);
    }
};

TEST_SUITE(ForeignIssuerTest);
#include "foreign_issuer_test.moc"
