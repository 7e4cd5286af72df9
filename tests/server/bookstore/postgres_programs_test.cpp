#include "server/bookstore/postgres_programs.h"
#include "tests/support/test_suite.h"

#include <QDir>
#include <QTemporaryDir>

using namespace bookstore;
using namespace Qt::Literals::StringLiterals;

class PostgresProgramsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_data;

    void claimVersion(const QString &version)
    {
        QFile file(m_data.filePath(u"PG_VERSION"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(version.toLatin1() + "\n");
    }

private Q_SLOTS:
    void aNewClusterIsMadeByWhatIsInstalled()
    {
        const auto programs = postgresPrograms(m_data.filePath(u"nothing-there-yet"_s));
        QVERIFY(programs);
        for (const QString &program : {u"postgres"_s, u"initdb"_s})
            QVERIFY(QFileInfo(*programs + u'/' + program).isExecutable());
    }

    void dataAreServedByTheVersionThatMadeThem()
    {
        const QString programs = postgresPrograms(u"/nowhere"_s).value();
        const QString version = programs.section(u'/', -2, -2);
        if (version.toInt() == 0)
            QSKIP("this system has one PostgreSQL, in PATH");
        claimVersion(version);
        QCOMPARE(postgresPrograms(m_data.path()).value(), programs);
    }

    void dataOfAVersionThatIsNotInstalledNameIt()
    {
        if (!QDir(u"/usr/lib/postgresql"_s).exists())
            QSKIP("this system has one PostgreSQL, in PATH");
        claimVersion(u"8"_s);
        const auto programs = postgresPrograms(m_data.path());
        QVERIFY(!programs);
        QCOMPARE(programs.error().slug, u"postgresql-missing"_s);
        QVERIFY(programs.error().detail.contains(u"PostgreSQL 8 "_s));
    }

    void theProgramsSayTheirVersion()
    {
        const QString programs = postgresPrograms(u"/nowhere"_s).value();
        const auto version = postgresVersion(programs);
        QVERIFY(version);
        const QString major = version->section(u'.', 0, 0);
        QVERIFY(major.toInt() >= 15);
        QCOMPARE(postgresProgramsOf(major).value(), programs);
        QCOMPARE(postgresVersion(u"/nowhere"_s).error().slug, u"postgresql-missing"_s);
    }
};

TEST_SUITE(PostgresProgramsTest);
#include "postgres_programs_test.moc"
