#include "client/account/choosing_shop.h"
#include "client/api/transport.h"
#include "tests/client/support/controls.h"
#include "tests/support/test_suite.h"

#include <QCryptographicHash>
#include <QDialog>
#include <QLabel>
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
    QByteArray m_trusted; // the last time
    std::unique_ptr<ChoosingShop> m_choosing;

    const QString m_field = ShopPage::tr("Address of the shop");
    const QString m_go = ShopPage::tr("Open the door");

    QWidget *page() const { return m_choosing->page(); }

    void answer(size_t search, const Found &found)
    {
        m_searches.at(search).addResult(found);
        m_searches.at(search).finish();
    }

    static Found unknown(const QByteArray &certificate)
    {
        return core::fail(core::Error{Fault::Refused, api::kUntrusted, {}, {},
            {{api::kCertificate, QString::fromLatin1(certificate.toBase64())}}});
    }

private Q_SLOTS:
    void init()
    {
        m_searches.clear();
        m_asked.clear();
        m_choosing = std::make_unique<ChoosingShop>([this](const QString &address, const QByteArray &trusted) {
            m_trusted = trusted;
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

    void whoNobodyVouchesForIsTrustedOnlyByHand()
    {
        QSignalSpy found(m_choosing.get(), &ChoosingShop::shopFound);
        m_choosing->search(u"https://shop.example"_s);
        answer(0, unknown("their certificate"));
        QDialog *question = nullptr;
        QTRY_VERIFY((question = page()->findChild<QDialog *>()));
        const QByteArray digits =
            QCryptographicHash::hash("their certificate", QCryptographicHash::Sha256).toHex(':').toUpper();
        const auto words = question->findChildren<QLabel *>();
        QVERIFY(std::any_of(words.begin(), words.end(), [&](const QLabel *label) {
            return label->text().remove(u'\n').contains(QString::fromLatin1(digits.left(47)));
        }));
        button(question, ChoosingShop::tr("Trust this shop"))->click();
        QCOMPARE(m_asked, QStringList({u"https://shop.example"_s, u"https://shop.example"_s}));
        QCOMPARE(m_trusted, QByteArray("their certificate"));
        answer(1, api::KnownShop{.name = u"first"_s});
        QTRY_COMPARE(found.size(), 1);
    }

    void aStrayEnterTrustsNobody()
    {
        m_choosing->search(u"https://shop.example"_s);
        answer(0, unknown("their certificate"));
        QDialog *question = nullptr;
        QTRY_VERIFY((question = page()->findChild<QDialog *>()));
        QTest::keyClick(question, Qt::Key_Return);
        QTRY_VERIFY(!page()->findChild<QDialog *>());
        QCOMPARE(m_asked.size(), 1);
        QVERIFY(!faultOf(page(), m_field).isEmpty());
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
