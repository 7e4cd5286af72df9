#include "client/account/choosing_shop.h"
#include "tests/client/account/controls.h"
#include "tests/support/test_suite.h"

#include <QPromise>
#include <QSignalSpy>

using namespace account;
using namespace tests;
using namespace Qt::Literals::StringLiterals;
using core::Fault;
using Found = core::Result<api::KnownShop>;

class ChoosingShopTest : public QObject {
    Q_OBJECT

    std::vector<QPromise<Found>> m_searches;
    QStringList m_asked;
    std::unique_ptr<ChoosingShop> m_choosing;

    const QString m_field = ShopPage::tr("Address of the shop");
    const QString m_go = ShopPage::tr("Open the door");

    QWidget *page() const { return m_choosing->page(); }

    void answer(size_t search, const Found &found)
    {
        m_searches.at(search).addResult(found);
        m_searches.at(search).finish();
    }

private Q_SLOTS:
    void init()
    {
        m_searches.clear();
        m_asked.clear();
        m_choosing = std::make_unique<ChoosingShop>([this](const QString &address) {
            m_asked.append(address);
            m_searches.emplace_back().start();
            return m_searches.back().future();
        });
        page()->resize(1024, 640);
        page()->show();
        QVERIFY(QTest::qWaitForWindowExposed(page()));
    }

    void oneCanWriteAtOnceAndEnterGoesOn()
    {
        QVERIFY(named<QLineEdit>(page(), m_field)->hasFocus());
        write(page(), m_field, u"  shop.example "_s);
        QTest::keyClick(named<QLineEdit>(page(), m_field), Qt::Key_Return);
        QCOMPARE(m_asked, QStringList{u"shop.example"_s});
    }

    void whileItLooksNothingIsAskedTwice()
    {
        write(page(), m_field, u"shop.example"_s);
        button(page(), m_go)->click();
        QVERIFY(!button(page(), m_go)->isEnabled());
        QTest::keyClick(named<QLineEdit>(page(), m_field), Qt::Key_Return);
        QCOMPARE(m_asked.size(), 1);
    }

    void aShopThatAnswersIsTold()
    {
        QSignalSpy found(m_choosing.get(), &ChoosingShop::shopFound);
        m_choosing->search(u"shop.example"_s);
        answer(0, api::KnownShop{QUrl(u"https://shop.example"_s), u"Bookstore"_s, u"0.1.0"_s, u"shop.example"_s, 1883});
        QTRY_COMPARE(found.size(), 1);
        QCOMPARE(found.first().first().value<api::KnownShop>().mqttPort, quint16(1883));
        QVERIFY(button(page(), m_go)->isEnabled());
    }

    void whatIsWrongIsSaidBesideTheAddress_data()
    {
        QTest::addColumn<QString>("slug");
        for (const char *slug : {"not-an-address", "not-a-bookstore", "too-old", "shop-unreachable"})
            QTest::newRow(slug) << QString::fromLatin1(slug);
    }

    void whatIsWrongIsSaidBesideTheAddress()
    {
        QFETCH(const QString, slug);
        static QSet<QString> told;
        m_choosing->search(u"shop.example"_s);
        answer(0, core::fail(core::Error{Fault::Refused, slug, u"technical"_s, {}, {}}));
        QTRY_VERIFY(!faultOf(page(), m_field).isEmpty());
        const QString words = faultOf(page(), m_field);
        QVERIFY(!words.contains(u"technical"_s) && !told.contains(words)); // each has words of its own
        told.insert(words);
        QVERIFY(named<QLineEdit>(page(), m_field)->hasFocus());
        QVERIFY(button(page(), m_go)->isEnabled());
        QTest::keyClick(named<QLineEdit>(page(), m_field), 'x');
        QVERIFY(faultOf(page(), m_field).isEmpty());
    }

    void anEmptyAddressIsNotAskedFor()
    {
        button(page(), m_go)->click();
        QVERIFY(m_asked.isEmpty());
        QVERIFY(!faultOf(page(), m_field).isEmpty());
    }

    void onlyTheLastSearchCounts()
    {
        QSignalSpy found(m_choosing.get(), &ChoosingShop::shopFound);
        m_choosing->search(u"first.example"_s);
        m_choosing->search(u"second.example"_s);
        answer(0, api::KnownShop{.name = u"first"_s});
        answer(1, api::KnownShop{.name = u"second"_s});
        QTRY_COMPARE(found.size(), 1);
        QCOMPARE(found.first().first().value<api::KnownShop>().name, u"second"_s);
    }

    void theAddressOfTheLastTimeIsSuggested()
    {
        m_choosing->suggest(u"shop.example"_s);
        button(page(), m_go)->click();
        QCOMPARE(m_asked, QStringList{u"shop.example"_s});
    }

    void leavingWhileItLooksIsSafe()
    {
        m_choosing->search(u"shop.example"_s);
        m_choosing.reset();
        answer(0, api::KnownShop());
        QCoreApplication::processEvents();
    }
};

TEST_SUITE(ChoosingShopTest);
#include "choosing_shop_test.moc"
