#include "server/storefront/application/find_books.h"

#include "server/storefront/domain/likeness.h"

namespace storefront {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostMeanings = 5; // of one misspelt word
constexpr qsizetype kTwoSyllables = 4; // keys, at least

// Korean writes words together that others write apart: 문학 stands in 한국문학사. Hangul is folded to capitals.
bool maySitInsideOthers(const QString &word)
{
    return word.size() >= kTwoSyllables && word.at(0) >= u'A' && word.at(0) <= u'Z';
}

// Without words relevance means nothing; the newest come first then.
Wish settled(Wish wish)
{
    if (wish.sort == Sort::Relevance && (wish.isbn || !wish.isForWords()))
        wish.sort = Sort::Newest;
    return wish;
}

core::Page<ShownBook> pageOf(const Found &found, Sort sort, bool guessed)
{
    return {found.books, found.next ? toText(Cursor{*found.next, sort, guessed}) : QString()};
}

} // namespace

FindBooks::FindBooks(Shelves &shelves, Vocabulary &vocabulary)
    : m_shelves(shelves)
    , m_vocabulary(vocabulary)
{
}

Result<core::Page<ShownBook>> FindBooks::run(const Wish &wish, const core::PageRequest &request)
{
    Search wanted{settled(wish), {}, std::nullopt, request.limit};
    bool guessed = false;
    if (!request.after.isEmpty()) {
        const auto cursor = parseCursor(request.after);
        if (!cursor)
            return core::fail(cursor.error());
        if (cursor->sort != wanted.wish.sort)
            return core::fail(core::Error{
                Fault::Invalid, u"unknown-cursor"_s, u"That list was sorted otherwise."_s, u"/query/after"_s, {}});
        wanted.after = cursor->mark;
        guessed = cursor->guessed;
    }
    auto found = search(wanted, guessed);
    if (found && found->books.isEmpty() && !wanted.after && wanted.wish.isForWords() && !wanted.wish.isbn) {
        guessed = true;
        found = search(wanted, guessed);
    }
    return found.transform([&](const Found &books) { return pageOf(books, wanted.wish.sort, guessed); });
}

Result<Found> FindBooks::search(const Search &wanted, bool guess)
{
    if (wanted.wish.isbn || !wanted.wish.isForWords())
        return m_shelves.find(wanted);
    const auto words = guess ? asMeant(wanted.wish) : asTyped(wanted.wish);
    if (!words)
        return core::fail(words.error());
    if (words->isEmpty())
        return Found();
    Search search = wanted;
    search.words = *words;
    return m_shelves.find(search);
}

Result<FindBooks::Words> FindBooks::asTyped(const Wish &wish)
{
    Words words;
    for (const QString &word : wish.words) {
        const auto around =
            maySitInsideOthers(word) ? m_vocabulary.wordsWith(word) : Result<QStringList>(QStringList());
        if (!around)
            return core::fail(around.error());
        words.append(QStringList{word} + *around);
    }
    return words;
}

Result<FindBooks::Words> FindBooks::asMeant(const Wish &wish)
{
    Words words;
    for (const QString &word : wish.words) {
        const auto like = m_vocabulary.wordsLike(word);
        if (!like)
            return core::fail(like.error());
        const QStringList meanings = likest(word, *like, kMostMeanings);
        if (meanings.isEmpty())
            return Words();
        words.append(meanings);
    }
    return words;
}

} // namespace storefront
