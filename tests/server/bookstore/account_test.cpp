#include "server/bookstore/account.h"
#include "tests/support/test_suite.h"

#include <QDir>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace bookstore;
using namespace Qt::Literals::StringLiterals;

namespace {

mode_t modeOf(const QString &path)
{
    struct stat status { };
    ::stat(QFile::encodeName(path).constData(), &status);
    return status.st_mode & 0777;
}

void setMode(const QString &path, mode_t mode)
{
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
}

} // namespace

class AccountTest : public QObject {
    Q_OBJECT

    const Account m_stranger{4'000'000, 4'000'000};

private Q_SLOTS:
    void onlyRootCanBecomeSomebodyElse()
    {
        QCOMPARE(Account::toBecome(u"nobody"_s).has_value(), ::geteuid() == 0);
        QVERIFY(!Account::toBecome(u"nobody-at-all"_s));
        QVERIFY(!Account::toBecome(QString()));
    }

    void aPrivateFolderIsForItsOwnerAlone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a/b"_s);
        QVERIFY(makePrivateFolder(path));
        QCOMPARE(modeOf(path), mode_t(0700));
        setMode(path, 0755);
        QVERIFY(makePrivateFolder(path));
        QCOMPARE(modeOf(path), mode_t(0700));
    }

    void aPrivateFolderCanBelongToAnother()
    {
        if (::geteuid() != 0)
            QSKIP("only root can give a folder away");
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"theirs"_s);
        QVERIFY(makePrivateFolder(path, m_stranger));
        QCOMPARE(QFileInfo(path).ownerId(), m_stranger.user);
        QCOMPARE(QFileInfo(path).groupId(), m_stranger.group);
    }

    void aFolderThatCannotBeMadeSaysWhere()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto made = makePrivateFolder(file.fileName() + u"/below"_s);
        QCOMPARE(made.error().slug, u"folder-not-made"_s);
        QVERIFY(made.error().detail.contains(file.fileName()));
    }

    void theOutermostClosedFolderIsNamed()
    {
        const QTemporaryDir folder;
        const QString inner = folder.filePath(u"open/inner"_s);
        QVERIFY(QDir().mkpath(inner));
        setMode(folder.filePath(u"open"_s), 0711);
        setMode(inner, 0711);
        QCOMPARE(closedTo(m_stranger, inner), folder.path());
        setMode(folder.path(), 0711);
        QCOMPARE(closedTo(m_stranger, inner), QString());
        setMode(inner, 0744);
        QCOMPARE(closedTo(m_stranger, inner), inner);
    }

    void ownersAndGroupsHaveTheirOwnRights()
    {
        const QTemporaryDir folder;
        setMode(folder.path(), 0611);
        const Account owner{::geteuid(), 4'000'000};
        const Account group{4'000'000, QFileInfo(folder.path()).groupId()};
        QCOMPARE(closedTo(owner, folder.path()), folder.path());
        QCOMPARE(closedTo(group, folder.path()), QString());
        setMode(folder.path(), 0701);
        QCOMPARE(closedTo(group, folder.path()), folder.path());
        QCOMPARE(closedTo(m_stranger, folder.path()), QString());
    }
};

TEST_SUITE(AccountTest);
#include "account_test.moc"
