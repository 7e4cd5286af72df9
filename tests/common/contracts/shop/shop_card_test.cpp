#include "common/contracts/shop/shop_card.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

using namespace contracts::shop;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject cardExample()
{
    return tests::example(u"shop"_s, u"shop_card"_s);
}

QString slugOf(const QString &member, const QJsonValue &value)
{
    QJsonObject card = cardExample();
    card[member] = value;
    const auto read = parseShopCard(card);
    return read ? u"read"_s : read.error().slug + u' ' + read.error().pointer;
}

} // namespace

class ShopCardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theExampleIsWrittenAsItWasRead()
    {
        QCOMPARE(tests::exampleNames(u"shop"_s), QStringList{u"shop_card"_s});
        QCOMPARE(toJson(parseShopCard(cardExample()).value()), cardExample());
        QCOMPARE(parseShopCard(cardExample()).value(), (ShopCard{u"Bookstore"_s, u"0.1.0"_s, 1, 1883}));
    }

    void somethingElseIsToldApart()
    {
        QCOMPARE(slugOf(u"product"_s, u"bakery"_s), u"not-a-bookstore /product"_s);
        QCOMPARE(parseShopCard({}).error().slug, u"not-a-bookstore"_s);
    }

    void eachMemberIsChecked()
    {
        QCOMPARE(slugOf(u"api"_s, 0), u"out-of-range /api"_s);
        QCOMPARE(slugOf(u"name"_s, QString()), u"out-of-range /name"_s);
        QCOMPARE(slugOf(u"mqtt"_s, QJsonObject{{u"port"_s, 65'536}}), u"out-of-range /mqtt/port"_s);
    }

    void theCardMayGrow() { QCOMPARE(slugOf(u"motto"_s, u"read more"_s), u"read"_s); }
};

TEST_SUITE(ShopCardTest);

#include "shop_card_test.moc"
