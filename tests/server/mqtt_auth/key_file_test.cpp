#include "server/mqtt_auth/key_file.h"
#include "tests/support/test_suite.h"

#include <QSaveFile>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using mqtt_auth::KeyFile;
using platform::auth::Es256Key;

class KeyFileTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    const Es256Key m_old = Es256Key::generate();
    const Es256Key m_young = Es256Key::generate();

    [[nodiscard]] QString path() const { return m_folder.filePath(u"jwks.json"_s); }

    void write(const QByteArray &content)
    {
        QSaveFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        QVERIFY(file.commit());
    }

    void writeKeys(const QList<platform::auth::Es256PublicKey> &keys)
    {
        write(QJsonDocument(platform::auth::toJwks(keys)).toJson());
    }

    [[nodiscard]] static bool has(const KeyFile &keys, const Es256Key &key)
    {
        return keys.find(key.publicKey().kid()).has_value();
    }

private Q_SLOTS:
    void init() { QFile::remove(path()); }

    void keysMayComeLater()
    {
        KeyFile keys(path());
        QVERIFY(!keys.look());
        QVERIFY(!keys.isLoaded());
        writeKeys({m_old.publicKey()});
        QVERIFY(keys.look());
        QVERIFY(keys.isLoaded());
        QVERIFY(has(keys, m_old));
        QVERIFY(!keys.look()); // nothing is new
    }

    void aNewFileTakesTheOldOnesPlace()
    {
        writeKeys({m_old.publicKey()});
        KeyFile keys(path());
        QVERIFY(keys.look());
        writeKeys({m_young.publicKey()});
        QVERIFY(!has(keys, m_young));
        QVERIFY(keys.refresh().isFinished());
        QVERIFY(has(keys, m_young));
        QVERIFY(!has(keys, m_old));
    }

    void whatIsUnreadableOrGoneLeavesTheLastGoodKeys()
    {
        writeKeys({m_old.publicKey()});
        KeyFile keys(path());
        QVERIFY(keys.look());
        for (const QByteArray &bad : {QByteArray("scribble"), QByteArray(), QByteArray(R"({"keys": []})")}) {
            write(bad);
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no usable keys"_s));
            QVERIFY(!keys.look());
            QVERIFY(has(keys, m_old));
        }
        QVERIFY(QFile::remove(path()));
        QVERIFY(!keys.look());
        QVERIFY(has(keys, m_old));
    }
};

TEST_SUITE(KeyFileTest);
#include "key_file_test.moc"
