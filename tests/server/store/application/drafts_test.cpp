#include "server/store/application/drafts.h"
#include "tests/server/store/support/requests.h"
#include "tests/support/test_suite.h"

using namespace store;
using namespace store::builders;

class DraftsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingThatASellerSaidIsLost()
    {
        const BookDetails details = detailsOf(aDraft()).value();
        QCOMPARE(details.isbn->toString(), u"9788937460449"_s);
        QCOMPARE(details.title, u"데미안"_s);
        QCOMPARE(details.authors, QStringList{u"헤르만 헤세"_s});
        QCOMPARE(details.publisher, u"민음사"_s);
        QCOMPARE(details.publishedYear, 2000);
        QCOMPARE(details.language, u"ko"_s);
        QCOMPARE(details.category, u"소설"_s);
        QCOMPARE(details.description, aDraft().description);
        QCOMPARE(details.price, Money::krw(9'000));
    }

    void anIsbnOfTenDigitsIsTakenToo()
    {
        auto draft = aDraft();
        draft.isbn = u"89-374-6044-0"_s;
        QCOMPARE(detailsOf(draft)->isbn->toString(), u"9788937460449"_s);
    }

    void anEmptyIsbnIsNone()
    {
        auto draft = aDraft();
        draft.isbn = QString(u""_s);
        QVERIFY(!detailsOf(draft)->isbn);
        draft.isbn.reset();
        QVERIFY(!detailsOf(draft)->isbn);
    }

    void aWrongIsbnIsToldAtItsField()
    {
        auto draft = aDraft();
        draft.isbn = u"1234"_s;
        QCOMPARE(detailsOf(draft).error().slug, u"isbn-malformed"_s);
        QCOMPARE(detailsOf(draft).error().pointer, u"/isbn"_s);
    }
};

TEST_SUITE(DraftsTest);
#include "drafts_test.moc"
