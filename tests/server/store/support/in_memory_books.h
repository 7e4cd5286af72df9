#pragma once

#include "server/store/application/books.h"

#include <QMap>

namespace store::builders {

// Books in memory, for the tests of use cases. It keeps the contract that PostgresBooks keeps; see books_contract.h.
class InMemoryBooks : public Books {
public:
    [[nodiscard]] Result<Book> take(BookId id) override
    {
        if (!m_books.contains(id))
            return core::fail(Fault::NotFound, "book-unknown"_L1);
        return m_books.value(id);
    }

    [[nodiscard]] Result<> add(const QList<NewBook> &books) override
    {
        for (const NewBook &added : books) {
            m_books.insert(added.book.id, added.book);
            if (added.firstCopies)
                m_ledger.append(*added.firstCopies);
        }
        return {};
    }

    [[nodiscard]] Result<> save(const Book &book) override
    {
        m_books.insert(book.id, book);
        return {};
    }

    [[nodiscard]] Result<> record(const StockEntry &entry) override
    {
        m_ledger.append(entry);
        return {};
    }

    Book with(const Book &book)
    {
        m_books.insert(book.id, book);
        return book;
    }
    [[nodiscard]] Book book(BookId id) const { return m_books.value(id); }
    [[nodiscard]] qsizetype count() const { return m_books.size(); }
    [[nodiscard]] QList<StockEntry> ledger() const { return m_ledger; }

private:
    QMap<BookId, Book> m_books;
    QList<StockEntry> m_ledger;
};

} // namespace store::builders
