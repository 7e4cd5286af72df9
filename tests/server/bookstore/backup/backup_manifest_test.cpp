#include "server/bookstore/backup/backup_manifest.h"
#include "tests/support/or_fail.h"
#include "tests/support/test_suite.h"

#include <QDir>
#include <QTemporaryDir>

using bookstore::BackupManifest;
using tests::orFail;
using namespace Qt::Literals::StringLiterals;

class BackupManifestTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(QDir().mkpath(QFileInfo(file).path()) && file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    QByteArray contentOf(const QString &name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    BackupManifest written() const
    {
        const BackupManifest manifest{u"0.1.0"_s, u"15.8"_s,
            QDateTime::fromString(u"2026-03-01T09:30:00.250Z"_s, Qt::ISODateWithMs),
            orFail(BackupManifest::filesOf(m_folder->path()))};
        orFail(manifest.write(m_folder->path()));
        return manifest;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write(u"databases/base.tar.gz"_s, "what the shop knows");
        write(u"files/.hidden"_s, "");
    }

    void whatIsWrittenIsReadAgain()
    {
        const BackupManifest manifest = written();
        QCOMPARE(manifest.files.size(), 2);
        QCOMPARE(manifest.size(), 19);
        const BackupManifest read = orFail(BackupManifest::read(m_folder->path()));
        QCOMPARE(read.shop, manifest.shop);
        QCOMPARE(read.postgres, manifest.postgres);
        QCOMPARE(read.taken, manifest.taken);
        QVERIFY(read.files == manifest.files);
        QVERIFY(read.verify(m_folder->path()));
    }

    void onlyTheOwnerReadsIt()
    {
        (void)written();
        const auto permissions = QFile::permissions(m_folder->filePath(u"manifest.json"_s));
        QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void aFolderWithoutOneIsNoBackup()
    {
        QCOMPARE(BackupManifest::read(m_folder->path()).error().slug, u"no-backup"_s);
    }

    void aChangedByteOfAFileIsSeenAndTheFileNamed()
    {
        const BackupManifest manifest = written();
        write(u"databases/base.tar.gz"_s, "what the shop knowz");
        const auto whole = manifest.verify(m_folder->path());
        QVERIFY(!whole);
        QCOMPARE(whole.error().slug, u"backup-damaged"_s);
        QVERIFY(whole.error().detail.contains(u"databases/base.tar.gz"_s));
    }

    void aFileThatIsCutShortOrMissingIsSeen()
    {
        const BackupManifest manifest = written();
        write(u"databases/base.tar.gz"_s, "what the shop kno");
        QVERIFY(manifest.verify(m_folder->path()).error().detail.contains(u"17 bytes, not 19"_s));
        QFile::remove(m_folder->filePath(u"databases/base.tar.gz"_s));
        QVERIFY(manifest.verify(m_folder->path()).error().detail.contains(u"is missing"_s));
    }

    void whatWasNotSavedIsSeen_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("a file that a database obeys") << u"files/postgres/data/recovery.signal"_s;
        QTest::newRow("a hidden one") << u"databases/.surplus"_s;
        QTest::newRow("beside the manifest") << u"surplus"_s;
        QTest::newRow("the name of the manifest elsewhere") << u"files/manifest.json"_s;
    }

    void whatWasNotSavedIsSeen()
    {
        QFETCH(const QString, name);
        const BackupManifest manifest = written();
        write(name, "");
        const auto whole = manifest.verify(m_folder->path() + u'/');
        QVERIFY(!whole);
        QCOMPARE(whole.error().slug, u"backup-damaged"_s);
        QVERIFY2(whole.error().detail.contains(u'/' + name), qPrintable(whole.error().detail));
    }

    void aLinkIsNoPartOfABackup()
    {
        const BackupManifest manifest = written();
        const QString link = m_folder->filePath(u"files/covers"_s);
        for (const QString &to : {u"/usr"_s, u"/nowhere"_s, m_folder->filePath(u"files/.hidden"_s)}) {
            QVERIFY(QFile::link(to, link));
            QVERIFY2(!manifest.verify(m_folder->path()), qPrintable(to));
            QVERIFY(QFile::remove(link));
        }
        QVERIFY(QFile::rename(m_folder->filePath(u"files/.hidden"_s), link));
        QVERIFY(QFile::link(link, m_folder->filePath(u"files/.hidden"_s)));
        QVERIFY(!manifest.verify(m_folder->path()));
    }

    void everyChangedByteOfTheManifestIsSeen()
    {
        (void)written();
        const QByteArray whole = contentOf(u"manifest.json"_s);
        for (qsizetype i = 0; i < whole.size(); ++i) {
            QByteArray changed = whole;
            changed[i] = char(changed[i] ^ 1);
            write(u"manifest.json"_s, changed);
            const auto read = BackupManifest::read(m_folder->path());
            const bool sameMeaning = read && read->verify(m_folder->path());
            // Between its values there may be any white space.
            QVERIFY2(!sameMeaning || QByteArray(" \n!\x0b").contains(whole[i]), changed.constData());
        }
    }

    void whatLeadsOutOfTheFolderIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("upwards") << u"../../etc/passwd"_s;
        QTest::newRow("upwards again") << u"files/../../x"_s;
        QTest::newRow("absolute") << u"/etc/passwd"_s;
        QTest::newRow("nothing") << QString();
    }

    void whatLeadsOutOfTheFolderIsRefused()
    {
        QFETCH(const QString, name);
        BackupManifest manifest = written();
        manifest.files.append({name, 0, ""});
        orFail(manifest.write(m_folder->path()));
        QCOMPARE(BackupManifest::read(m_folder->path()).error().slug, u"backup-damaged"_s);
    }
};

TEST_SUITE(BackupManifestTest);
#include "backup_manifest_test.moc"
