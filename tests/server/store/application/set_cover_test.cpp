#include "common/contracts/store/book_events.h"
#include "server/store/application/picture.h"
#include "server/store/application/set_cover.h"
#include "tests/server/store/support/builders.h"
#include "tests/server/store/support/in_memory_books.h"
#include "tests/server/store/support/in_memory_events.h"
#include "tests/support/test_suite.h"

using namespace store;
using namespace store::builders;
namespace wire = contracts::store;

namespace {

const QByteArray kPng("\x89PNG\r\n\x1a\n and so on", 18);

class CoversInMemory : public Covers {
public:
    core::Result<QString> keep(const QByteArray &picture) override
    {
        kept.append(picture);
        return u"sha-of-%1"_s.arg(picture.size());
    }

    QList<QByteArray> kept;
};

} // namespace

class SetCoverTest : public QObject {
    Q_OBJECT

    const Seller m_seller = aSeller();

private Q_SLOTS:
    void aPictureBecomesTheCover()
    {
        InMemoryBooks books;
        InMemoryEvents events;
        CoversInMemory covers;
        const Book before = books.with(aBook(m_seller));
        const Book book = SetCover(books, events, covers).run(m_seller.id, before.id, kPng).value();
        QCOMPARE(book.cover, u"sha-of-18"_s);
        QCOMPARE(book.version, 2);
        QCOMPARE(books.book(book.id), book);
        QCOMPARE(covers.kept, QList{kPng});
        QCOMPARE(wire::parseBookChanged(events.last().data).value().book.cover, u"sha-of-18"_s);
    }

    void theSamePictureAgainIsNotTold()
    {
        InMemoryBooks books;
        InMemoryEvents events;
        CoversInMemory covers;
        const Book book = books.with(aBook(m_seller));
        SetCover set(books, events, covers);
        QVERIFY(set.run(m_seller.id, book.id, kPng));
        QVERIFY(set.run(m_seller.id, book.id, kPng));
        QCOMPARE(events.all().size(), 1);
    }

    void whatIsNoPictureIsNotKept()
    {
        InMemoryBooks books;
        InMemoryEvents events;
        CoversInMemory covers;
        const Book book = books.with(aBook(m_seller));
        SetCover set(books, events, covers);
        QCOMPARE(set.run(m_seller.id, book.id, "<svg/>").error().fault, Fault::Unsupported);
        QCOMPARE(set.run(m_seller.id, book.id, QByteArray()).error().slug, u"not-a-picture"_s);
        const QByteArray huge = kPng + QByteArray(Covers::kLargest, 'x');
        QCOMPARE(set.run(m_seller.id, book.id, huge).error().slug, u"picture-too-large"_s);
        QCOMPARE(set.run(SellerId::generate(), book.id, kPng).error().slug, u"book-unknown"_s);
        QCOMPARE(set.run(m_seller.id, BookId::generate(), kPng).error().fault, Fault::NotFound);
        QVERIFY(covers.kept.isEmpty());
        QCOMPARE(books.book(book.id), book);
    }

    void aPictureIsKnownByItsFirstBytes()
    {
        QCOMPARE(pictureType(kPng), "image/png");
        QCOMPARE(pictureType("\xff\xd8\xff\xe0"), "image/jpeg");
        QCOMPARE(pictureType("RIFF1234WEBPVP8 "), "image/webp");
        QVERIFY(pictureType("RIFF1234WAVE").isEmpty());
        QVERIFY(pictureType("RIFF").isEmpty());
        QVERIFY(pictureType("GIF89a").isEmpty());
        QVERIFY(pictureType({}).isEmpty());
    }
};

TEST_SUITE(SetCoverTest);
#include "set_cover_test.moc"
