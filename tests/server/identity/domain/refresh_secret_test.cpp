#include "server/identity/domain/refresh_secret.h"
#include "tests/support/test_suite.h"

#include <QSet>

using namespace identity;

class RefreshSecretTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noTwoAreTheSame()
    {
        QSet<QString> secrets;
        for (int i = 0; i < 1'000; ++i)
            secrets.insert(RefreshSecret::generate().toString());
        QCOMPARE(secrets.size(), 1'000);
    }

    void itCarries256BitsAndComesBackAsItWas()
    {
        const RefreshSecret secret = RefreshSecret::generate();
        QCOMPARE(secret.toString().size(), 43);
        QCOMPARE(RefreshSecret::parse(secret.toString())->hash(), secret.hash());
    }

    void whatIsKeptDoesNotTellIt()
    {
        const RefreshSecret secret = RefreshSecret::generate();
        QCOMPARE(secret.hash().size(), 32);
        QVERIFY(!RefreshSecret::parse(
            QString::fromLatin1(secret.hash().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)))
                     .value()
                     .hash()
                     .contains(secret.hash()));
    }

    void rubbishIsAnsweredLikeAnUnknownToken_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("short") << u"abcd"_s;
        QTest::newRow("long") << QString(u"abcd"_s).repeated(100);
        QTest::newRow("not base64url") << QString(QString(42, u'a') + u'*');
        QTest::newRow("Korean") << QString(43, u'가');
    }

    void rubbishIsAnsweredLikeAnUnknownToken()
    {
        QFETCH(QString, text);
        QCOMPARE(RefreshSecret::parse(text).error(), unknownRefreshToken());
    }
};

TEST_SUITE(RefreshSecretTest);
#include "refresh_secret_test.moc"
