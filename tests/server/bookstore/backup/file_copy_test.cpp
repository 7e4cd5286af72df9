#include "server/bookstore/backup/file_copy.h"
#include "tests/support/test_suite.h"

#include <QDir>
#include <QTemporaryDir>

#include <csignal>
#include <fcntl.h>
#include <functional>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utility>

using bookstore::copyFiles;
using namespace Qt::Literals::StringLiterals;

namespace {

std::function<void()> beforeFolder; // done once, before a folder is made private

} // namespace

// Called in the place of the system's own.
extern "C" int chmod(const char *path, mode_t mode) noexcept
{
    if (const auto act = std::exchange(beforeFolder, {}))
        act();
    return int(::syscall(SYS_fchmodat, AT_FDCWD, path, mode));
}

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

    void whatCannotBeReadIsSaid()
    {
        QVERIFY(QFile::link(u"/proc/self/mem"_s, from(u"covers/torn"_s))); // is a file, and gives an error when read
        const auto copied = copyFiles(from(), to());
        QVERIFY(!copied);
        QVERIFY2(copied.error().detail.contains(u"covers/torn"_s), qPrintable(copied.error().detail));
    }

    void aFileThatIsNotWrittenToItsEndIsSaid()
    {
        QFile large(from(u"large"_s));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(100'000));
        const auto before = std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        ::getrlimit(RLIMIT_FSIZE, &limit);
        const rlimit narrow{60'000, limit.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &narrow);
        const auto copied = copyFiles(from(), to());
        ::setrlimit(RLIMIT_FSIZE, &limit);
        std::signal(SIGXFSZ, before);
        QVERIFY(!copied);
        QCOMPARE(copied.error().slug, u"not-copied"_s);
    }

    // It goes away when its copy is being opened.
    void aFileThatGoesAwayWhileItsCopyFailsIsNoSuccess()
    {
        QVERIFY(QDir().mkpath(to(u"covers/a/b"_s))); // in the way
        beforeFolder = [this] { QVERIFY(QFile::remove(from(u"covers/a/b"_s))); };
        const auto copied = copyFiles(from(), to(), {u"ports.json"_s, u".hidden"_s, u"logs"_s});
        QVERIFY(!beforeFolder);
        QVERIFY(!copied);
        QCOMPARE(copied.error().slug, u"not-copied"_s);
    }

    void aFileThatHasGoneAwayIsNotMissed()
    {
        beforeFolder = [this] { QVERIFY(QFile::remove(from(u"logs/store.log"_s))); };
        QVERIFY(copyFiles(from(), to(), {u"ports.json"_s, u".hidden"_s}));
        QVERIFY(!beforeFolder);
        QVERIFY(QFileInfo::exists(to(u"covers/a/b"_s)));
        QVERIFY(!QFileInfo::exists(to(u"logs/store.log"_s)));
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
