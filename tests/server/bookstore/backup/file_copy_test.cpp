#include "server/bookstore/backup/file_copy.h"
#include "tests/support/test_suite.h"

#include <QDir>
#include <QTemporaryDir>

using bookstore::copyFiles;
using namespace Qt::Literals::StringLiterals;

class FileCopyTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString from(const QString &name = {}) const { return m_folder->filePath(u"from/"_s + name); }
    QString to(const QString &name = {}) const { return m_folder->filePath(u"to/"_s + name); }

    static void write(const QString &path)
    {
        QFile file(path);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly));
        file.write(path.toUtf8());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        for (const QString &name : {u"ports.json"_s, u"covers/a/b"_s, u"logs/store.log"_s, u".hidden"_s})
            write(from(name));
    }

    void everyFileIsCopiedForItsOwnerAlone()
    {
        QVERIFY(copyFiles(from(), to()));
        for (const QString &name : {u"ports.json"_s, u"covers/a/b"_s, u"logs/store.log"_s, u".hidden"_s}) {
            QFile copy(to(name));
            QVERIFY2(copy.open(QIODevice::ReadOnly), qPrintable(name));
            QCOMPARE(copy.readAll(), from(name).toUtf8());
            QVERIFY(!(copy.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        }
        QVERIFY(!(QFile::permissions(to(u"covers/a"_s)) & (QFile::ExeGroup | QFile::ExeOther)));
    }

    void whatIsNamedIsLeftOut()
    {
        QVERIFY(copyFiles(from(), to(), {u"logs"_s, u"covers/a/b"_s}));
        QVERIFY(QFileInfo::exists(to(u"ports.json"_s)));
        QVERIFY(!QFileInfo::exists(to(u"logs"_s)));
        QVERIFY(!QFileInfo::exists(to(u"covers/a/b"_s)));
    }

    void foldersOnAnotherDiskAreCopiedToo()
    {
        write(m_folder->filePath(u"disk/picture"_s));
        QVERIFY(QFile::link(m_folder->filePath(u"disk"_s), from(u"pictures"_s)));
        QVERIFY(copyFiles(from(), to()));
        QVERIFY(QFileInfo(to(u"pictures"_s)).isDir());
        QVERIFY(!QFileInfo(to(u"pictures"_s)).isSymLink());
        QVERIFY(QFileInfo::exists(to(u"pictures/picture"_s)));
    }

    void whatCannotBeWrittenIsSaid()
    {
        write(to(u"ports.json"_s)); // nothing is overwritten
        const auto copied = copyFiles(from(), to());
        QVERIFY(!copied);
        QVERIFY(copied.error().detail.contains(u"ports.json"_s));
    }
};

TEST_SUITE(FileCopyTest);
#include "file_copy_test.moc"
