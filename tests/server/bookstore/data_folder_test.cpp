#include "server/bookstore/data_folder.h"

#include "tests/support/test_suite.h"

using namespace bookstore;
using namespace Qt::Literals::StringLiterals;

class DataFolderTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void aSecretIsMadeOnceAndOnlyItsOwnerReadsIt()
    {
        const auto data = DataFolder::open(m_folder.path());
        QVERIFY(data);
        const QString secret = data->secret(u"mqtt"_s).value();
        QVERIFY(secret.size() >= 40);
        QCOMPARE(DataFolder::open(m_folder.path())->secret(u"mqtt"_s).value(), secret);
        QVERIFY(data->secret(u"other"_s).value() != secret);
        const auto foreign =
            QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::ExeGroup | QFileDevice::ExeOther;
        QVERIFY(!(QFile::permissions(data->path(u"secrets"_s)) & foreign));
    }

    void aPartKeepsItsPort()
    {
        quint16 first = 0;
        {
            FreePorts ports;
            first = DataFolder::open(m_folder.path())->port(u"gateway"_s, ports).value();
        }
        FreePorts ports;
        auto data = DataFolder::open(m_folder.path());
        QCOMPARE(data->port(u"gateway"_s, ports).value(), first);
        QVERIFY(data->port(u"mqtt"_s, ports).value() != first);
    }

    void aWantedPortThatIsTakenIsRefused()
    {
        FreePorts others;
        const quint16 taken = others.take().value();
        FreePorts ports;
        auto data = DataFolder::open(m_folder.path());
        QCOMPARE(data->port(u"gateway"_s, ports, taken).error().slug, u"port-taken"_s);
    }

    void aFolderThatCannotBeIsRefused()
    {
        QCOMPARE(DataFolder::open(u"/proc/no/such"_s).error().slug, u"bad-data-folder"_s);
        const QString deep = m_folder.path() + u'/' + QString(120, u'x');
        QCOMPARE(DataFolder::open(deep).error().slug, u"bad-data-folder"_s);
    }
};

TEST_SUITE(DataFolderTest);
#include "data_folder_test.moc"
