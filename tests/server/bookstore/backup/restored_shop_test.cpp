#include "tests/journeys/chapters.h"
#include "tests/journeys/steady_buyer.h"
#include "tests/server/bookstore/backup/standing_of_events.h"
#include "tests/support/or_fail.h"
#include "tests/support/test_suite.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;
using journeys::Cast;
using journeys::Reply;
using journeys::RunningShop;
using journeys::ShopChoice;
using journeys::SteadyBuyer;
using tests::StandingOfEvents;

// A shop is saved while people order, and goes on; then another one is made of the backup.
class RestoredShopTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    journeys::Narrator m_silent = journeys::Narrator::silent();
    QStringList m_before; // orders acknowledged before the backup began
    QStringList m_after; // and after it had ended
    QUrl m_oldAddress;
    QByteArray m_oldToken;
    QString m_refreshToken;
    StandingOfEvents m_standing;
    std::unique_ptr<RunningShop> m_shop;
    std::unique_ptr<Cast> m_cast;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    ShopChoice choice(const QString &name, const QStringList &arguments) const
    {
        return {.data = path(name), .gateway = {}, .mqtt = {}, .upArguments = arguments, .start = true};
    }

    static void start(QProcess &process, const QStringList &arguments)
    {
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationDirPath() + u"/bookstore"_s, arguments);
    }

    static int run(const QStringList &arguments)
    {
        QProcess process;
        start(process, arguments);
        return process.waitForFinished(120'000) ? process.exitCode() : -1;
    }

    static void servedMore(Cast &cast, const SteadyBuyer &buyer)
    {
        cast.waitUntil(u"more orders"_s, [&, before = buyer.count()] { return buyer.count() >= before + 10; });
    }

    void orderAroundABackup(Cast &cast)
    {
        const Cast::Book book = cast.newBook(cast.seller, u"지키는 책"_s, 5'000, 9'000);
        (void)cast.placedOrder(book);
        SteadyBuyer first(cast, cast.buyer, book);
        SteadyBuyer second(cast, cast.otherBuyer, book);
        servedMore(cast, first);
        servedMore(cast, second);
        const int firstBefore = first.count();
        const int secondBefore = second.count();
        QCOMPARE(run({u"backup"_s, path(u"backup"_s), u"--data"_s, path(u"shop"_s)}), 0);
        const int firstAfter = first.count();
        QVERIFY2(firstAfter > firstBefore, "nobody was served while the backup was taken");
        servedMore(cast, first);
        servedMore(cast, second);
        const QStringList firstOrders = first.finish();
        m_before = firstOrders.mid(0, firstBefore) + second.finish().mid(0, secondBefore);
        m_after = firstOrders.mid(firstAfter + 1);
    }

    void keepSession(Cast &cast)
    {
        m_oldAddress = cast.gateway;
        m_oldToken = cast.buyer.token;
        const Reply session =
            cast.client.post({}, u"/sessions"_s, {{"email"_L1, u"buyer@demo"_s}, {"password"_L1, u"demo"_s}});
        m_refreshToken = session.body.value("refreshToken"_L1).toString();
        QVERIFY(!m_refreshToken.isEmpty());
    }

    qint64 figure(const QJsonObject &audit, const QString &name) const
    {
        return audit.value("figures"_L1)[name].toInteger();
    }

    static QStringList breaches(const QJsonObject &audit)
    {
        QStringList found;
        for (const QJsonValue finding : audit.value("findings"_L1).toArray()) {
            for (const QJsonValue breach : finding["breaches"_L1].toArray())
                found.append(finding["invariant"_L1].toString() + u' '
                    + QString::fromUtf8(QJsonDocument(breach.toObject()).toJson(QJsonDocument::Compact)));
        }
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) | QFile::ExeGroup | QFile::ExeOther);
        {
            RunningShop shop(choice(u"shop"_s,
                {u"--demo"_s, u"--requests-per-address"_s, u"10000"_s, u"--requests-per-user"_s, u"10000"_s}));
            Cast cast(shop, m_silent);
            journeys::sellersShipAndBuyersFollow(cast);
            journeys::buyersCancel(cast);
            keepSession(cast);
            orderAroundABackup(cast);
        }
        QCOMPARE(run({u"restore"_s, path(u"backup"_s), u"--data"_s, path(u"new"_s)}), 0);
        {
            bookstore::PostgresCluster cluster({.folder = path(u"new/postgres"_s)});
            tests::orFail(cluster.start());
            m_standing = StandingOfEvents::of(cluster);
        }
        m_shop = std::make_unique<RunningShop>(choice(u"new"_s, {})); // its accounts are those of the backup
        m_cast = std::make_unique<Cast>(*m_shop, m_silent);
    }

    void cleanupTestCase()
    {
        m_cast.reset();
        m_shop.reset();
        QTRY_VERIFY(!QFileInfo::exists(path(u"new/postgres/data/postmaster.pid"_s)));
    }

    // Looked at before any service has run on the restored databases.
    void noListenerIsAheadOfItsProducer()
    {
        QCOMPARE(m_standing.impossible, QStringList());
        QVERIFY(m_standing.numbered > 100);
        QVERIFY(m_standing.applied > 100);
    }

    void itAddsUp()
    {
        const QJsonObject audit = m_shop->audit();
        QCOMPARE(breaches(audit), QStringList());
        QCOMPARE(audit.value("exitCode"_L1).toInt(), 0);
        QVERIFY(figure(audit, u"orders"_s) >= m_before.size());
        QVERIFY(figure(audit, u"captured"_s) > 0);
    }

    void everyOrderThatWasAcknowledgedBeforeIsThere()
    {
        QVERIFY(m_before.size() >= 20);
        for (const QString &order : m_before)
            m_cast->waitUntil(u"order %1"_s.arg(order), [&] {
                const Reply seen = m_cast->client.get(m_cast->admin, u"/orders/"_s + order);
                return seen.status == 200 && seen.body.value("status"_L1) == "placed"_L1;
            });
    }

    void whatCameLaterIsNotKnownToIt()
    {
        QVERIFY(!m_after.isEmpty());
        QCOMPARE(m_cast->client.get(m_cast->admin, u"/orders/"_s + m_after.last()).status, 404);
    }

    // The provider goes on after the backup, so what the shop does not know of any more is charged there.
    void theProviderKnowsEveryChargeThatTheShopKnows()
    {
        for (const QString &order : m_before)
            QVERIFY2(!m_shop->chargeOf(order).isEmpty(), qPrintable(order));
        QVERIFY(m_shop->ledgerOfProvider().value("charged"_L1).toInteger() >= figure(m_shop->audit(), u"captured"_s));
    }

    void whoWasSignedInStaysSignedIn()
    {
        journeys::Person before = m_cast->buyer;
        before.token = m_oldToken;
        // Tokens are of a shop at an address, which is the old one unless somebody has taken its port meanwhile.
        const int expected = m_shop->gateway() == m_oldAddress ? 200 : 401;
        QCOMPARE(m_cast->client.get(before, u"/orders/"_s + m_before.first()).status, expected);
        const Reply refreshed = m_cast->client.post({}, u"/sessions/refresh"_s, {{"refreshToken"_L1, m_refreshToken}});
        QCOMPARE(refreshed.status, 200);
    }

    void itSellsAndGivesBackAsBefore()
    {
        journeys::sellersShipAndBuyersFollow(*m_cast);
        journeys::buyersCancel(*m_cast);
        QCOMPARE(breaches(m_shop->audit()), QStringList());
    }

    void aShopThatDiesWhileItIsSavedLeavesNoBackup()
    {
        QProcess saving;
        start(saving, {u"backup"_s, path(u"lost"_s), u"--data"_s, path(u"new"_s)});
        QTRY_VERIFY(QFileInfo::exists(path(u"lost.unfinished"_s)));
        m_shop->killRunner();
        QVERIFY(saving.waitForFinished(60'000));
        QCOMPARE(saving.exitCode(), 2);
        QCOMPARE(QDir(m_folder.path()).entryList({u"lost*"_s}), QStringList());
    }
};

TEST_SUITE(RestoredShopTest);
#include "restored_shop_test.moc"
