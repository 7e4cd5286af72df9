#include "server/bookstore/free_ports.h"
#include "tests/client/shop/listeners.h"
#include "tests/client/shop/way.h"
#include "tests/journeys/running_shop.h"
#include "tests/support/test_suite.h"

#include <QSignalSpy>
#include <QSslCertificate>
#include <QTcpServer>

using namespace Qt::Literals::StringLiterals;
using contracts::notification::Message;
using tests::answerOf;
using tests::Way;

namespace {

constexpr int kPatience = 30'000;

} // namespace

// A whole shop that is open to other machines, with a certificate of its own.
class OpenShopTest : public QObject {
    Q_OBJECT

    std::unique_ptr<journeys::RunningShop> m_shop;
    QTemporaryDir m_folder;
    quint16 m_https = 0;
    quint16 m_mqtts = 0;
    QString m_address;
    QByteArray m_certificate; // DER

    [[nodiscard]] qint64 runner()
    {
        for (const auto &[name, pid] : m_shop->processes()) {
            if (name == u"runner"_s)
                return pid;
        }
        return 0;
    }

private Q_SLOTS:
    void initTestCase()
    {
        {
            bookstore::FreePorts ports;
            m_https = ports.take().value();
            m_mqtts = ports.take().value();
        }
        m_address = u"https://127.0.0.1:%1"_s.arg(m_https);
        m_shop = std::make_unique<journeys::RunningShop>(
            journeys::ShopChoice{.upArguments = {u"--demo"_s, u"--https-port"_s, QString::number(m_https),
                                     u"--mqtts-port"_s, QString::number(m_mqtts)}});
        m_certificate = QSslCertificate(m_shop->secret(u"certificate.pem"_s).toLatin1()).toDer();
    }

    void cleanupTestCase() { m_shop.reset(); }

    void aShopThatNobodyVouchesForIsNotEntered()
    {
        const auto found = answerOf(api::findShop(m_address));
        QVERIFY(!found);
        QCOMPARE(found.error().slug, QString(api::kUntrusted));
        const QString shown = found.error().facts.value(api::kCertificate).toString();
        QCOMPARE(QByteArray::fromBase64(shown.toLatin1()), m_certificate);
        const auto another = answerOf(api::findShop(m_address, "another certificate"));
        QCOMPARE(another.error().slug, QString(api::kUntrusted));
    }

    void whoTrustsItBuysAndHearsTheBell()
    {
        const auto shop = answerOf(api::findShop(m_address, m_certificate));
        QVERIFY2(shop, shop ? "" : qPrintable(shop.error().detail));
        QCOMPARE(shop->mqttPort, m_mqtts);
        Way way(*shop, m_folder.path());
        QSignalSpy arrived(&way.live, &api::Live::arrived);
        QVERIFY(answerOf(way.session.signIn(u"buyer@demo"_s, u"demo"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(way.live.state(), api::Live::State::Connected, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!tests::aBookInStock(way.catalogue).bookId.isNull(), kPatience);
        const auto book = tests::aBookInStock(way.catalogue);
        const auto placed = answerOf(way.orders.place(tests::oneOf(book), api::IdempotencyKey::generate()));
        QVERIFY2(placed, placed ? "" : qPrintable(placed.error().slug));
        QTRY_VERIFY_WITH_TIMEOUT(arrived.size() >= 1, kPatience);
        QCOMPARE(arrived.first().first().value<Message>().facts.orderId, std::optional(placed->orderId));
    }

    void onlyItsTwoDoorsAreOpenToOthers()
    {
        QVERIFY(runner() > 0);
        QList<quint16> doors{m_https, m_mqtts};
        std::sort(doors.begin(), doors.end());
        QCOMPARE(tests::portsOpenToOthers(runner()), doors);
    }

    // Else the one above would say nothing.
    void aDoorThatIsOpenIsSeen()
    {
        QTcpServer door;
        QVERIFY(door.listen(QHostAddress::AnyIPv4, bookstore::FreePorts().take().value()));
        QCOMPARE(tests::portsOpenToOthers(QCoreApplication::applicationPid()).contains(door.serverPort()), true);
        door.close();
        QVERIFY(door.listen(QHostAddress::LocalHost, bookstore::FreePorts().take().value()));
        QCOMPARE(tests::portsOpenToOthers(QCoreApplication::applicationPid()).contains(door.serverPort()), false);
    }
};

TEST_SUITE(OpenShopTest);
#include "open_shop_test.moc"
