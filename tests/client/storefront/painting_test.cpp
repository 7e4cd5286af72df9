#include "client/storefront/fitted_text.h"
#include "client/storefront/stock_words.h"
#include "client/widgets/cover_shelf.h"

#include "tests/client/support/book_shelf.h"
#include "tests/support/test_suite.h"

#include <QBuffer>
#include <QFontMetrics>
#include <QPromise>

using namespace storefront;
using namespace Qt::Literals::StringLiterals;
using namespace tests;
using core::Result;

static QByteArray pictureOf(const QColor &colour)
{
    QImage image(300, 400, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

class PaintingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aShortTitleHasOneLine()
    {
        FittedText fitted;
        QCOMPARE(fitted.lines(u"Emma"_s, QFont(), 200, 2), QStringList{u"Emma"_s});
        QCOMPARE(fitted.lines({}, QFont(), 200, 2), QStringList());
    }

    void aLongTitleIsElidedInTheLastLine()
    {
        FittedText fitted;
        const QString title = u"A Brief History of Nearly Everything and of Much That Came Before It"_s;
        const QStringList lines = fitted.lines(title, QFont(), 120, 2);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.last().endsWith(u'…'));
        for (const QString &line : lines)
            QVERIFY(QFontMetrics(QFont()).horizontalAdvance(line) <= 120);
        QCOMPARE(fitted.lines(title, QFont(), 120, 2), lines); // as kept
    }

    void whatIsLeftIsSaidInWords()
    {
        QCOMPARE(stockWords(0).text, u"Sold out"_s);
        QCOMPARE(stockWords(3).text, u"Only 3 left"_s);
        QCOMPARE(stockWords(3).tone, widgets::Tone::Warning);
        QCOMPARE(stockWords(50).text, u"In stock"_s);
    }

    void publisherAndYearStandTogether()
    {
        auto book = shownBook(1);
        QCOMPARE(publishedWords(book), QString());
        book.publishedYear = 1999;
        QCOMPARE(publishedWords(book), u"1999"_s);
        book.publisher = u"창비"_s;
        QCOMPARE(publishedWords(book), u"창비 · 1999"_s);
    }

    void aPictureComesInTheSizeThatIsPainted()
    {
        widgets::CoverShelf shelf([this](const QString &) { return answer(pictureOf(Qt::red)); });
        QSignalSpy arrived(&shelf, &widgets::CoverShelf::arrived);
        QVERIFY(shelf.cover(u"abc"_s, {60, 87}).isNull());
        QTRY_COMPARE(arrived.size(), 1);
        const QPixmap picture = shelf.cover(u"abc"_s, {60, 87});
        QCOMPARE(picture.size(), QSize(60, 87));
        QCOMPARE(picture.toImage().pixelColor(30, 40), QColor(Qt::red));
    }

    void aPictureIsFetchedOnceHoweverOftenItIsPainted()
    {
        widgets::CoverShelf shelf([this](const QString &) { return answer(pictureOf(Qt::red)); });
        QSignalSpy arrived(&shelf, &widgets::CoverShelf::arrived);
        for (int paint = 0; paint < 5; ++paint)
            (void)shelf.cover(u"abc"_s, {60, 87});
        QTRY_COMPARE(arrived.size(), 1);
        QCOMPARE(m_asked, 1);
    }

    void whatIsNoPictureIsNotAskedForAgainAndAgain()
    {
        widgets::CoverShelf shelf([this](const QString &) { return answer("no picture"); });
        (void)shelf.cover(u"abc"_s, {60, 87});
        QTRY_COMPARE(m_asked, 1);
        QTest::qWait(20);
        (void)shelf.cover(u"abc"_s, {60, 87});
        QTest::qWait(20);
        QCOMPARE(m_asked, 1);
        shelf.forgetFailures();
        (void)shelf.cover(u"abc"_s, {60, 87});
        QTRY_COMPARE(m_asked, 2);
    }

    void whatWasScrolledPastIsNotFetched()
    {
        widgets::CoverShelf shelf([this](const QString &sha) {
            m_last = sha;
            return answer(pictureOf(Qt::red));
        });
        for (int book = 0; book < 500; ++book)
            (void)shelf.cover(QString::number(book), {60, 87});
        QTest::qWait(0);
        QVERIFY(m_last.toInt() >= 490); // the newest first
        QTRY_VERIFY(!shelf.cover(u"499"_s, {60, 87}).isNull());
        QTest::qWait(100);
        QVERIFY(m_asked <= 70);
    }

private Q_SLOTS:
    void init() { m_asked = 0; }

private:
    QFuture<Result<QByteArray>> answer(const QByteArray &bytes)
    {
        ++m_asked;
        return QtFuture::makeReadyFuture(Result<QByteArray>(bytes));
    }

    int m_asked = 0;
    QString m_last;
};

TEST_SUITE(PaintingTest);
#include "painting_test.moc"
