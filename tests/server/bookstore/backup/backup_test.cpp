#include "server/bookstore/backup/backup.h"
#include "server/bookstore/control_socket.h"
#include "server/bookstore/leftover.h"
#include "server/bookstore/postgres_cluster.h"
#include "tests/support/or_fail.h"
#include "tests/support/test_suite.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

using namespace bookstore;
using namespace Qt::Literals::StringLiterals;
using tests::orFail;

// A closed shop that has one database and a few files.
class BackupTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    BackupManifest m_manifest;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    static void write(const QString &name, const QByteArray &content)
    {
        QFile file(name);
        QVERIFY(QDir().mkpath(QFileInfo(name).path()) && file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    static QByteArray contentOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void start(QProcess &process, const QStringList &arguments)
    {
        process.start(QCoreApplication::applicationDirPath() + u"/bookstore"_s, arguments);
    }

    void makeShop() const
    {
        for (const QString &name : {u"secrets/signing-key.pem"_s, u"covers/0a1b"_s, u"imported/first"_s,
                 u"ports.json"_s, u"logs/store.log"_s, u"mosquitto/mosquitto.db"_s, u"services/store.json"_s})
            write(path(u"shop/"_s + name), name.toUtf8());
        PostgresCluster cluster({.folder = path(u"shop/postgres"_s), .throwAway = true});
        orFail(cluster.start());
        platform::postgres::Connection store(orFail(cluster.database(u"store"_s)));
        orFail(store.executeText(u"create table book (title text)"_s));
        orFail(store.executeText(u"insert into book values ('심청전')"_s));
    }

    // Another one with the same files, to be damaged.
    QString copyOfBackup() const
    {
        const QString copy = path(u"copy"_s);
        QDir(copy).removeRecursively();
        if (QProcess::execute(u"cp"_s, {u"-r"_s, path(u"backup"_s), copy}) != 0)
            qFatal("the backup cannot be copied");
        return copy;
    }

    void verifyIsRefused(const QString &backup, const QString &slug)
    {
        const QStringList before = QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
        const auto restored = restoreBackup(backup, path(u"refused"_s));
        QVERIFY(!restored);
        QCOMPARE(restored.error().slug, slug);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), before);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) | QFile::ExeGroup | QFile::ExeOther);
        makeShop();
        m_manifest = orFail(takeBackup(path(u"shop"_s), path(u"backup"_s)));
    }

    // The server decides while it sends how far its log goes with the backup; a later time would promise too much.
    void theTimeItBearsIsBeforeTheDatabasesWereSent()
    {
        QVERIFY(m_manifest.taken.isValid());
        for (const QFileInfo &sent : QDir(path(u"backup/databases"_s)).entryInfoList(QDir::Files))
            QVERIFY2(m_manifest.taken < sent.lastModified(), qPrintable(sent.fileName()));
    }

    void everyFileOfABackupIsItsOwnersAlone()
    {
        QCOMPARE(QFile::permissions(path(u"backup"_s)) & (QFile::ExeGroup | QFile::ExeOther), QFile::Permissions());
        for (const auto &file : m_manifest.files)
            QCOMPARE(QFile::permissions(path(u"backup/"_s) + file.name) & (QFile::ReadGroup | QFile::ReadOther),
                QFile::Permissions());
    }

    void aRestoredShopHasItsDatabasesAndFiles()
    {
        const auto restored = restoreBackup(path(u"backup"_s), path(u"restored"_s));
        QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().detail));
        for (const QString &name :
            {u"secrets/signing-key.pem"_s, u"covers/0a1b"_s, u"imported/first"_s, u"ports.json"_s})
            QCOMPARE(contentOf(path(u"restored/"_s) + name), name.toUtf8());
        PostgresCluster cluster({.folder = path(u"restored/postgres"_s), .throwAway = true});
        QVERIFY(cluster.start());
        platform::postgres::Connection store(orFail(cluster.database(u"store"_s)));
        QVERIFY(store.executeText(u"select 1 / (select count(*) from book where title = '심청전')"_s));
    }

    void whatTheShopMakesAnewIsLeftOut()
    {
        static const QRegularExpression leftOut(u"^files/(logs|mosquitto|services|postgres/data|postgres/.*log)"_s);
        for (const auto &file : m_manifest.files)
            QVERIFY2(!file.name.contains(leftOut), qPrintable(file.name));
    }

    void aDamagedFileIsRefusedAndChangesNothing()
    {
        const QString copy = copyOfBackup();
        for (const QString &name : {u"databases/base.tar.gz"_s, u"databases/pg_wal.tar.gz"_s,
                 u"databases/backup_manifest"_s, u"files/secrets/signing-key.pem"_s, u"manifest.json"_s}) {
            const QByteArray whole = contentOf(copy + u'/' + name);
            QByteArray changed = whole;
            changed[whole.size() / 2] = char(changed[whole.size() / 2] ^ 1);
            write(copy + u'/' + name, changed);
            verifyIsRefused(copy, u"backup-damaged"_s);
            write(copy + u'/' + name, whole.left(whole.size() / 2));
            verifyIsRefused(copy, u"backup-damaged"_s);
            QVERIFY(QFile::remove(copy + u'/' + name));
            verifyIsRefused(copy, name == "manifest.json"_L1 ? u"no-backup"_s : u"backup-damaged"_s);
            write(copy + u'/' + name, whole);
        }
    }

    void whatWasNotSavedComesIntoNoShop()
    {
        const QString copy = copyOfBackup();
        write(copy + u"/files/postgres/data/recovery.signal"_s, "");
        verifyIsRefused(copy, u"backup-damaged"_s);
    }

    // Its manifest and its files agree, and yet it is not what the server has sent.
    void aDatabaseThatIsNotWhatTheServerSentIsRefused()
    {
        const QString copy = copyOfBackup();
        const QString list = copy + u"/databases/backup_manifest"_s;
        QByteArray changed = contentOf(list);
        write(list, changed.replace("PG_VERSION", "PG_VERSIOM"));
        m_manifest.files = orFail(BackupManifest::filesOf(copy));
        m_manifest.files.removeIf([](const auto &file) { return file.name == "manifest.json"_L1; });
        orFail(m_manifest.write(copy));
        verifyIsRefused(copy, u"program-failed"_s);
    }

    void otherVersionsAreRefused()
    {
        const QString copy = copyOfBackup();
        BackupManifest manifest = orFail(BackupManifest::read(copy));
        manifest.postgres = u"9.6"_s;
        orFail(manifest.write(copy));
        verifyIsRefused(copy, u"postgresql-missing"_s);
        manifest.shop = u"99.0.0"_s;
        orFail(manifest.write(copy));
        verifyIsRefused(copy, u"other-version"_s);
    }

    void nothingIsOverwritten()
    {
        QCOMPARE(takeBackup(path(u"shop"_s), path(u"backup"_s)).error().slug, u"target-exists"_s);
        QCOMPARE(restoreBackup(path(u"backup"_s), path(u"shop"_s)).error().slug, u"target-exists"_s);
        QCOMPARE(contentOf(path(u"shop/covers/0a1b"_s)), "covers/0a1b");
    }

    void aPlaceThatGoesWithTheShopIsRefused()
    {
        QVERIFY(QFile::link(path(u"shop"_s), path(u"link"_s)));
        for (const QString &place : {u"shop/backup"_s, u"shop/covers/backup"_s, u"link/backup"_s})
            QCOMPARE(takeBackup(path(u"shop"_s), path(place)).error().slug, u"target-inside"_s);
        QCOMPARE(takeBackup(path(u"nothing"_s), path(u"another"_s)).error().slug, u"no-shop"_s);
    }

    void aShopThatIsNotReadyYetIsNotSaved()
    {
        ControlSocket opening([](const QJsonObject &) { return QJsonObject{{u"ready"_s, false}}; });
        QVERIFY(opening.listen(path(u"shop/control.sock"_s)));
        QProcess process;
        start(process, {u"backup"_s, path(u"early"_s), u"--data"_s, path(u"shop"_s)});
        QTRY_COMPARE(process.state(), QProcess::NotRunning);
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().contains("not ready yet"));
        QVERIFY(!QFileInfo::exists(path(u"early"_s)));
    }

    void twoBackupsOfAClosedShopAtOnceAreNotTaken()
    {
        QProcess process;
        start(process, {u"backup"_s, path(u"first"_s), u"--data"_s, path(u"shop"_s)});
        QTRY_VERIFY(QFileInfo::exists(path(u"first.unfinished"_s)));
        const auto second = takeBackup(path(u"shop"_s), path(u"second"_s));
        QVERIFY(!second);
        QCOMPARE(second.error().slug, u"being-saved"_s);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
    }

    void aCheckNeedsABackup()
    {
        QProcess process;
        start(process, {u"backup"_s, u"--check"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().contains("the backup is missing"));
    }

    void killedMidwayItLeavesNothingThatLooksWhole()
    {
        const QString target = path(u"killed"_s);
        QProcess process;
        start(process, {u"backup"_s, target, u"--data"_s, path(u"shop"_s)});
        QTRY_VERIFY(QFileInfo::exists(target + u".unfinished/databases"_s));
        // Nobody opens the shop meanwhile.
        ControlSocket another([](const QJsonObject &) { return QJsonObject(); });
        QCOMPARE(another.listen(path(u"shop/control.sock"_s)).error().slug, u"already-running"_s);
        process.kill();
        QVERIFY(process.waitForFinished());
        QVERIFY(!QFileInfo::exists(target));
        QCOMPARE(restoreBackup(target + u".unfinished"_s, path(u"refused"_s)).error().slug, u"no-backup"_s);
        QVERIFY(takeBackup(path(u"shop"_s), target));
        QVERIFY(!QFileInfo::exists(target + u".unfinished"_s));
    }
};

TEST_SUITE(BackupTest);
#include "backup_test.moc"
