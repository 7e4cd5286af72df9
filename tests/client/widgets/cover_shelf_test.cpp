#include "client/widgets/cover_shelf.h"
#include "tests/support/test_suite.h"

#include <QBuffer>
#include <QPainter>
#include <QPromise>
#include <QSignalSpy>
#include <QThreadPool>

#include <deque>

using namespace Qt::Literals::StringLiterals;
using widgets::CoverShelf;

namespace {

constexpr QSize kSize(36, 52);

QByteArray asPng(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray aPicture(QSize size = {72, 104})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    return asPng(image);
}

} // namespace

// Covers for lists, while somebody scrolls through them.
class CoverShelfTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_asked.clear();
        m_coming.clear();
        m_shelf = std::make_unique<CoverShelf>([this](const QString &sha256) {
            m_asked.append(sha256);
            m_coming.emplace_back().start();
            return m_coming.back().future();
        });
    }
    void cleanup() { m_shelf.reset(); }

    void aCoverIsFetchedOnceHoweverOftenItIsPainted()
    {
        QSignalSpy arrived(m_shelf.get(), &CoverShelf::arrived);
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_shelf->cover(u"a"_s, kSize).isNull());
        QVERIFY2(m_asked.isEmpty(), "not within the paint that asks");
        QTRY_COMPARE(m_asked, QStringList{u"a"_s});
        bring(0, aPicture());
        QTRY_COMPARE(arrived.size(), 1);
        QCOMPARE(m_shelf->cover(u"a"_s, kSize).size(), kSize);
        QCoreApplication::processEvents();
        QCOMPARE(m_asked.size(), 1);
    }

    void aBookWithoutACoverAsksForNone()
    {
        QVERIFY(m_shelf->cover({}, kSize).isNull());
        QCoreApplication::processEvents();
        QVERIFY(m_asked.isEmpty());
    }

    void onlyAFewAreUnderWayAndWhatIsLookedAtNowComesFirst()
    {
        for (int i = 1; i <= 6; ++i)
            (void)m_shelf->cover(QString::number(i), kSize);
        QTRY_COMPARE(m_asked, QStringList({u"6"_s, u"5"_s, u"4"_s, u"3"_s}));
        (void)m_shelf->cover(u"1"_s, kSize); // is painted again
        bring(0, aPicture());
        QTRY_COMPARE(m_asked.size(), 5);
        QCOMPARE(m_asked.last(), u"1"_s);
    }

    void whatWasScrolledPastLongAgoIsNotFetched()
    {
        for (int i = 1; i <= 500; ++i)
            (void)m_shelf->cover(QString::number(i), kSize);
        for (int done = 0; done < 64; ++done) {
            QTRY_VERIFY(m_asked.size() > done);
            bring(done, {});
        }
        QCoreApplication::processEvents();
        QCOMPARE(m_asked.size(), 64);
        QVERIFY(!m_asked.contains(u"1"_s));
    }

    void whatCannotBeHadIsNotAskedForAgainUntilItMayBeTriedAnew()
    {
        (void)m_shelf->cover(u"a"_s, kSize);
        QTRY_COMPARE(m_asked.size(), 1);
        m_coming.front().addResult(core::fail(core::Fault::NotFound, "no-cover"_L1));
        m_coming.front().finish();
        QCoreApplication::processEvents();
        (void)m_shelf->cover(u"a"_s, kSize);
        QCoreApplication::processEvents();
        QCOMPARE(m_asked.size(), 1);
        m_shelf->forgetFailures();
        (void)m_shelf->cover(u"a"_s, kSize);
        QTRY_COMPARE(m_asked.size(), 2);
    }

    void whatIsNoPictureIsNoneAndHoldsNothingUp()
    {
        QSignalSpy arrived(m_shelf.get(), &CoverShelf::arrived);
        for (const QString &sha256 : {u"a"_s, u"b"_s})
            (void)m_shelf->cover(sha256, kSize);
        QTRY_COMPARE(m_asked.size(), 2);
        bring(0, "<html>");
        bring(1, aPicture());
        QTRY_COMPARE(arrived.size(), 1);
        QCOMPARE(arrived.first().first().toString(), m_asked.last());
    }

    void aPictureOfAnyShapeFillsItsFrame_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("wide") << QSize(400, 100);
        QTest::newRow("high") << QSize(100, 400);
        QTest::newRow("small") << QSize(3, 4);
    }
    void aPictureOfAnyShapeFillsItsFrame()
    {
        QFETCH(QSize, size);
        const QImage shown = shownOf(aPicture(size));
        QCOMPARE(shown.size(), kSize);
        for (const QPoint corner : {QPoint(0, 0), QPoint(kSize.width() - 1, kSize.height() - 1)})
            QCOMPARE(shown.pixelColor(corner), QColor(Qt::red));
    }

    void theMiddleOfAWidePictureIsShown()
    {
        QImage wide(300, 52, QImage::Format_RGB32);
        wide.fill(Qt::blue);
        QPainter painter(&wide);
        painter.fillRect(QRect(120, 0, 60, 52), Qt::red);
        painter.end();
        QCOMPARE(shownOf(asPng(wide)).pixelColor(kSize.width() / 2, 26), QColor(Qt::red));
    }

    void everySizeIsAPictureOfItsOwn()
    {
        (void)shownOf(aPicture());
        QVERIFY(m_shelf->cover(u"a"_s, kSize * 2).isNull());
        QTRY_COMPARE(m_asked.size(), 2);
    }

    void closingTheShelfWhileCoversComeIsSafe()
    {
        for (const QString &sha256 : {u"a"_s, u"b"_s})
            (void)m_shelf->cover(sha256, kSize);
        QTRY_COMPARE(m_asked.size(), 2);
        bring(0, aPicture());
        QCoreApplication::processEvents();
        m_shelf.reset();
        bring(1, aPicture());
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
    }

private:
    void bring(int asked, const QByteArray &bytes)
    {
        m_coming.at(size_t(asked)).addResult(core::Result<QByteArray>(bytes));
        m_coming.at(size_t(asked)).finish();
    }
    QImage shownOf(const QByteArray &picture)
    {
        (void)m_shelf->cover(u"a"_s, kSize);
        if (!QTest::qWaitFor([&] { return m_asked.size() == 1; }))
            return {};
        bring(0, picture);
        (void)QTest::qWaitFor([&] { return !m_shelf->cover(u"a"_s, kSize).isNull(); });
        return m_shelf->cover(u"a"_s, kSize).toImage();
    }

    QStringList m_asked;
    std::deque<QPromise<core::Result<QByteArray>>> m_coming;
    std::unique_ptr<CoverShelf> m_shelf;
};

TEST_SUITE(CoverShelfTest);
#include "cover_shelf_test.moc"
