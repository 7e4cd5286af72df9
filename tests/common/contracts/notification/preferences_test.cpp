#include "common/contracts/notification/preferences.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

using namespace contracts;
using namespace contracts::notification;

class PreferencesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theExampleComesBackAsItWas()
    {
        const QJsonObject body = tests::example(u"notification"_s, u"preferences"_s);
        const auto preferences = parsePreferences(body);
        QVERIFY(preferences);
        QCOMPARE(preferences->language, Language::English);
        QCOMPARE(preferences->muted, (QSet{MessageKind::DeliveryInTransit, MessageKind::OrderCompleted}));
        QCOMPARE(toJson(*preferences), body);
    }

    void whoSaysNothingReadsKorean()
    {
        QCOMPARE(toText(Preferences().language), u"ko"_s);
        QVERIFY(Preferences().muted.isEmpty());
    }

    void whatTheShopDoesNotKnowIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("pointer");
        QTest::newRow("language") << QJsonObject{{"language"_L1, u"fr"_s}, {"muted"_L1, QJsonArray()}}
                                  << u"/language"_s;
        QTest::newRow("kind") << QJsonObject{{"language"_L1, u"ko"_s}, {"muted"_L1, QJsonArray{u"gossip"_s}}}
                              << u"/muted"_s;
        QTest::newRow("no list") << QJsonObject{{"language"_L1, u"ko"_s}} << u"/muted"_s;
        QTest::newRow("a field more") << QJsonObject{{"language"_L1, u"ko"_s}, {"muted"_L1, QJsonArray()},
            {"sound"_L1, true}} << u"/sound"_s;
    }
    void whatTheShopDoesNotKnowIsRefused()
    {
        QFETCH(QJsonObject, body);
        const auto preferences = parsePreferences(body);
        QVERIFY(!preferences);
        QTEST(preferences.error().pointer, "pointer");
    }
};

TEST_SUITE(PreferencesTest);
#include "preferences_test.moc"
