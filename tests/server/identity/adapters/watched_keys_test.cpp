#include "server/identity/adapters/crypto/watched_keys.h"
#include "tests/server/identity/support/doubles.h"
#include "tests/support/test_suite.h"

#include <QJsonDocument>
#include <QTemporaryDir>

using namespace identity;
using namespace Qt::Literals::StringLiterals;

class WatchedKeysTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    TurnedClock m_clock;
    std::unique_ptr<WatchedKeys> m_keys;

    [[nodiscard]] KeyFiles files() const
    {
        return {m_folder->filePath(u"key.pem"_s), m_folder->filePath(u"jwks.json"_s)};
    }

    [[nodiscard]] qsizetype inBrokersFile() const
    {
        QFile file(files().published);
        return file.open(QIODevice::ReadOnly)
            ? QJsonDocument::fromJson(file.readAll()).object().value("keys"_L1).toArray().size()
            : -1;
    }

    void write(const QByteArray &content) const
    {
        QFile file(files().signing);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    SigningKeys rotate(int seconds) const
    {
        const SigningKeys keys =
            readSigningKeys(files().signing)->rotated(m_clock.now().addSecs(seconds), m_clock.now());
        return writeSigningKeys(keys, files().signing) ? keys : SigningKeys();
    }

    [[nodiscard]] QString signer() const { return m_keys->signer().publicKey().kid(); }

private Q_SLOTS:
    void init()
    {
        m_clock = {};
        m_folder = std::make_unique<QTemporaryDir>();
        m_keys = std::make_unique<WatchedKeys>(files(), m_clock);
        QVERIFY(m_keys->load());
        m_keys->start();
    }

    void cleanup() { m_keys.reset(); }

    void aChangedFileIsNoticedAndTheNewKeySignsWhenItsTimeHasCome()
    {
        const QString old = signer();
        const QString young = rotate(600).keys.first().key.publicKey().kid();
        QTRY_COMPARE(m_keys->published().size(), 2);
        QCOMPARE(inBrokersFile(), 2);
        QVERIFY(m_keys->find(young) && m_keys->find(old));
        QCOMPARE(signer(), old);
        m_clock.turn(std::chrono::seconds(600));
        QCOMPARE(signer(), young);
        QVERIFY(m_keys->find(old));
        m_clock.turn(std::chrono::seconds(960));
        QVERIFY(!m_keys->find(old));
        QTRY_COMPARE(inBrokersFile(), 1);
    }

    void aTokenOfAKeyThatIsNewInTheFileMakesItLookAtOnce()
    {
        m_keys->stop();
        const QString young = rotate(0).keys.first().key.publicKey().kid();
        QVERIFY(!m_keys->find(young));
        m_keys->refresh().waitForFinished();
        QTRY_VERIFY((m_keys->refresh().waitForFinished(), m_keys->find(young).has_value()));
    }

    void aBadFileChangesNothing()
    {
        const QString old = signer();
        write("-----BEGIN PRIVATE KEY-----\nhalf of it");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the keys stay as they are: unusable-key"_s));
        m_keys->refresh().waitForFinished();
        QTRY_COMPARE(signer(), old);
        QVERIFY(m_keys->find(old));
        QCOMPARE(inBrokersFile(), 1);
    }

    void whatCannotBePublishedDoesNotSign()
    {
        m_keys.reset();
        m_keys = std::make_unique<WatchedKeys>(KeyFiles{files().signing, u"/nowhere/jwks.json"_s}, m_clock);
        const auto loaded = m_keys->load();
        QCOMPARE(loaded.error().pointer, u"JWKS_FILE"_s);
        QCOMPARE(WatchedKeys({u"/nowhere/key.pem"_s, {}}, m_clock).load().error().pointer, u"SIGNING_KEY_FILE"_s);
    }
};

TEST_SUITE(WatchedKeysTest);
#include "watched_keys_test.moc"
