#include "server/store/domain/book_details.h"
#include "tests/server/store/support/builders.h"
#include "tests/support/test_suite.h"

using namespace store;
using store::builders::details;

class BookDetailsTest : public QObject {
    Q_OBJECT

    using Change = std::function<void(BookDetails &)>;

    static core::Error refusalOf(const Change &change)
    {
        BookDetails book = details();
        change(book);
        const auto checked = check(tidied(book));
        return checked ? core::Error{Fault::Broken, u"nothing was refused"_s, {}, {}, {}} : checked.error();
    }

private Q_SLOTS:
    void anOrdinaryBookIsAccepted() { QVERIFY(check(tidied(details()))); }

    void aBookNeedsLittle()
    {
        BookDetails book;
        book.title = u"일리아스"_s;
        book.category = u"고전"_s;
        book.price = Money::krw(1);
        book.publishedYear = -750;
        QVERIFY(check(tidied(book)));
    }

    void whatCannotBeOfferedIsRefusedWithItsPlace()
    {
        const auto refuses = [](const Change &change, const QString &slug, const QString &pointer) {
            const core::Error error = refusalOf(change);
            QCOMPARE(error.slug, slug);
            QCOMPARE(error.pointer, pointer);
            QCOMPARE(error.fault, Fault::Invalid);
        };
        refuses([](BookDetails &b) { b.title = u" \t\n "_s; }, u"title-missing"_s, u"/title"_s);
        refuses([](BookDetails &b) { b.title = QString(501, u'가'); }, u"too-long"_s, u"/title"_s);
        refuses([](BookDetails &b) { b.category = u" "_s; }, u"category-missing"_s, u"/category"_s);
        refuses([](BookDetails &b) { b.category = QString(101, u'c'); }, u"too-long"_s, u"/category"_s);
        refuses([](BookDetails &b) { b.price = Money::krw(0); }, u"price-not-positive"_s, u"/price"_s);
        refuses([](BookDetails &b) { b.price = Money::krw(-9'000); }, u"price-not-positive"_s, u"/price"_s);
        refuses(
            [](BookDetails &b) { b.price = Money::krw(Money::kLargest + 1); }, u"amount-out-of-range"_s, u"/price"_s);
        refuses([](BookDetails &b) { b.language = u"한국어"_s; }, u"language-unknown"_s, u"/language"_s);
        refuses([](BookDetails &b) { b.language = u"en_US"_s; }, u"language-unknown"_s, u"/language"_s);
        refuses([](BookDetails &b) { b.publishedYear = 0; }, u"year-impossible"_s, u"/publishedYear"_s);
        refuses([](BookDetails &b) { b.publishedYear = 3'000; }, u"year-impossible"_s, u"/publishedYear"_s);
        refuses([](BookDetails &b) { b.authors = {QString(201, u'a')}; }, u"too-long"_s, u"/authors"_s);
        refuses([](BookDetails &b) { b.authors = QStringList(51, u"a"_s); }, u"too-many"_s, u"/authors"_s);
        refuses([](BookDetails &b) { b.publisher = QString(201, u'p'); }, u"too-long"_s, u"/publisher"_s);
        refuses([](BookDetails &b) { b.description = QString(10'001, u'd'); }, u"too-long"_s, u"/description"_s);
    }

    void theLongestTitleIsAccepted()
    {
        BookDetails book = details(QString(500, u'가'));
        QVERIFY(check(tidied(book)));
    }

    void detailsAreTidied()
    {
        BookDetails book = details(u"  토지 \n 1부\t"_s);
        book.authors = {u" 박경리 "_s, u" "_s};
        book.publisher = u"  "_s;
        book.language = QString();
        const BookDetails tidy = tidied(book);
        QCOMPARE(tidy.title, u"토지 1부"_s);
        QCOMPARE(tidy.authors, QStringList{u"박경리"_s});
        QVERIFY(!tidy.publisher);
        QVERIFY(!tidy.language);
    }

    void aTitleTypedInPiecesIsTheSameTitle()
    {
        const QString pieces = u"데미안"_s.normalized(QString::NormalizationForm_D);
        QVERIFY(pieces != u"데미안"_s);
        QCOMPARE(tidied(details(pieces)).title, u"데미안"_s);
    }

    void aByteOrderMarkIsNoPartOfATitle() { QCOMPARE(tidied(details(u" \uFEFF데미안"_s)).title, u"데미안"_s); }

    void aDescriptionKeepsItsLines()
    {
        BookDetails book = details();
        book.description = u"첫째 줄\n\n둘째 줄\n"_s;
        QCOMPARE(tidied(book).description, u"첫째 줄\n\n둘째 줄"_s);
    }
};

TEST_SUITE(BookDetailsTest);
#include "book_details_test.moc"
