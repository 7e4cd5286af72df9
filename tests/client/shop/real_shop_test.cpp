#include "tests/client/shop/way.h"
#include "tests/journeys/running_shop.h"
#include "tests/support/test_suite.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using contracts::notification::Message;
using contracts::notification::MessageKind;
using contracts::ordering::PlaceOrderRequest;
using tests::answerOf;
using tests::oneOf;
using tests::Way;

namespace {

constexpr int kPatience = 30'000;

} // namespace

class RealShopTest : public QObject {
    Q_OBJECT

    std::unique_ptr<journeys::RunningShop> m_shop;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Way> m_way;
    api::KnownShop m_known;

    [[nodiscard]] contracts::storefront::ShownBook aBookInStock() { return tests::aBookInStock(m_way->catalogue); }

private Q_SLOTS:
    void initTestCase()
    {
        m_shop = std::make_unique<journeys::RunningShop>(journeys::ShopChoice{.upArguments = {u"--demo"_s}});
        const auto found = answerOf(api::findShop(m_shop->gateway().toString()));
        QVERIFY(found);
        m_known = *found;
    }

    void cleanupTestCase() { m_shop.reset(); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_way = std::make_unique<Way>(m_known, m_folder->path());
    }

    void cleanup() { m_way.reset(); }

    void theShopSaysWhereItsBellIs()
    {
        QCOMPARE(m_known.gateway, m_shop->gateway());
        QCOMPARE(int(m_known.mqttPort), m_shop->mqtt().port());
        QCOMPARE(m_known.name, u"Bookstore"_s);
    }

    void aBuyerOrdersAndTheBellRings()
    {
        QSignalSpy arrived(&m_way->live, &api::Live::arrived);
        QVERIFY(answerOf(m_way->session.signIn(u"buyer@demo"_s, u"demo"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(m_way->live.state(), api::Live::State::Connected, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!aBookInStock().bookId.isNull(), kPatience);
        const PlaceOrderRequest wish = oneOf(aBookInStock());
        const auto key = api::IdempotencyKey::generate();
        const auto placed = answerOf(m_way->orders.place(wish, key));
        QVERIFY2(placed, placed ? "" : qPrintable(placed.error().slug));
        QCOMPARE(answerOf(m_way->orders.place(wish, key)).value().orderId, placed->orderId); // once, however often
        QTRY_VERIFY_WITH_TIMEOUT(arrived.size() >= 1, kPatience);
        const auto message = arrived.first().first().value<Message>();
        QCOMPARE(message.kind, MessageKind::OrderPlaced);
        QCOMPARE(message.facts.orderId, std::optional(placed->orderId));
        QTRY_VERIFY(answerOf(m_way->orders.order(placed->orderId)));
    }

    void aPriceThatChangedIsToldWithTheNewOne()
    {
        QVERIFY(answerOf(m_way->session.signIn(u"buyer@demo"_s, u"demo"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(!aBookInStock().bookId.isNull(), kPatience);
        PlaceOrderRequest wish = oneOf(aBookInStock());
        wish.lines.first().price = contracts::Money::krw(1);
        const auto refused = answerOf(m_way->orders.place(wish, api::IdempotencyKey::generate()));
        QVERIFY(!refused);
        QCOMPARE(refused.error().slug, u"price-changed"_s);
        QVERIFY(!refused.error().facts["books"_L1].toArray().isEmpty());
    }

    void whoRegistersGoesOnInTheNextRun()
    {
        const auto email = u"%1@example.com"_s.arg(QUuid::createUuid().toString(QUuid::WithoutBraces));
        const contracts::identity::RegisterRequest wish{email, u"correct horse"_s, u"김지영"_s, {}};
        QVERIFY(answerOf(m_way->session.registerUser(wish)));
        QCOMPARE(answerOf(m_way->session.registerUser(wish)).error().slug, u"email-taken"_s);
        m_way = std::make_unique<Way>(m_known, m_folder->path());
        QCOMPARE(answerOf(m_way->session.resume()).value().email, email);
        QVERIFY(answerOf(m_way->messages.preferences()));
        m_way->session.signOut();
        QCOMPARE(answerOf(m_way->session.resume()).error().slug, u"not-signed-in"_s);
    }

    void whatTheShopRefusesSaysWhere()
    {
        const auto refused =
            answerOf(m_way->session.registerUser({u"no address"_s, u"correct horse"_s, u"김지영"_s, {}}));
        QCOMPARE(refused.error().slug, u"not-an-email"_s);
        QCOMPARE(refused.error().pointer, u"/email"_s);
        QCOMPARE(answerOf(m_way->session.signIn(u"buyer@demo"_s, u"wrong"_s)).error().slug, u"wrong-credentials"_s);
    }

    void booksStayReadableWhileTheShopIsAway()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!aBookInStock().bookId.isNull(), kPatience);
        const QString title = aBookInStock().title;
        QSignalSpy away(&m_way->kept, &offline::KeptAnswers::offlineSince);
        QSignalSpy back(&m_way->kept, &offline::KeptAnswers::onlineAgain);
        m_shop->stopPart(u"haproxy"_s);
        QCOMPARE(aBookInStock().title, title);
        QCOMPARE(away.size(), 1);
        m_shop->startPart(u"haproxy"_s);
        QTRY_COMPARE_WITH_TIMEOUT(back.size(), 1, kPatience);
        QCOMPARE(aBookInStock().title, title);
    }
};

TEST_SUITE(RealShopTest);
#include "real_shop_test.moc"
