#include "server/storefront/application/find_books.h"
#include "tests/support/test_suite.h"

using namespace storefront;
using namespace Qt::Literals::StringLiterals;

namespace {

// Answers one list of books to those searches that want these words, and remembers what it was asked.
class ScriptedShelves : public Shelves {
public:
    QList<QStringList> wantedWords;
    Found answer;
    QList<Search> asked;

    Result<Found> find(const Search &search) override
    {
        asked.append(search);
        return search.words == wantedWords ? answer : Found();
    }
};

class SmallVocabulary : public Vocabulary {
public:
    QStringList words;
    int questions = 0;

    Result<QStringList> wordsWith(const QString &part) override
    {
        ++questions;
        return words.filter(part);
    }
    Result<QStringList> wordsLike(const QString &) override
    {
        ++questions;
        return words;
    }
};

ShownBook aShownBook(const QString &title)
{
    ShownBook book;
    book.bookId = BookId::generate();
    book.title = title;
    return book;
}

Wish typed(const QString &text)
{
    Wish wish;
    wish.setText(text);
    return wish;
}

} // namespace

class FindBooksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBookIsFoundByTheBeginningsOfItsWords()
    {
        ScriptedShelves shelves;
        SmallVocabulary vocabulary;
        shelves.wantedWords = {{u"har"_s}, {u"pot"_s}};
        shelves.answer = {{aShownBook(u"Harry Potter"_s)}, std::nullopt};
        const auto page = FindBooks(shelves, vocabulary).run(typed(u"Har pot"_s), {{}, 20}).value();
        QCOMPARE(page.items.size(), 1);
        QVERIFY(page.next.isEmpty());
        QCOMPARE(shelves.asked.size(), 1);
        QCOMPARE(vocabulary.questions, 0);
    }

    void aKoreanWordIsFoundInsideOthers()
    {
        ScriptedShelves shelves;
        SmallVocabulary vocabulary;
        vocabulary.words = {u"GKSRNRANSGKRTK"_s, u"EPALDKS"_s}; // 한국문학사, 데미안
        shelves.wantedWords = {{u"ANSGKR"_s, u"GKSRNRANSGKRTK"_s}};
        shelves.answer = {{aShownBook(u"한국문학사"_s)}, std::nullopt};
        QCOMPARE(FindBooks(shelves, vocabulary).run(typed(u"문학"_s), {{}, 20})->items.size(), 1);
    }

    void aMisspeltWordFindsWhatWasMeant()
    {
        ScriptedShelves shelves;
        SmallVocabulary vocabulary;
        vocabulary.words = {u"potter"_s, u"harry"_s, u"pottery"_s};
        shelves.wantedWords = {{u"harry"_s}, {u"potter"_s}};
        const ShownBook book = aShownBook(u"Harry Potter"_s);
        shelves.answer = {{book}, Mark{u"12"_s, book.bookId}};
        FindBooks find(shelves, vocabulary);
        const auto page = find.run(typed(u"hary poter"_s), {{}, 1}).value();
        QCOMPARE(page.items, QList{book});

        // The next part is of the same guess, without trying the words as they were typed.
        shelves.asked.clear();
        const auto next = find.run(typed(u"hary poter"_s), {page.next, 1});
        QVERIFY(next);
        QCOMPARE(shelves.asked.size(), 1);
        QCOMPARE(shelves.asked.first().words, shelves.wantedWords);
        QCOMPARE(shelves.asked.first().after, (Mark{u"12"_s, book.bookId}));
    }

    void aWordLikeNoOtherFindsNothing()
    {
        ScriptedShelves shelves;
        SmallVocabulary vocabulary;
        vocabulary.words = {u"potter"_s};
        const auto page = FindBooks(shelves, vocabulary).run(typed(u"xyzzy potter"_s), {{}, 20}).value();
        QVERIFY(page.items.isEmpty());
        QCOMPARE(shelves.asked.size(), 1);
    }

    void withoutWordsTheNewestComeFirst()
    {
        ScriptedShelves shelves;
        SmallVocabulary vocabulary;
        QVERIFY(FindBooks(shelves, vocabulary).run(typed(u""_s), {{}, 20}));
        QCOMPARE(shelves.asked.first().wish.sort, Sort::Newest);
        QCOMPARE(vocabulary.questions, 0);
    }

    void anIsbnIsLookedUpAndNotGuessed()
    {
        ScriptedShelves shelves;
        SmallVocabulary vocabulary;
        shelves.wantedWords = {{u"never"_s}};
        const auto page = FindBooks(shelves, vocabulary).run(typed(u"978-89-374-6044-9"_s), {{}, 20}).value();
        QVERIFY(page.items.isEmpty());
        QCOMPARE(shelves.asked.size(), 1);
        QCOMPARE(shelves.asked.first().wish.isbn, u"9788937460449"_s);
        QCOMPARE(vocabulary.questions, 0);
    }

    void aCursorBelongsToItsList()
    {
        ScriptedShelves shelves;
        SmallVocabulary vocabulary;
        FindBooks find(shelves, vocabulary);
        Wish wish = typed(u"토지"_s);
        wish.sort = Sort::PriceUp;
        const QString cursor = toText({{u"9000"_s, BookId::generate()}, Sort::PriceUp, false});
        QVERIFY(find.run(wish, {cursor, 20}));
        wish.sort = Sort::Title;
        QCOMPARE(find.run(wish, {cursor, 20}).error().slug, u"unknown-cursor"_s);
        QCOMPARE(find.run(wish, {u"rubbish"_s, 20}).error().slug, u"unknown-cursor"_s);
    }
};

TEST_SUITE(FindBooksTest);
#include "find_books_test.moc"
