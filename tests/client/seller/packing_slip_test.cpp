#include "client/seller/code128.h"
#include "client/seller/packing_slip.h"
#include "tests/client/seller/at_the_desk.h"
#include "tests/support/test_suite.h"

#include <QDialog>
#include <QPainter>
#include <QPdfWriter>

#include <numeric>

using namespace Qt::Literals::StringLiterals;
using namespace tests;

namespace {

// What a scanner sees on the line through the middle: the widths of the bars and gaps in pixels, from the first bar on.
QList<int> scanned(const QImage &picture)
{
    QList<int> widths;
    bool wasBlack = false;
    for (int x = 0; x < picture.width(); ++x) {
        const bool isBlack = qGray(picture.pixel(x, picture.height() / 2)) < 128;
        if (isBlack != wasBlack)
            widths.append(0);
        if (!widths.isEmpty())
            ++widths.last();
        wasBlack = isBlack;
    }
    widths.removeLast(); // the white behind it
    return widths;
}

} // namespace

class PackingSlipTest : public AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void packingSlipsAreAPageEach()
    {
        QCOMPARE(pagesOf({m_kim, m_lee}), 2);
        QCOMPARE(pagesOf({m_kim}), 1);
    }

    // Checked against the well-known example of the standard's literature: "Wikipedia" has the check symbol 88.
    void aBarcodeHasItsBarsAndItsCheckSymbol()
    {
        const QList<int> bars = seller::code128(u"Wikipedia"_s);
        QCOMPARE(bars.size(), (1 + 9 + 1) * 6 + 7);
        QCOMPARE(std::accumulate(bars.begin(), bars.end(), 0), (1 + 9 + 1) * 11 + 13);
        QCOMPARE(bars.mid(0, 6), QList<int>({2, 1, 1, 2, 1, 4})); // start B
        QCOMPARE(bars.mid(60, 6), QList<int>({4, 2, 1, 2, 1, 1})); // the symbol 88
        QCOMPARE(bars.mid(bars.size() - 7), QList<int>({2, 3, 3, 1, 1, 1, 2}));
        QVERIFY(seller::code128(u"한"_s).isEmpty());
        QVERIFY(seller::code128({}).isEmpty());
    }

    void aScannerReadsTheNumberOnThePaper()
    {
        const QString number = seller::shortNumber(m_kim.orderId);
        const QList<int> bars = seller::code128(number);
        constexpr int kModule = 3; // pixels
        constexpr int kQuiet = 10; // modules
        const int modules = std::accumulate(bars.begin(), bars.end(), 2 * kQuiet);
        QImage paper(modules * kModule, 40, QImage::Format_RGB32);
        paper.fill(Qt::darkGray); // a dark scheme is behind it
        QPainter painter(&paper);
        seller::paintBarcode(painter, paper.rect(), number);
        painter.end();
        QList<int> read = scanned(paper);
        for (int &width : read)
            width /= kModule;
        QCOMPARE(read, bars);
        QCOMPARE(paper.pixelColor(kQuiet * kModule - 1, 20), QColor(Qt::white));
    }

    void slipsOfTheSelectedOrdersAreAskedForTogether()
    {
        open();
        QSignalSpy slips(page(), &seller::DeskPage::slipsWanted);
        queue()->selectAll();
        press(page(), u"Packing slips"_s);
        QCOMPARE(slips.size(), 1);
        QCOMPARE(slips.first().first().value<QList<DeskRecord>>().size(), 2);
        QVERIFY(page()->findChild<QDialog *>());
    }

    void withoutAnOrderNoPrinterIsAskedFor()
    {
        QWidget window;
        seller::PackingSlips::print({}, &window);
        QVERIFY(!window.findChild<QDialog *>());
    }

private:
    qsizetype pagesOf(const QList<DeskRecord> &orders)
    {
        const QString path = pathIn(u"slips.pdf"_s);
        {
            QPdfWriter paper(path);
            seller::PackingSlips::paint(orders, paper);
        }
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll().count("/Type /Page\n") : -1;
    }
};

TEST_SUITE(PackingSlipTest);
#include "packing_slip_test.moc"
