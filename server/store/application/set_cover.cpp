#include "server/store/application/set_cover.h"

#include "server/store/application/picture.h"
#include "server/store/application/records.h"

namespace store {

namespace {

Result<> isCover(const QByteArray &picture)
{
    if (picture.size() > Covers::kLargest)
        return core::fail(Fault::TooLarge, "picture-too-large"_L1, u"A cover has at most 2 MB."_s);
    if (pictureType(picture).isEmpty())
        return core::fail(Fault::Unsupported, "not-a-picture"_L1, u"A cover is a PNG, JPEG or WebP picture."_s);
    return {};
}

} // namespace

SetCover::SetCover(Books &books, Events &events, Covers &covers)
    : m_books(books)
    , m_events(events)
    , m_covers(covers)
{
}

Result<Book> SetCover::run(SellerId seller, BookId id, const QByteArray &picture)
{
    if (const auto usable = isCover(picture); !usable)
        return core::fail(usable.error());
    auto book = m_books.take(id);
    if (!book)
        return book;
    if (const auto owned = book->belongsTo(seller); !owned)
        return core::fail(owned.error());
    const auto changed =
        m_covers.keep(picture).and_then([&](const QString &sha256) { return book->wear(seller, sha256); });
    if (!changed)
        return core::fail(changed.error());
    if (!*changed)
        return book;
    return m_books.save(*book)
        .and_then([&] { return m_events.append({told(id, contracts::store::BookChanged{factsOf(*book)})}); })
        .transform([&] { return *book; });
}

} // namespace store
