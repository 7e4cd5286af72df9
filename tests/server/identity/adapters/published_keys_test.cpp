#include "server/identity/adapters/crypto/published_keys.h"
#include "server/platform/auth/keys.h"
#include "tests/support/test_suite.h"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace identity;
using namespace Qt::Literals::StringLiterals;
using platform::auth::Es256Key;

class PublishedKeysTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString path() const { return m_folder.filePath(u"jwks.json"_s); }

    [[nodiscard]] QStringList kidsInFile() const
    {
        QFile file(path());
        QStringList kids;
        if (!file.open(QIODevice::ReadOnly))
            return kids;
        const auto keys = platform::auth::parseJwks(QJsonDocument::fromJson(file.readAll()).object());
        for (const auto &key : keys.value_or(QList<platform::auth::Es256PublicKey>()))
            kids.append(key.kid());
        return kids;
    }

private Q_SLOTS:
    void everybodyMayReadTheKeysAndTheLastOnesCount()
    {
        const auto old = Es256Key::generate().publicKey();
        const auto young = Es256Key::generate().publicKey();
        QVERIFY(publishKeys({old}, path()));
        QCOMPARE(kidsInFile(), QStringList{old.kid()});
        QVERIFY(publishKeys({young, old}, path()));
        QCOMPARE(kidsInFile(), (QStringList{young.kid(), old.kid()}));
        QVERIFY(QFileInfo(path()).permissions().testFlags(QFile::ReadGroup | QFile::ReadOther));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList{u"jwks.json"_s});
    }

    void whereNobodyCanWriteIsTold()
    {
        const auto published =
            publishKeys({Es256Key::generate().publicKey()}, m_folder.filePath(u"no/such/folder/jwks.json"_s));
        QVERIFY(!published);
        QCOMPARE(published.error().slug, u"unwritable-file"_s);
    }
};

TEST_SUITE(PublishedKeysTest);
#include "published_keys_test.moc"
