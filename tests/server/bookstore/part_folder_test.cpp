#include "server/bookstore/child_process.h"
#include "server/bookstore/part_folder.h"
#include "tests/support/test_suite.h"

#include <QFileInfo>

#include <unistd.h>

using namespace bookstore;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kForeign = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
    | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

} // namespace

class PartFolderTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_parent;

private Q_SLOTS:
    void init()
    {
        m_parent = std::make_unique<QTemporaryDir>();
        QFile::setPermissions(m_parent->path(), QFile::permissions(m_parent->path()) | QFileDevice::ExeOther);
    }

    void folderAndFilesAreForTheirUserAlone()
    {
        const PartFolder folder(m_parent->filePath(u"part"_s), u"nobody"_s);
        QVERIFY(folder.make());
        QVERIFY(folder.write("configuration"_L1, "one"));
        QVERIFY(folder.write("configuration"_L1, "two"));
        for (const QString &path : {folder.path({}), folder.path("configuration"_L1)}) {
            QVERIFY(!(QFile::permissions(path) & kForeign));
            if (::geteuid() == 0)
                QCOMPARE(QFileInfo(path).owner(), u"nobody"_s);
        }
        QFile file(folder.path("configuration"_L1));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "two");
    }

    void aFolderItsUserCannotReachIsRefusedWithTheReason()
    {
        if (::geteuid() != 0)
            QSKIP("only root runs parts as other users");
        QFile::setPermissions(
            m_parent->path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        const auto made = PartFolder(m_parent->filePath(u"part"_s), u"nobody"_s).make();
        QVERIFY(!made);
        QCOMPARE(made.error().slug, u"folder-not-reachable"_s);
        QVERIFY(made.error().detail.contains(m_parent->path()));
    }

    void aFileThatCannotBeWrittenIsToldByName()
    {
        const PartFolder folder(m_parent->filePath(u"never made"_s), {});
        const auto written = folder.write("configuration"_L1, "one");
        QVERIFY(!written);
        QCOMPARE(written.error().slug, u"file-not-written"_s);
        QVERIFY(written.error().detail.contains(u"never made/configuration"_s));
    }

    void aLeftoverIsEndedOnlyWhenItIsStillTheSameProgram()
    {
        const PartFolder folder(m_parent->filePath(u"part"_s), {});
        QVERIFY(folder.make());
        ChildProcess process({.path = u"sleep"_s, .arguments = {u"600"_s}});
        QVERIFY(process.start());
        QVERIFY(!folder.endLeftover(u"600"_s)); // nothing is known of it yet
        QVERIFY(folder.keepPid(process.pid()));
        QVERIFY(!folder.endLeftover(u"another argument"_s));
        QVERIFY(!process.waitUntilEnded(std::chrono::milliseconds(50)));
        QVERIFY(folder.endLeftover(u"600"_s));
        QVERIFY(process.waitUntilEnded(std::chrono::seconds(10)));
    }
};

TEST_SUITE(PartFolderTest);
#include "part_folder_test.moc"
