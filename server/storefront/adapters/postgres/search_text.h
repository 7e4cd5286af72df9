#pragma once

#include <QStringList>

namespace storefront {

// What PostgreSQL's text search is given, written here instead of by its parser, so that words are the same in books
// and in searches and under every locale. The words are folded: letters and digits alone, so quotes suffice.

// A tsvector: the words of a title weigh most, then those of authors, then the publisher's.
[[nodiscard]] QString searchVector(const QString &title, const QStringList &authors, const QString &publisher);

// A tsquery: of every list one word must stand in the book, the first of the list also as a beginning.
[[nodiscard]] QString searchQuery(const QList<QStringList> &words);

} // namespace storefront
