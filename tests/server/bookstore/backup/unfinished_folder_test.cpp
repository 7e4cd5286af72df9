#include "server/bookstore/backup/unfinished_folder.h"
#include "tests/support/test_suite.h"

#include <QDir>
#include <QTemporaryDir>

#include <cerrno>
#include <functional>
#include <sys/file.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utility>

using bookstore::UnfinishedFolder;
using namespace Qt::Literals::StringLiterals;

namespace {

std::function<void()> beforeLock; // done once
std::function<bool()> beforeFsync; // says whether it shall succeed
std::function<bool()> beforeSyncfs;

bool fails(const std::function<bool()> &before)
{
    errno = EIO;
    return before && !before();
}

} // namespace

// Called in the place of the system's own.
extern "C" int flock(int handle, int operation) noexcept
{
    if (const auto act = std::exchange(beforeLock, {}))
        act();
    return int(::syscall(SYS_flock, handle, operation));
}

extern "C" int fsync(int handle)
{
    return fails(beforeFsync) ? -1 : int(::syscall(SYS_fsync, handle));
}

extern "C" int syncfs(int handle) noexcept
{
    return fails(beforeSyncfs) ? -1 : int(::syscall(SYS_syncfs, handle));
}

class UnfinishedFolderTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString place() const { return m_folder->filePath(u"backup"_s); }
    QString beside() const { return place() + u".unfinished"_s; }

    static void write(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void cleanup()
    {
        beforeFsync = {};
        beforeSyncfs = {};
    }

    void itComesToItsPlaceWhole()
    {
        {
            const auto folder = UnfinishedFolder::beside(place() + u'/');
            QVERIFY(folder);
            write((*folder)->path(u"page"_s));
            QVERIFY(!QFileInfo::exists(place()));
            QVERIFY((*folder)->finish());
        }
        QVERIFY(QFileInfo::exists(place() + u"/page"_s));
        QVERIFY(!QFileInfo::exists(beside()));
    }

    void onlyTheOwnerLooksIntoIt()
    {
        const auto folder = UnfinishedFolder::beside(place());
        QCOMPARE(QFile::permissions((*folder)->path())
                & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther),
            QFile::Permissions());
    }

    void whatIsNotFinishedGoesAway()
    {
        {
            const auto folder = UnfinishedFolder::beside(place());
            write((*folder)->path(u"page"_s));
        }
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void whatAKilledProcessHasLeftIsTakenAway()
    {
        QVERIFY(QDir().mkpath(beside() + u"/old/older"_s));
        write(beside() + u"/page"_s);
        QVERIFY(QFile::link(u"/nowhere"_s, beside() + u"/link"_s));
        const auto folder = UnfinishedFolder::beside(place());
        QVERIFY(folder);
        QVERIFY(QDir((*folder)->path()).isEmpty(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot));
    }

    void onlyOneFillsIt()
    {
        const auto first = UnfinishedFolder::beside(place());
        QVERIFY(first);
        write((*first)->path(u"page"_s));
        const auto second = UnfinishedFolder::beside(place());
        QVERIFY(!second);
        QCOMPARE(second.error().slug, u"in-progress"_s);
        QVERIFY(QFileInfo::exists((*first)->path(u"page"_s)));
    }

    // Somebody who may write beside the backups has put it there.
    void aLinkThatBearsItsNameIsNotFollowed()
    {
        const QString elsewhere = m_folder->filePath(u"elsewhere"_s);
        QVERIFY(QDir().mkpath(elsewhere) && QFile::link(elsewhere, beside()));
        write(elsewhere + u"/page"_s);
        const auto permissions = QFile::permissions(elsewhere) | QFile::ReadOther;
        QVERIFY(QFile::setPermissions(elsewhere, permissions));
        const auto folder = UnfinishedFolder::beside(place());
        QVERIFY(!folder);
        QCOMPARE(folder.error().slug, u"cannot-write"_s);
        QVERIFY(QFileInfo::exists(elsewhere + u"/page"_s));
        QCOMPARE(QFile::permissions(elsewhere), permissions);
        QVERIFY(QFileInfo(beside()).isSymLink());
    }

    void aFolderOfSomebodyElseIsNotFilled()
    {
        if (::geteuid() != 0)
            QSKIP("only root can give a folder away");
        QVERIFY(QDir().mkpath(beside()));
        write(beside() + u"/page"_s);
        QCOMPARE(::chown(QFile::encodeName(beside()).constData(), 4'000'000, 4'000'000), 0);
        const auto folder = UnfinishedFolder::beside(place());
        QVERIFY(!folder);
        QVERIFY2(folder.error().detail.contains(u"somebody else"_s), qPrintable(folder.error().detail));
        QVERIFY(QFileInfo::exists(beside() + u"/page"_s));
    }

    // Another process is done between our opening and our locking: what we have locked then is its work.
    void aFolderThatWasMovedBeforeItsLockIsNotTaken()
    {
        QVERIFY(QDir().mkpath(beside()));
        write(beside() + u"/page"_s);
        beforeLock = [this] { QVERIFY(QFile::rename(beside(), place())); };
        const auto folder = UnfinishedFolder::beside(place());
        QVERIFY(folder);
        QVERIFY(QFileInfo::exists((*folder)->path()));
        QVERIFY(QFileInfo::exists(place() + u"/page"_s));
        QCOMPARE(UnfinishedFolder::beside(place()).error().slug, u"in-progress"_s);
    }

    void anEmptyFolderIsReplacedAndAFullOneIsNot()
    {
        QVERIFY(QDir().mkpath(place()));
        QVERIFY(UnfinishedFolder::beside(place()).value()->finish());
        write(place() + u"/page"_s);
        const auto late = UnfinishedFolder::beside(place()).value()->finish();
        QVERIFY(!late);
        QVERIFY(QFileInfo::exists(place() + u"/page"_s));
        QVERIFY(!QFileInfo::exists(beside()));
    }

    void whatDoesNotReachTheDiskIsNotFinished()
    {
        const auto folder = UnfinishedFolder::beside(place());
        beforeSyncfs = [this] { return QFileInfo::exists(place()); };
        QCOMPARE((*folder)->finish().error().slug, u"cannot-write"_s);
        QVERIFY(!QFileInfo::exists(place()));
    }

    void aMoveThatDoesNotReachTheDiskIsUndone()
    {
        {
            const auto folder = UnfinishedFolder::beside(place());
            write((*folder)->path(u"page"_s));
            beforeFsync = [this] { return !QFileInfo::exists(place()); };
            const auto finished = (*folder)->finish();
            QVERIFY(!finished);
            QVERIFY2(finished.error().detail.contains(m_folder->path()), qPrintable(finished.error().detail));
        }
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void theFolderAboveMustBeThere()
    {
        QCOMPARE(UnfinishedFolder::beside(m_folder->filePath(u"not/mounted"_s)).error().slug, u"cannot-write"_s);
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }
};

TEST_SUITE(UnfinishedFolderTest);
#include "unfinished_folder_test.moc"
