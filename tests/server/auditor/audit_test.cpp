#include "server/auditor/audit.h"
#include "server/auditor/scheduled_audit.h"
#include "tests/server/auditor/audited_shop.h"
#include "tests/server/auditor/falsified.h"
#include "tests/support/test_suite.h"

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using auditor::Finding;
using auditor::Report;
using platform::postgres::Connection;
using tests::Falsified;

// Everything that an audit asserts is made wrong by hand once, and must be found.
class AuditTest : public QObject {
    Q_OBJECT

    std::unique_ptr<tests::AuditedShop> m_shop;

    Report audited(std::chrono::milliseconds patience)
    {
        Connection connection(m_shop->auditor());
        const auto report = auditor::audit(connection, patience);
        if (!report)
            qFatal("%s", qPrintable(report.error().detail));
        return *report;
    }

    static QStringList brokenIn(const Report &report)
    {
        QStringList names;
        for (const Finding &finding : report.findings) {
            if (!finding.breaches.isEmpty())
                names.append(finding.invariant.name());
        }
        return names;
    }

    void orderSome(int orders)
    {
        journeys::Narrator silent = journeys::Narrator::silent();
        journeys::ShopClient client(m_shop->cast().gateway, silent);
        for (int i = 0; i < orders; ++i)
            (void)client.post(m_shop->cast().buyer, u"/orders"_s, m_basket);
    }

    QJsonObject m_basket;

private Q_SLOTS:
    void initTestCase()
    {
        m_shop = std::make_unique<tests::AuditedShop>();
        m_basket = journeys::basket({{m_shop->cast().newBook(m_shop->cast().seller, u"바쁜 책"_s, 9'000, 400), 1}});
    }

    void aShopThatIsBusyHolds()
    {
        std::vector<std::thread> buyers;
        for (int buyer = 0; buyer < 3; ++buyer)
            buyers.emplace_back([this] { orderSome(40); });
        for (int i = 0; i < 3; ++i)
            QCOMPARE(inWords(audited(20s)).count(u"BROKEN"_s), 0);
        for (std::thread &buyer : buyers)
            buyer.join();
        const Report report = audited(20s);
        QCOMPARE(brokenIn(report), QStringList());
        const QJsonObject figures = report.figures;
        QCOMPARE(figures.value("captured"_L1).toInteger() - figures.value("refunded"_L1).toInteger(),
            figures.value("value"_L1).toInteger());
        QVERIFY(figures.value("orders"_L1).toInteger() > 120);
        QVERIFY(figures.value("sold"_L1).toInteger() > 0);
    }

    void theAuditorMayReadEverythingAndWriteNothing()
    {
        const QJsonObject before = audited(20s).figures;
        Connection own(m_shop->auditor());
        QVERIFY(!own.executeText(u"update payment.payment set amount = 0"_s));
        platform::postgres::Settings settings = m_shop->auditor();
        settings.database = u"payment"_s;
        Connection theirs(settings);
        QVERIFY(theirs.executeText(u"select amount from payment"_s));
        QVERIFY(!theirs.executeText(u"update payment set amount = 0"_s));
        QCOMPARE(audited(20s).figures, before);
    }

    void whatIsFalsifiedIsFound_data()
    {
        m_shop->closeServices();
        QTest::addColumn<int>("number");
        int number = 0;
        for (const Falsified &each : tests::falsified())
            QTest::newRow(each.what) << number++;
    }

    void whatIsFalsifiedIsFound()
    {
        QFETCH(int, number);
        const Falsified each = tests::falsified().at(number);
        m_shop->execute(each.database, each.wrong);
        const Report report = audited(0ms);
        m_shop->execute(each.database, each.right);
        QVERIFY2(brokenIn(report).contains(each.invariant), qPrintable(brokenIn(report).join(u' ')));
        QVERIFY(!report.holds());
        QCOMPARE(brokenIn(audited(0ms)), QStringList());
    }

    void everythingThatIsAssertedCanBeFound()
    {
        QStringList found;
        for (const Falsified &each : tests::falsified())
            found.append(each.invariant);
        for (const auditor::Invariant &invariant : auditor::invariants())
            QVERIFY2(found.contains(QString(invariant.name())), invariant.name().data());
    }

    void theMetricsTellHowTheShopStands()
    {
        const Falsified wrong = tests::falsified().last();
        m_shop->execute(wrong.database, wrong.wrong);
        platform::postgres::Database database(m_shop->auditor());
        auditor::ScheduledAudit scheduled(database, {500ms, 0ms});
        scheduled.start();
        const QByteArray breaches = "audit_breaches{invariant=\"" + wrong.invariant.toUtf8() + "\"} ";
        QTRY_VERIFY_WITH_TIMEOUT(platform::telemetry::metricsText().contains(QByteArray(breaches + "1\n")), 30'000);
        m_shop->execute(wrong.database, wrong.right);
        QTRY_VERIFY_WITH_TIMEOUT(platform::telemetry::metricsText().contains(QByteArray(breaches + "0\n")), 30'000);
        scheduled.stop();
    }
};

TEST_SUITE(AuditTest);
#include "audit_test.moc"
