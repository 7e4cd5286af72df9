#include "server/platform/service/configuration.h"
#include "tests/support/test_suite.h"

using namespace platform::service;
using namespace std::chrono_literals;

namespace {

QProcessEnvironment environment(const QMap<QString, QString> &values)
{
    QProcessEnvironment environment;
    for (auto value = values.begin(); value != values.end(); ++value)
        environment.insert(value.key(), value.value());
    return environment;
}

} // namespace

class ConfigurationTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString written(const QByteArray &content, const QString &name = u"settings"_s)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }

private Q_SLOTS:
    void theEnvironmentGoesBeforeTheFileAndTheFileBeforeTheDefault()
    {
        Configuration given(
            u"SHOP"_s, environment({{u"SHOP_HOST"_s, u"env"_s}}), written("HOST = file\nUSER = file\n"));
        QCOMPARE(given.text("HOST"_L1, u"default"_s), u"env"_s);
        QCOMPARE(given.text("USER"_L1, u"default"_s), u"file"_s);
        QCOMPARE(given.text("NAME"_L1, u"default"_s), u"default"_s);
        QVERIFY(given.faults().isEmpty());
    }

    void filesAreReadAsLinesOrAsJson()
    {
        Configuration lines(u"SHOP"_s, {}, written("# of the shop\n[server]\n\nPORT=8080\nURL = http://a/?x=y \n"));
        QCOMPARE(lines.port("PORT"_L1), quint16(8080));
        QCOMPARE(lines.url("URL"_L1), QUrl(u"http://a/?x=y"_s));
        Configuration json(u"SHOP"_s, {}, written(R"({"PORT": 8080, "OPEN": true, "NAME": "서점"})"));
        QCOMPARE(json.port("PORT"_L1), quint16(8080));
        QVERIFY(json.flag("OPEN"_L1, false));
        QCOMPARE(json.text("NAME"_L1), u"서점"_s);
        QVERIFY(lines.faults().isEmpty() && json.faults().isEmpty());
    }

    void everythingThatIsWrongIsToldAtOnce()
    {
        Configuration given(u"SHOP"_s,
            environment({{u"SHOP_PORT"_s, u"many"_s}, {u"SHOP_URL"_s, u"ftp://x"_s}, {u"SHOP_OPEN"_s, u"perhaps"_s},
                {u"SHOP_FOLDER"_s, u"/nowhere"_s}, {u"SHOP_COUNT"_s, u"11"_s}}));
        Q_UNUSED(given.text("HOST"_L1));
        Q_UNUSED(given.port("PORT"_L1));
        Q_UNUSED(given.url("URL"_L1));
        Q_UNUSED(given.flag("OPEN"_L1, true));
        Q_UNUSED(given.folder("FOLDER"_L1));
        Q_UNUSED(given.number("COUNT"_L1, 1, 10));
        QCOMPARE(given.faults(),
            (QStringList{u"SHOP_HOST is missing"_s, u"SHOP_PORT is \"many\", not a whole number from 0 to 65535"_s,
                u"SHOP_URL is \"ftp://x\", not an http or https URL"_s,
                u"SHOP_OPEN is \"perhaps\", neither true nor false"_s,
                u"SHOP_FOLDER is \"/nowhere\", which is no folder"_s,
                u"SHOP_COUNT is \"11\", not a whole number from 1 to 10"_s}));
    }

    void anEmptyValueCountsAsNone()
    {
        Configuration given(u"SHOP"_s, environment({{u"SHOP_HOST"_s, u""_s}}));
        QCOMPARE(given.text("HOST"_L1, u"default"_s), u"default"_s);
        Q_UNUSED(given.number("HOST"_L1, 0, 1));
        QCOMPARE(given.faults(), QStringList{u"SHOP_HOST is missing"_s});
    }

    void aSecretMayStandInAFileOfItsOwn()
    {
        const QString file = written(" open sesame \n", u"password"_s);
        Configuration given(u"SHOP"_s, environment({{u"SHOP_PASSWORD_FILE"_s, file}, {u"SHOP_PIN"_s, u"1234"_s}}));
        QCOMPARE(given.secret("PASSWORD"_L1), u" open sesame "_s);
        QCOMPARE(given.secret("PIN"_L1), u"1234"_s);
        QCOMPARE(given.secret("NONE"_L1, u""_s), u""_s);
        QVERIFY(given.faults().isEmpty());
    }

    void anUnreadableSecretIsAFault()
    {
        Configuration given(u"SHOP"_s, environment({{u"SHOP_PASSWORD_FILE"_s, u"/nowhere"_s}}));
        Q_UNUSED(given.secret("PASSWORD"_L1, u""_s));
        QCOMPARE(given.faults().size(), 1);
        QVERIFY(given.faults().first().startsWith("SHOP_PASSWORD_FILE cannot be read"_L1));
    }

    void faultsNeverQuoteASecret()
    {
        Configuration given(u"SHOP"_s, environment({{u"SHOP_URL"_s, u"ftp://me:hidden@x"_s}}));
        Q_UNUSED(given.url("URL"_L1));
        QVERIFY(!given.faults().first().contains("hidden"_L1));
    }

    void durationsAreGivenInMilliseconds()
    {
        Configuration given(u"SHOP"_s, environment({{u"SHOP_LIMIT"_s, u"1500"_s}}));
        QCOMPARE(given.milliseconds("LIMIT"_L1, 1s), 1'500ms);
        QCOMPARE(given.milliseconds("OTHER"_L1, 1s), 1'000ms);
    }

    void aFileThatCannotBeReadIsAFault_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("fault");
        QTest::newRow("no JSON") << QByteArray("{\"PORT\": ") << u"no JSON"_s;
        QTest::newRow("nested") << QByteArray("{\"PORT\": [1]}") << u"no plain value"_s;
        QTest::newRow("no =") << QByteArray("PORT 80") << u"line 1"_s;
    }

    void aFileThatCannotBeReadIsAFault()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, fault);
        QVERIFY(Configuration(u"SHOP"_s, {}, written(content)).faults().join(u' ').contains(fault));
        QVERIFY(!Configuration(u"SHOP"_s, {}, u"/nowhere"_s).faults().isEmpty());
    }

    void keysOfTheFileThatNobodyReadAreKnown()
    {
        Configuration given(u"SHOP"_s, {}, written("PORT=1\nPROT=2\n"));
        Q_UNUSED(given.port("PORT"_L1));
        QCOMPARE(given.unusedKeys(), QStringList{u"PROT"_s});
    }
};

TEST_SUITE(ConfigurationTest);
#include "configuration_test.moc"
