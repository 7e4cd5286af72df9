#include "common/contracts/json/page.h"
#include "common/contracts/storefront/shown_book.h"
#include "common/contracts/storefront/shown_category.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

using namespace contracts::storefront;
using contracts::parsePage;
using contracts::toJson;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject messageExample(const QString &name)
{
    return tests::example(u"storefront"_s, name);
}

} // namespace

class StorefrontMessagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyExampleIsWrittenAsItWasRead()
    {
        const QStringList read{u"book_list"_s, u"book_page"_s, u"categories"_s};
        QCOMPARE(tests::exampleNames(u"storefront"_s), read);
        const QJsonObject list = messageExample(u"book_list"_s);
        QCOMPARE(toJson(parsePage(list, &parseShownBook).value()), list);
        const QJsonObject page = messageExample(u"book_page"_s);
        QCOMPARE(toJson(parseBookPage(page).value()), page);
        const QJsonObject categories = messageExample(u"categories"_s);
        QCOMPARE(toJson(parseShownCategories(categories).value()), categories);
    }

    void aPageTellsMoreThanAList()
    {
        const BookPage page = parseBookPage(messageExample(u"book_page"_s)).value();
        QCOMPARE(page.book.title, u"데미안"_s);
        QCOMPARE(page.book.left, 28);
        QVERIFY(!page.description.isEmpty());
        QCOMPARE(page.version, 1);
        QVERIFY(!page.withdrawn);
    }

    void anAnswerMayGrow()
    {
        QJsonObject grown = messageExample(u"book_page"_s);
        grown.insert("addedLater"_L1, 1);
        QCOMPARE(toJson(parseBookPage(grown).value()), messageExample(u"book_page"_s));
    }

    void aFaultInAListNamesItsPlace()
    {
        QJsonObject list = messageExample(u"book_list"_s);
        QJsonArray items = list.value("items"_L1).toArray();
        QJsonObject second = items.at(1).toObject();
        second.insert("left"_L1, -1);
        items.replace(1, second);
        list.insert("items"_L1, items);
        QCOMPARE(parsePage(list, &parseShownBook).error().pointer, u"/items/1/left"_s);
    }
};

TEST_SUITE(StorefrontMessagesTest);
#include "storefront_messages_test.moc"
