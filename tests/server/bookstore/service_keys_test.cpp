#include "server/bookstore/service_keys.h"

#include "server/bookstore/service_catalogue.h"
#include "server/platform/auth/callers.h"
#include "server/platform/auth/service_pass.h"
#include "tests/support/test_suite.h"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace bookstore;
using namespace platform::auth;
using namespace Qt::Literals::StringLiterals;

// What the services are given is tried as they use it: each calls each.
class ServiceKeysTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::optional<ServiceKeys> m_keys;
    const core::SystemClock m_clock;

    QByteArray contentOf(const QString &service, const QString &setting) const
    {
        QFile file(m_keys->configurationOf(service).value(setting).toString());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    bool mayCall(const QString &service, const QString &called) const
    {
        const auto key = Es256Key::fromPem(contentOf(service, u"SERVICE_KEY_FILE"_s));
        const auto callers = parseCallerKeys(contentOf(called, u"CALLER_KEYS_FILE"_s));
        if (!key || !callers)
            return false;
        const auto caller =
            Callers(called, *callers, m_clock).whoBrings(ServicePass(service, *key, m_clock).tokenFor(called));
        return caller && *caller == service;
    }

    void make()
    {
        const auto data = DataFolder::open(m_folder.filePath(u"shop"_s));
        QVERIFY(data);
        const auto keys = ServiceKeys::make(*data);
        QVERIFY(keys);
        m_keys = *keys;
    }

private Q_SLOTS:
    void initTestCase() { make(); }

    void eachMayCallItsPeersAndNobodyElse()
    {
        for (const ServiceEntry &service : serviceCatalogue()) {
            for (const ServiceEntry &called : serviceCatalogue())
                QVERIFY2(mayCall(service.name, called.name) == service.peers.contains(called.name),
                    qPrintable(service.name + u" calls "_s + called.name));
        }
    }

    void onlyTheOwnerReadsThem()
    {
        for (const ServiceEntry &service : serviceCatalogue()) {
            const QJsonObject configuration = m_keys->configurationOf(service.name);
            for (const QJsonValue file : configuration) {
                const QFileInfo kept(file.toString());
                QVERIFY2(kept.exists(), qPrintable(file.toString()));
                QCOMPARE(kept.permissions() & (QFile::ReadGroup | QFile::ReadOther), 0);
            }
        }
    }

    void nobodyIsGivenWhatSignsForAnother()
    {
        for (const ServiceEntry &service : serviceCatalogue())
            QVERIFY(!contentOf(service.name, u"CALLER_KEYS_FILE"_s).contains("\"d\""));
    }

    void everyStartBringsOthers()
    {
        const QByteArray before = contentOf(u"ordering"_s, u"SERVICE_KEY_FILE"_s);
        QVERIFY(!before.isEmpty());
        make();
        QVERIFY(contentOf(u"ordering"_s, u"SERVICE_KEY_FILE"_s) != before);
        QVERIFY(mayCall(u"ordering"_s, u"payment"_s));
    }
};

TEST_SUITE(ServiceKeysTest);
#include "service_keys_test.moc"
