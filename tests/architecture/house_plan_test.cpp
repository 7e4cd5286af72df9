#include "tests/architecture/house_plan.h"
#include "tests/support/test_suite.h"

#include <QTextStream>

using namespace architecture;
using namespace Qt::Literals::StringLiterals;

class HousePlanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileBelongsToItsRoom_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("room");
        QTest::newRow("core") << u"common/core/money.h"_s << u"common/core"_s;
        QTest::newRow("contract") << u"common/contracts/store/book.h"_s << u"common/contracts/store"_s;
        QTest::newRow("platform") << u"server/platform/http/server.h"_s << u"server/platform/http"_s;
        QTest::newRow("domain") << u"server/store/domain/isbn.h"_s << u"server/store/domain"_s;
        QTest::newRow("adapter") << u"server/store/adapters/http/store_api.h"_s << u"server/store/adapters"_s;
        QTest::newRow("main") << u"server/store/main.cpp"_s << u"server/store"_s;
        QTest::newRow("bell") << u"common/mqtt/client.h"_s << u"common/mqtt"_s;
        QTest::newRow("page") << u"client/storefront/book_page.h"_s << u"client/storefront"_s;
        QTest::newRow("Qt") << u"QString"_s << QString();
    }
    void aFileBelongsToItsRoom()
    {
        QFETCH(QString, path);
        QTEST(roomOf(path), "room");
    }

    void onlyTheArrowsOfThePlanAreAllowed_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char *name, const QString &from, const QString &to, bool allowed) {
            QTest::newRow(name) << from << to << allowed;
        };
        row("down", u"server/store/adapters"_s, u"server/store/application"_s, true);
        row("up", u"server/store/application"_s, u"server/store/adapters"_s, false);
        row("a domain and its neighbour's", u"server/store/domain"_s, u"server/ordering/domain"_s, false);
        row("an adapter and a neighbour's use case", u"server/store/adapters"_s, u"server/ordering/application"_s,
            false);
        row("a domain and technique", u"server/store/domain"_s, u"server/platform/http"_s, false);
        row("a use case and technique", u"server/store/application"_s, u"server/platform/postgres"_s, false);
        row("an adapter and technique", u"server/store/adapters"_s, u"server/platform/postgres"_s, true);
        row("the platform and a context", u"server/platform/http"_s, u"server/store/domain"_s, false);
        row("the platform and a contract", u"server/platform/http"_s, u"common/contracts/store"_s, false);
        row("a contract and the server", u"common/contracts/store"_s, u"server/platform/http"_s, false);
        row("a listener and its producer's contract", u"server/store/adapters"_s, u"common/contracts/ordering"_s, true);
        row("an adapter and the bell", u"server/store/adapters"_s, u"common/mqtt"_s, true);
        row("a use case and the bell", u"server/store/application"_s, u"common/mqtt"_s, false);
        row("a page and the shop's calls", u"client/storefront"_s, u"client/api"_s, true);
        row("a page and its looks", u"client/tracking"_s, u"client/widgets"_s, true);
        row("a page and another page", u"client/tracking"_s, u"client/checkout"_s, false);
        row("a page and the bell", u"client/tracking"_s, u"common/mqtt"_s, false);
        row("looks and the shop's calls", u"client/widgets"_s, u"client/api"_s, false);
        row("the app and a page", u"client/app"_s, u"client/tracking"_s, true);
        row("the shop's calls and a page", u"client/api"_s, u"client/tracking"_s, false);
        row("the client and the server", u"client/api"_s, u"server/platform/http"_s, false);
        row("the server and the client", u"server/store/adapters"_s, u"client/api"_s, false);
        row("main", u"server/store"_s, u"server/store/adapters"_s, true);
        row("the broker's plugin and tokens", u"server/mqtt_auth"_s, u"server/platform/auth"_s, true);
        row("the broker's plugin and other technique", u"server/mqtt_auth"_s, u"server/platform/http"_s, false);
        row("the broker's plugin and a context", u"server/mqtt_auth"_s, u"server/identity/domain"_s, false);
        row("a context and the broker's plugin", u"server/identity"_s, u"server/mqtt_auth"_s, false);
        row("main and a neighbour", u"server/store"_s, u"server/ordering/adapters"_s, false);
    }
    void onlyTheArrowsOfThePlanAreAllowed()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QTEST(mayUse(from, to), "allowed");
    }

    void aViolationNamesItsLine()
    {
        const auto found = violationsIn(u"server/store/domain/book.cpp"_s,
            u"#include <QString>\n#include \"server/platform/http/server.h\"\n#include <QSqlQuery>\n"_s);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.at(0).line, 2);
        QCOMPARE(found.at(1).line, 3);
    }

    void thePlatformKnowsNothingOfTheBusiness()
    {
        QCOMPARE(violationsIn(u"server/platform/http/server.h"_s, u"// serves Books\n"_s).size(), 1);
        QVERIFY(violationsIn(u"server/store/main.cpp"_s, u"// serves Books\n"_s).isEmpty());
    }

    void theHouseStandsAsPlanned()
    {
        QString found;
        for (const auto &violation : violationsBelow(QStringLiteral(SOURCE_ROOT)))
            QTextStream(&found) << violation.file << u':' << violation.line << u": "_s << violation.reason << u'\n';
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }
};

TEST_SUITE(HousePlanTest);
#include "house_plan_test.moc"
