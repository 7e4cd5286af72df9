#include "server/platform/auth/keys.h"
#include "tests/support/test_suite.h"

#include <QJsonArray>

using namespace platform::auth;
using namespace Qt::Literals::StringLiterals;

class KeysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPublishedSetIsReadBack()
    {
        const Es256PublicKey first = Es256Key::generate().publicKey();
        const Es256PublicKey second = Es256Key::generate().publicKey();
        const KnownKeys keys(parseJwks(toJwks({first, second})).value());
        QVERIFY(keys.find(first.kid()));
        QVERIFY(keys.find(second.kid()));
        QVERIFY(!keys.find(u"another"_s));
    }

    void keysOfOtherKindsArePassedOver()
    {
        QJsonObject set = toJwks({Es256Key::generate().publicKey()});
        QJsonArray listed = set.value("keys"_L1).toArray();
        listed.prepend(QJsonObject{{"kty"_L1, "RSA"_L1}});
        listed.prepend(7);
        set.insert("keys"_L1, listed);
        QCOMPARE(parseJwks(set)->size(), 1);
    }

    void aSetWithoutUsableKeyIsRefused()
    {
        QCOMPARE(parseJwks({}).error().slug, u"no-usable-key"_s);
        QCOMPARE(parseJwks({{"keys"_L1, QJsonArray{}}}).error().slug, u"no-usable-key"_s);
    }

    void aSetIsBounded()
    {
        const Es256PublicKey key = Es256Key::generate().publicKey();
        QCOMPARE(parseJwks(toJwks(QList<Es256PublicKey>(kMostKeys + 5, key)))->size(), kMostKeys);
    }
};

TEST_SUITE(KeysTest);
#include "keys_test.moc"
