#include "tests/server/storefront/support/shelf.h"
#include "tests/support/test_suite.h"

using namespace storefront;
using namespace storefront::builders;

class SearchTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Shelf> m_shelf;

private Q_SLOTS:
    void initTestCase()
    {
        m_shelf = std::make_unique<Shelf>();
        BookFacts demian = aBook(u"데미안"_s, {u"헤르만 헤세"_s});
        demian.isbn = u"9788937460449"_s;
        demian.publisher = u"민음사"_s;
        m_shelf->with(demian);
        m_shelf->with(aBook(u"한국문학사"_s, {u"김윤식"_s}));
        m_shelf->with(aBook(u"Harry Potter and the Philosopher's Stone"_s, {u"J.K. Rowling"_s, u"Mary GrandPré"_s}));
        m_shelf->with(aBook(u"Harry Potter"_s, {u"Somebody Else"_s}));
        m_shelf->with(aBook(u"A Potter's Notes on Harry"_s, {u"Nobody"_s}));
        m_shelf->with(aBook(u"Les Misérables"_s, {u"Victor Hugo"_s}));
        m_shelf->with(aBook(u"The Hobbit"_s, {u"J.R.R. Tolkien"_s}));
        m_shelf->with(aBook(u"三國志"_s, {u"羅貫中"_s}));
        m_shelf->with(aBook(u"It"_s, {u"Stephen King"_s}));
        m_shelf->with(aBook(u"100%_책 'quoted' \\ back"_s, {u"O'Neil"_s}));
    }
    void cleanupTestCase() { m_shelf.reset(); }

    void aBookIsFoundByWhatIsRemembered_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("titles");
        const QStringList demian{u"데미안"_s};
        const QStringList stone{u"Harry Potter and the Philosopher's Stone"_s};
        QTest::newRow("title") << u"데미안"_s << demian;
        QTest::newRow("author") << u"헤세"_s << demian;
        QTest::newRow("publisher") << u"민음사"_s << demian;
        QTest::newRow("title and author") << u"헤르만 데미안"_s << demian;
        QTest::newRow("beginning of a syllable") << u"데ㅁ"_s << demian;
        QTest::newRow("a word inside another") << u"문학"_s << QStringList{u"한국문학사"_s};
        QTest::newRow("ISBN-13") << u"978-89-374-6044-9"_s << demian;
        QTest::newRow("ISBN-10") << u"89-374-6044-2"_s << demian;
        QTest::newRow("an ISBN that nobody has") << u"9780306406157"_s << QStringList{};
        QTest::newRow("without accents") << u"les miserables"_s << QStringList{u"Les Misérables"_s};
        QTest::newRow("capitals") << u"PHILOSOPHERS"_s << stone;
        QTest::newRow("beginnings of words") << u"phil rowl"_s << stone;
        QTest::newRow("an accent in the author") << u"grandpre"_s << stone;
        QTest::newRow("Chinese") << u"三國"_s << QStringList{u"三國志"_s};
        QTest::newRow("one wrong letter") << u"philosopfer"_s << stone;
        QTest::newRow("two letters exchanged") << u"tolkein"_s << QStringList{u"The Hobbit"_s};
        QTest::newRow("a letter missing") << u"hobit"_s << QStringList{u"The Hobbit"_s};
        QTest::newRow("a slip in Hangul") << u"데미얀"_s << demian;
        QTest::newRow("the wrong keyboard mode") << u"epaldks"_s << demian;
        QTest::newRow("nothing like it") << u"qwertyuiop"_s << QStringList{};
        QTest::newRow("one word right, one like nothing") << u"데미안 qwertyuiop"_s << QStringList{};
        QTest::newRow("signs") << u"100% 'quoted'"_s << QStringList{u"100%_책 'quoted' \\ back"_s};
        QTest::newRow("SQL") << u"'; drop table book; --"_s << QStringList{};
        QTest::newRow("operators of text search") << u"!hobbit | potter:*"_s << QStringList{};
    }
    void aBookIsFoundByWhatIsRemembered()
    {
        QFETCH(QString, typed);
        QTEST(m_shelf->search(typed), "titles");
    }

    void theSameTitleComesFirst()
    {
        const QStringList found = m_shelf->search(u"harry potter"_s);
        QCOMPARE(found.size(), 3);
        QCOMPARE(found.first(), u"Harry Potter"_s);
        QCOMPARE(m_shelf->search(u"it"_s).first(), u"It"_s);
    }

    void aTitleWeighsMoreThanAnAuthor()
    {
        m_shelf->with(aBook(u"Bread"_s, {u"Mary Baker"_s}));
        m_shelf->with(aBook(u"Baker Street"_s, {u"Someone"_s}));
        QCOMPARE(m_shelf->search(u"baker"_s), (QStringList{u"Baker Street"_s, u"Bread"_s}));
    }

    void aChangedBookIsFoundByItsNewWordsAlone()
    {
        BookFacts book = m_shelf->with(aBook(u"Oldname"_s));
        book.title = u"Newname"_s;
        book.version = 2;
        m_shelf->with(book);
        QCOMPARE(m_shelf->search(u"newname"_s), QStringList{u"Newname"_s});
        QVERIFY(m_shelf->search(u"oldname"_s).isEmpty());
    }

    void whatIsToldLateDoesNotTurnBackTheClock()
    {
        BookFacts book = aBook(u"Versiontwo"_s);
        book.version = 2;
        m_shelf->with(book);
        book.version = 1;
        book.title = u"Versionone"_s;
        m_shelf->with(book);
        QCOMPARE(m_shelf->search(u"versiontwo"_s), QStringList{u"Versiontwo"_s});
    }

    void aWithdrawnBookIsNotFoundButStillShown()
    {
        const BookFacts book = m_shelf->with(aBook(u"Withdrawnbook"_s));
        QVERIFY(m_shelf->catalogue().withdraw({book.bookId, book.sellerId, 2}));
        QVERIFY(m_shelf->search(u"withdrawnbook"_s).isEmpty());
        const auto page = PostgresShelves(m_shelf->connection()).show(book.bookId).value();
        QVERIFY(page.withdrawn);
        QCOMPARE(page.version, 2);
        QCOMPARE(page.book.title, u"Withdrawnbook"_s);
    }

    void everythingAboutABookIsShown()
    {
        BookFacts book = aBook(u"토지"_s, {u"박경리"_s, u"{\"x\",NULL}"_s});
        book.isbn = u"9791190090018"_s;
        book.publisher = u"다산책방"_s;
        book.publishedYear = 1969;
        book.language = u"ko"_s;
        book.description = u"평사리에서.\n"_s;
        book.cover = u"abc"_s;
        book.version = 3;
        m_shelf->with(book);
        const auto page = PostgresShelves(m_shelf->connection()).show(book.bookId).value();
        QCOMPARE(page.book,
            (ShownBook{book.bookId, book.sellerId, book.sellerName, book.isbn, book.title, book.authors, book.publisher,
                1969, u"ko"_s, u"소설"_s, book.price, u"abc"_s, 0}));
        QCOMPARE(page.description, book.description);
        QCOMPARE(page.version, 3);
        QVERIFY(!page.withdrawn);
    }

    void anUnknownBookIsTold()
    {
        QCOMPARE(PostgresShelves(m_shelf->connection()).show(BookId::generate()).error().slug, u"book-unknown"_s);
    }
};

TEST_SUITE(SearchTest);
#include "search_test.moc"
