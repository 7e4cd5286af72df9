#include "server/identity/adapters/crypto/es256_access_tokens.h"
#include "server/identity/adapters/crypto/signing_keys.h"
#include "server/identity/domain/new_account.h"
#include "server/platform/auth/jwt.h"
#include "tests/support/test_suite.h"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace identity;
using platform::auth::Es256Key;

class SigningKeysTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const QDateTime m_now = QDateTime::fromSecsSinceEpoch(1'772'357'400, Qt::UTC);

    QString written(const QByteArray &content)
    {
        QFile file(m_folder.filePath(u"keys.pem"_s));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }

private Q_SLOTS:
    void aMissingKeyIsMadeOnceAndKeptPrivate()
    {
        const QString file = m_folder.filePath(u"fresh.pem"_s);
        const auto made = loadSigningKeys(file);
        QVERIFY(made);
        const auto again = loadSigningKeys(file);
        QCOMPARE(again->signer(m_now).publicKey().kid(), made->signer(m_now).publicKey().kid());
        QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup), 0);
        QCOMPARE(QDir(m_folder.path()).entryList({u"fresh*"_s}), QStringList{u"fresh.pem"_s});
    }

    void theFirstKeySignsAndAllArePublished()
    {
        const Es256Key young = Es256Key::generate();
        const Es256Key old = Es256Key::generate();
        const auto keys = loadSigningKeys(written(young.toPem() + "\n# the one before\n" + old.toPem()));
        QVERIFY(keys);
        QCOMPARE(keys->signer(m_now).publicKey().kid(), young.publicKey().kid());
        QCOMPARE(keys->published(m_now).size(), 2);
        QCOMPARE(keys->published(m_now).last().kid(), old.publicKey().kid());
    }

    void aNewKeyIsPublishedBeforeItSignsAndTheOldOneUntilItsTokensHaveEnded()
    {
        const SigningKeys before = SigningKeys::fresh();
        const SigningKeys keys = before.rotated(m_now.addSecs(600), m_now);
        const QString young = keys.keys.first().key.publicKey().kid();
        const QString old = before.keys.first().key.publicKey().kid();
        const auto signer = [&](int second) { return keys.signer(m_now.addSecs(second)).publicKey().kid(); };
        const auto published = [&](int second) {
            QStringList ids;
            for (const auto &key : keys.published(m_now.addSecs(second)))
                ids.append(key.kid());
            return ids;
        };
        QVERIFY(keys.isChanging(m_now));
        QCOMPARE(published(0), (QStringList{young, old}));
        QCOMPARE(signer(599), old);
        QCOMPARE(signer(600), young);
        QVERIFY(!keys.isChanging(m_now.addSecs(600)));
        QCOMPARE(published(600 + 900), (QStringList{young, old})); // a token of the old one lives a quarter of an hour
        QCOMPARE(published(600 + 960), QStringList{young});
    }

    void whatIsDoneWithLeavesTheFileAtTheNextRotation()
    {
        const SigningKeys first = SigningKeys::fresh().rotated(m_now, m_now);
        QCOMPARE(first.keys.size(), 2);
        const QDateTime later = m_now.addDays(90);
        const SigningKeys second = first.rotated(later.addSecs(600), later);
        QCOMPARE(second.keys.size(), 2);
        QCOMPARE(second.signer(later).publicKey().kid(), first.keys.first().key.publicKey().kid());
    }

    void keysAndTheirTimesAreReadAsTheyWereWritten()
    {
        const QString file = m_folder.filePath(u"rotated.pem"_s);
        const SigningKeys keys = SigningKeys::fresh().rotated(m_now.addSecs(600), m_now);
        QVERIFY(writeSigningKeys(keys, file));
        QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup), 0);
        const auto read = readSigningKeys(file);
        QVERIFY(read);
        QCOMPARE(read->keys.size(), 2);
        QCOMPARE(read->keys.first().signsFrom, m_now.addSecs(600));
        QVERIFY(!read->keys.last().signsFrom.isValid());
        for (int i = 0; i < 2; ++i)
            QCOMPARE(read->keys.at(i).key.publicKey().kid(), keys.keys.at(i).key.publicKey().kid());
        QCOMPARE(writeSigningKeys(keys, u"/nowhere/key.pem"_s).error().slug, u"unwritable-file"_s);
    }

    void whatIsNoKeyIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no PEM") << QByteArray("open sesame");
        QTest::newRow("torn") << Es256Key::generate().toPem().chopped(12);
        QTest::newRow("good and bad") << QByteArray(
            Es256Key::generate().toPem() + "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        QTest::newRow("no time") << QByteArray("# signs from tomorrow\n" + Es256Key::generate().toPem());
        QTest::newRow("public") << QByteArray("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n");
    }

    void whatIsNoKeyIsRefused()
    {
        QFETCH(QByteArray, content);
        QCOMPARE(loadSigningKeys(written(content)).error().slug, u"unusable-key"_s);
        QCOMPARE(loadSigningKeys(u"/nowhere/key.pem"_s).error().slug, u"unreadable-file"_s);
    }

    void anAccessTokenTellsTheServicesWhoItIs()
    {
        const core::SystemClock clock;
        const platform::auth::Trust trust{u"shop"_s, u"shop"_s, std::chrono::seconds(5), 10};
        const Es256Key key = Es256Key::generate();
        const SessionId session = SessionId::generate();
        Account anna =
            openAccount({Email::parse(u"a@b"_s).value(), u"김지영"_s, Language::Korean, u"hash"_s}, clock.now())
                .value();
        QVERIFY(anna.applyAsSeller(u"바다 서점"_s, clock.now()));
        const platform::auth::KnownKeys keys({key.publicKey()});
        const platform::auth::TokenVerifier verifier(trust, keys, clock);
        const QString applied = Es256AccessTokens([&] { return key; }, trust).issue(anna, session, clock.now()).token;
        QVERIFY(verifier.verify(applied.toLatin1())->shop.isEmpty());
        QVERIFY(anna.approveSeller());
        const auto issued = Es256AccessTokens([&] { return key; }, trust).issue(anna, session, clock.now());
        QCOMPARE(issued.expiresIn, Es256AccessTokens::kLife);
        const auto who = verifier.verify(issued.token.toLatin1());
        QVERIFY(who);
        QCOMPARE(who->id, anna.id.uuid());
        QCOMPARE(who->name, u"김지영"_s);
        QCOMPARE(who->shop, u"바다 서점"_s);
        QCOMPARE(who->roles, (QSet<QString>{u"buyer"_s, u"seller"_s}));
        QCOMPARE(who->session, session.uuid());
        QVERIFY(clock.now().secsTo(who->expires) > 890);
    }

    void anAccessTokenTellsABrokerWhatItsBearerMayHear()
    {
        const core::SystemClock clock;
        const Account anna =
            openAccount({Email::parse(u"a@b"_s).value(), u"Anna"_s, Language::English, u"hash"_s}, clock.now()).value();
        const SessionId session = SessionId::generate();
        const auto token =
            Es256AccessTokens(&Es256Key::generate, {u"shop"_s, u"shop"_s}).issue(anna, session, clock.now()).token;
        const QJsonArray rights = platform::auth::parseJwt(token.toLatin1())->claims.value("acl"_L1).toArray();
        QCOMPARE(rights.size(), 2); // EMQX takes the first one that fits
        QCOMPARE(rights.at(0).toObject(),
            (QJsonObject{{"permission"_L1, u"allow"_s}, {"action"_L1, u"subscribe"_s},
                {"topic"_L1, u"bookstore/users/%1/#"_s.arg(anna.id.toString())}}));
        QCOMPARE(rights.at(1).toObject(),
            (QJsonObject{{"permission"_L1, u"deny"_s}, {"action"_L1, u"all"_s}, {"topic"_L1, u"#"_s}}));
    }
};

TEST_SUITE(SigningKeysTest);
#include "signing_keys_test.moc"
