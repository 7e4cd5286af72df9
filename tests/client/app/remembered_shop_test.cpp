#include "client/app/remembered_shop.h"
#include "tests/support/test_suite.h"

#include <QSettings>
#include <QTemporaryDir>

using namespace app;
using namespace Qt::Literals::StringLiterals;

class RememberedShopTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home->path());
    }

    void nothingIsRememberedAtFirst() { QVERIFY(!rememberedShop()); }

    void everythingOfAShopIsRemembered()
    {
        rememberShop(m_shop);
        QCOMPARE(rememberedShop(), std::optional(m_shop));
    }

    void theLastOneCounts()
    {
        rememberShop(m_shop);
        rememberShop({QUrl(u"http://127.0.0.1:8080"_s), u"At home"_s, u"2.0.0"_s, u"127.0.0.1"_s, 1883});
        QCOMPARE(rememberedShop()->name, u"At home"_s);
        QCOMPARE(rememberedShop()->mqttPort, 1883);
    }

    void aForgottenShopIsNotThere()
    {
        rememberShop(m_shop);
        QSettings().setValue(u"language"_s, u"ko"_s);
        forgetShop();
        QVERIFY(!rememberedShop());
        QCOMPARE(QSettings().value(u"language"_s).toString(), u"ko"_s); // the rest stays
    }

    void whatIsNoAddressIsNoShop()
    {
        rememberShop(m_shop);
        QSettings().setValue(u"shop/gateway"_s, u"http://:::"_s);
        QVERIFY(!rememberedShop());
    }

private:
    const api::KnownShop m_shop{
        QUrl(u"https://shop.example:8443"_s), u"Paju Books"_s, u"1.0.0"_s, u"shop.example"_s, 8883};
    std::unique_ptr<QTemporaryDir> m_home;
};

TEST_SUITE(RememberedShopTest);
#include "remembered_shop_test.moc"
