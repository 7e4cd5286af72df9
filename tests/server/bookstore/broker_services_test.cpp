#include "server/bookstore/broker_services.h"
#include "tests/support/test_suite.h"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace bookstore;
using namespace Qt::Literals::StringLiterals;

class BrokerServicesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QMap<QString, BrokerService> m_services;

private Q_SLOTS:
    void initTestCase()
    {
        const auto data = DataFolder::open(m_folder.filePath(u"shop"_s));
        QVERIFY(data);
        const auto services = brokerServices(*data);
        QVERIFY(services);
        for (const BrokerService &service : *services)
            m_services.insert(service.name, service);
    }

    void eachHasAPasswordOfItsOwnThatOnlyTheOwnerReads()
    {
        QSet<QString> passwords;
        for (const BrokerService &service : std::as_const(m_services)) {
            QVERIFY(service.password.size() > 40);
            passwords.insert(service.password);
            const QFileInfo kept(m_folder.filePath(u"shop/secrets/mqtt-"_s + service.name));
            QVERIFY(kept.exists());
            QCOMPARE(kept.permissions() & (QFile::ReadGroup | QFile::ReadOther), 0);
        }
        QCOMPARE(passwords.size(), m_services.size());
    }

    void eachHearsItsPeersAndNobodyElse()
    {
        QCOMPARE(m_services[u"payment"_s].reads,
            (QStringList{u"bookstore/ordering/events/+"_s, u"bookstore/ordering/heads/+"_s}));
        QCOMPARE(m_services[u"identity"_s].reads, QStringList());
        for (const BrokerService &service : std::as_const(m_services)) {
            for (const QString &filter : service.reads)
                QVERIFY2(!filter.contains(u"users"_s) && !filter.contains(u'#'), qPrintable(filter));
        }
    }

    void eachTellsItsOwnEventsIfAnybodyListens()
    {
        QCOMPARE(m_services[u"payment"_s].writes,
            (QStringList{u"bookstore/payment/events/+"_s, u"bookstore/payment/heads/+"_s}));
        QCOMPARE(m_services[u"storefront"_s].writes, QStringList());
        QCOMPARE(m_services[u"order_view"_s].writes, QStringList());
    }

    void onlyOneReachesTheUsers()
    {
        QCOMPARE(m_services[u"notification"_s].writes, QStringList{u"bookstore/users/+/messages"_s});
        for (const BrokerService &service : std::as_const(m_services))
            QCOMPARE(service.writes.join(u' ').contains(u"users"_s), service.name == u"notification"_s);
    }
};

TEST_SUITE(BrokerServicesTest);
#include "broker_services_test.moc"
