#include "server/bookstore/free_ports.h"
#include "tests/client/shop/way.h"
#include "tests/client/support/authority.h"
#include "tests/journeys/running_shop.h"
#include "tests/support/test_suite.h"

#include <QSslConfiguration>

using namespace Qt::Literals::StringLiterals;
using tests::answerOf;

namespace {

constexpr int kPatience = 30'000;

} // namespace

// A whole shop that is open to other machines, with a certificate of an authority.
class VouchedShopTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<tests::Authority> m_authority;
    std::unique_ptr<journeys::RunningShop> m_shop;
    quint16 m_https = 0;
    const QSslConfiguration m_asItWas = QSslConfiguration::defaultConfiguration();

    [[nodiscard]] QString at(const QString &host) const { return u"https://%1:%2"_s.arg(host).arg(m_https); }

    // As an operating system does for everybody on it.
    void makeTheAuthorityKnown() const
    {
        QSslConfiguration known = QSslConfiguration::defaultConfiguration();
        known.addCaCertificate(m_authority->root());
        QSslConfiguration::setDefaultConfiguration(known);
        qputenv("SSL_CERT_FILE", m_authority->rootFile().toLocal8Bit()); // which OpenSSL asks, for MQTT
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_authority = std::make_unique<tests::Authority>(m_folder.path());
        quint16 mqtts = 0;
        {
            bookstore::FreePorts ports;
            m_https = ports.take().value();
            mqtts = ports.take().value();
        }
        m_shop = std::make_unique<journeys::RunningShop>(journeys::ShopChoice{
            .upArguments = {u"--demo"_s, u"--https-port"_s, QString::number(m_https), u"--mqtts-port"_s,
                QString::number(mqtts), u"--certificate"_s, m_authority->vouchFor({u"127.0.0.1"_s})}});
    }

    void init() { QSslConfiguration::setDefaultConfiguration(m_asItWas); }

    void cleanupTestCase() { m_shop.reset(); }

    void itIsEnteredWithoutAQuestion()
    {
        makeTheAuthorityKnown();
        const auto shop = answerOf(api::findShop(at(u"127.0.0.1"_s)));
        QVERIFY2(shop, shop ? "" : qPrintable(shop.error().detail));
        QVERIFY(shop->trusted.isEmpty());
        tests::Way way(*shop, m_folder.path());
        QVERIFY(answerOf(way.session.signIn(u"buyer@demo"_s, u"demo"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(way.live.state(), api::Live::State::Connected, kPatience);
    }

    void whoDoesNotKnowTheAuthorityIsAsked()
    {
        const auto shop = answerOf(api::findShop(at(u"127.0.0.1"_s)));
        QVERIFY(!shop);
        QCOMPARE(shop.error().slug, QString(api::kUntrusted));
    }

    void anotherNameThanTheOneItVouchesForIsNotBelieved()
    {
        makeTheAuthorityKnown();
        const auto shop = answerOf(api::findShop(at(u"localhost"_s)));
        QVERIFY(!shop);
        QCOMPARE(shop.error().slug, QString(api::kUntrusted));
    }
};

TEST_SUITE(VouchedShopTest);
#include "vouched_shop_test.moc"
