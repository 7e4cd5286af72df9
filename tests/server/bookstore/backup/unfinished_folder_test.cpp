#include "server/bookstore/backup/unfinished_folder.h"
#include "tests/support/test_suite.h"

#include <QDir>
#include <QTemporaryDir>

using bookstore::UnfinishedFolder;
using namespace Qt::Literals::StringLiterals;

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
        const auto folder = UnfinishedFolder::beside(place());
        QVERIFY(folder);
        QVERIFY(QDir((*folder)->path()).isEmpty());
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

    void theFolderAboveMustBeThere()
    {
        QCOMPARE(UnfinishedFolder::beside(m_folder->filePath(u"not/mounted"_s)).error().slug, u"cannot-write"_s);
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }
};

TEST_SUITE(UnfinishedFolderTest);
#include "unfinished_folder_test.moc"
