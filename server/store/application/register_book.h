#pragma once

#include "common/contracts/store/requests.h"
#include "common/core/clock.h"
#include "server/store/application/books.h"
#include "server/store/application/events.h"

namespace store {

// Makes a new book of a request, without keeping it: what registering one and importing thousands share.
[[nodiscard]] Result<NewBook> newBook(
    const Seller &seller, const contracts::store::RegisterBookRequest &request, const QDateTime &now);
// What the others are told of it.
[[nodiscard]] QList<Told> toldOf(const NewBook &added);

// A seller offers a book; copies that are there from the start are received at once.
class RegisterBook {
public:
    RegisterBook(Books &books, Events &events, const core::Clock &clock);

    [[nodiscard]] Result<Book> run(const Seller &seller, const contracts::store::RegisterBookRequest &request);

private:
    Books &m_books;
    Events &m_events;
    const core::Clock &m_clock;
};

} // namespace store
