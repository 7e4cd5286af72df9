#include "client/widgets/cover.h"
#include "tests/support/test_suite.h"

#include <QImage>
#include <QPixmapCache>
#include <QSet>

using namespace widgets;
using namespace Qt::Literals::StringLiterals;

class CoverTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSameBookAlwaysLooksTheSame()
    {
        const QImage first = drawnCover(u"봄봄"_s, u"김유정"_s, {120, 174}, 1.0).toImage();
        QPixmapCache::clear();
        QCOMPARE(drawnCover(u"봄봄"_s, u"김유정"_s, {120, 174}, 1.0).toImage(), first);
    }

    void booksLookDifferent()
    {
        QSet<QRgb> grounds;
        for (int number = 0; number < 40; ++number) {
            const QString title = u"Book %1"_s.arg(number);
            grounds.insert(drawnCover(title, u"Author"_s, {120, 174}, 1.0).toImage().pixel(100, 10));
        }
        QVERIFY2(grounds.size() >= 6, qPrintable(QString::number(grounds.size())));
    }

    void aCoverIsSharpOnAFineScreen()
    {
        const QPixmap drawn = drawnCover(u"Emma"_s, u"Jane Austen"_s, {120, 174}, 2.0);
        QCOMPARE(drawn.size(), QSize(240, 348));
        QCOMPARE(drawn.deviceIndependentSize(), QSizeF(120, 174));
    }

    void aPictureTakesThePlaceOfTheDrawing()
    {
        Cover cover(60);
        cover.show(u"Emma"_s, u"Jane Austen"_s);
        QPixmap red(10, 10);
        red.fill(Qt::red);
        cover.setPicture(red);
        QCOMPARE(cover.grab().toImage().pixelColor(30, 40), QColor(Qt::red));
        cover.show(u"Persuasion"_s, u"Jane Austen"_s);
        QVERIFY(cover.grab().toImage().pixelColor(30, 40) != QColor(Qt::red));
    }

    void aTitleWithoutEndIsDrawnToo()
    {
        QVERIFY(!drawnCover(QString(2'000, u'긴'), QString(500, u'x'), {60, 87}, 1.0).isNull());
        QVERIFY(!drawnCover({}, {}, {60, 87}, 1.0).isNull());
    }
};

TEST_SUITE(CoverTest);
#include "cover_test.moc"
