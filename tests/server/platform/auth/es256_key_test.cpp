#include "server/platform/auth/base64url.h"
#include "server/platform/auth/es256_key.h"
#include "tests/support/test_suite.h"

#include <QSet>

using namespace platform::auth;
using namespace Qt::Literals::StringLiterals;

namespace {

// RFC 7515, appendix A.3.
QJsonObject rfcKey()
{
    return {{"kty"_L1, "EC"_L1}, {"crv"_L1, "P-256"_L1}, {"x"_L1, "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"_L1},
        {"y"_L1, "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"_L1}};
}

const QByteArray kRfcMessage = "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcG"
                               "xlLmNvbS9pc19yb290Ijp0cnVlfQ";
const QByteArray kRfcSignature =
    "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

// Made for this test, with another curve.
const QByteArray kP384Pem = "-----BEGIN PRIVATE KEY-----\n"
                            "MIG2AgEAMBAGByqGSM49AgEGBSuBBAAiBIGeMIGbAgEBBDAI5SUsqlcuWuZVSIFe\n"
                            "mfXGGy18PiL8DUZH8NNnh2ybHHDfIbs93M2A0fMYTP9M9IShZANiAATSfsHKZfK3\n"
                            "HqdxtrBLb3GdWwNNhYE195VEqLZd7FjcnPXe9VYD9cLJ+qnBEG9sohFHpcWC2Olz\n"
                            "vKUrOmPyvnW1Ak1EbhDm96F/Q/65ONAS+sm1dTf+3Zm4QIATaEU4Nls=\n"
                            "-----END PRIVATE KEY-----\n";

QJsonObject with(QJsonObject jwk, QLatin1StringView member, const QJsonValue &value)
{
    jwk.insert(member, value);
    return jwk;
}

} // namespace

class Es256KeyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theExampleOfTheStandardIsBelieved()
    {
        const auto key = Es256PublicKey::fromJwk(rfcKey());
        QVERIFY(key);
        QVERIFY(key->verifies(kRfcMessage, *fromBase64Url(kRfcSignature)));
        QVERIFY(!key->verifies(kRfcMessage + "x", *fromBase64Url(kRfcSignature)));
    }

    void aKeyIsNamedByItsThumbprint()
    {
        QCOMPARE(Es256PublicKey::fromJwk(rfcKey())->kid(), u"oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U"_s);
        QCOMPARE(Es256PublicKey::fromJwk(with(rfcKey(), "kid"_L1, "2026"_L1))->kid(), u"2026"_s);
    }

    void whatAKeySignsItsPublicHalfVerifies()
    {
        const Es256Key key = Es256Key::generate();
        const auto published = Es256PublicKey::fromJwk(key.publicKey().toJwk());
        QVERIFY(published);
        QCOMPARE(published->kid(), key.publicKey().kid());
        for (int i = 0; i < 300; ++i) { // r and s have leading zeros now and then
            const QByteArray signature = key.sign(QByteArray::number(i));
            QCOMPARE(signature.size(), 64);
            QVERIFY(published->verifies(QByteArray::number(i), signature));
        }
    }

    void aSignatureIsGoodForOneMessageAndOneKey()
    {
        const Es256Key key = Es256Key::generate();
        const QByteArray signature = key.sign("three books");
        QVERIFY(!key.publicKey().verifies("four books", signature));
        QVERIFY(!Es256Key::generate().publicKey().verifies("three books", signature));
        for (const qsizetype at : {0, 31, 32, 63}) {
            QByteArray bent = signature;
            bent[at] = char(bent.at(at) ^ 1);
            QVERIFY(!key.publicKey().verifies("three books", bent));
        }
        for (const QByteArray &wrong : {QByteArray(), signature.first(63), signature.repeated(2), QByteArray(64, '\0')})
            QVERIFY(!key.publicKey().verifies("three books", wrong));
    }

    void aKeySurvivesItsPem()
    {
        const Es256Key key = Es256Key::generate();
        const auto read = Es256Key::fromPem(key.toPem());
        QVERIFY(read);
        QCOMPARE(read->publicKey().kid(), key.publicKey().kid());
        QVERIFY(key.publicKey().verifies("x", read->sign("x")));
    }

    void whatIsNoUsablePemIsRefused_data()
    {
        QTest::addColumn<QByteArray>("pem");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no PEM") << QByteArray("open sesame");
        QTest::newRow("truncated") << Es256Key::generate().toPem().first(80);
        QTest::newRow("another curve") << kP384Pem;
        QTest::newRow("with a passphrase")
            << QByteArray("-----BEGIN ENCRYPTED PRIVATE KEY-----\nMAA=\n-----END ENCRYPTED PRIVATE KEY-----\n");
    }

    void whatIsNoUsablePemIsRefused()
    {
        QFETCH(QByteArray, pem);
        QCOMPARE(Es256Key::fromPem(pem).error().slug, u"unusable-key"_s);
    }

    void whatIsNoUsableJwkIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("jwk");
        QTest::newRow("empty") << QJsonObject();
        QTest::newRow("RSA") << with(rfcKey(), "kty"_L1, "RSA"_L1);
        QTest::newRow("another curve") << with(rfcKey(), "crv"_L1, "P-384"_L1);
        QTest::newRow("for encryption") << with(rfcKey(), "use"_L1, "enc"_L1);
        QTest::newRow("another algorithm") << with(rfcKey(), "alg"_L1, "ES384"_L1);
        QTest::newRow("short") << with(rfcKey(), "x"_L1, "AAAA"_L1);
        QTest::newRow("off the curve") << with(rfcKey(), "x"_L1, rfcKey().value("y"_L1));
        QTest::newRow("number") << with(rfcKey(), "x"_L1, 7);
    }

    void whatIsNoUsableJwkIsRefused()
    {
        QFETCH(QJsonObject, jwk);
        QCOMPARE(Es256PublicKey::fromJwk(jwk).error().slug, u"unusable-key"_s);
    }

    void noPrivatePartIsEverPublished()
    {
        const QJsonObject jwk = Es256Key::generate().publicKey().toJwk();
        QCOMPARE(jwk.keys(), (QStringList{u"alg"_s, u"crv"_s, u"kid"_s, u"kty"_s, u"use"_s, u"x"_s, u"y"_s}));
    }
};

TEST_SUITE(Es256KeyTest);
#include "es256_key_test.moc"
