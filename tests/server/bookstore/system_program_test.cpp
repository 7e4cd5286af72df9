#include "server/bookstore/system_program.h"
#include "tests/support/test_suite.h"

using namespace bookstore;
using namespace Qt::Literals::StringLiterals;

class SystemProgramTest : public QObject {
    Q_OBJECT

    QByteArray m_path;

private Q_SLOTS:
    void init()
    {
        m_path = qgetenv("PATH");
        qputenv("PATH", "/usr/bin:/bin");
    }

    void cleanup() { qputenv("PATH", m_path); }

    void aProgramInThePathIsFound() { QVERIFY(systemProgram(u"sh"_s).endsWith(u"/sh"_s)); }

    void aProgramForAdministratorsIsFoundOutsideThePath()
    {
        QCOMPARE(systemProgram(u"mosquitto"_s), u"/usr/sbin/mosquitto"_s);
    }

    void aMissingProgramKeepsItsName() { QCOMPARE(systemProgram(u"no-such-program"_s), u"no-such-program"_s); }
};

TEST_SUITE(SystemProgramTest);
#include "system_program_test.moc"
