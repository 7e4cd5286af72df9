#include "server/store/adapters/files/cover_files.h"
#include "tests/support/test_suite.h"

#include <QDir>
#include <QTemporaryDir>

using namespace store;
using namespace Qt::Literals::StringLiterals;

class CoverFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCoverIsKeptUnderItsHash()
    {
        const QTemporaryDir folder;
        CoverFiles covers(folder.path());
        const QString name = covers.keep("picture").value();
        QCOMPARE(name, u"2cea274d0bedc39ec4ab6ba9e59ec889e3ed6fb56a1cf088a64d9b383378dc97"_s);
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("picture"));
    }

    void theSamePictureIsKeptOnce()
    {
        const QTemporaryDir folder;
        CoverFiles covers(folder.path());
        QCOMPARE(covers.keep("picture").value(), covers.keep("picture").value());
        QVERIFY(covers.keep("picture").value() != covers.keep("another").value());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }

    void halfAPictureFromACrashIsReplaced()
    {
        const QTemporaryDir folder;
        CoverFiles covers(folder.path());
        const QString path = folder.filePath(covers.keep("picture").value());
        QFile torn(path);
        QVERIFY(torn.open(QIODevice::WriteOnly | QIODevice::Truncate));
        torn.close();
        QVERIFY(covers.keep("picture"));
        QCOMPARE(QFileInfo(path).size(), 7);
    }

    void aFolderThatIsGoneIsTold()
    {
        CoverFiles covers(u"/nowhere/covers"_s);
        QCOMPARE(covers.keep("picture").error().slug, u"cannot-keep-cover"_s);
    }
};

TEST_SUITE(CoverFilesTest);
#include "cover_files_test.moc"
