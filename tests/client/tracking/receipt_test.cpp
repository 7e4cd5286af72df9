#include "client/tracking/receipt.h"
#include "client/tracking/receipt_desk.h"
#include "client/widgets/shown.h"
#include "tests/client/tracking/order_builder.h"
#include "tests/support/test_suite.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextDocument>

using namespace tracking;
using namespace Qt::Literals::StringLiterals;
using tests::anOrder;

namespace {

QString textOf(const Receipt &receipt)
{
    QTextDocument document;
    document.setHtml(receipt.html);
    return document.toPlainText();
}

tests::OrderBuilder anOrderOfTwo()
{
    return anOrder().of(1, u"토지 1"_s, 15'000).of(2, u"A <i>strange</i> & rare title"_s, 12'000).paid();
}

} // namespace

class ReceiptTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatWasPaidHasAReceipt()
    {
        QVERIFY(!hasReceipt(anOrder().of(1, u"토지"_s).awaitingPayment(QDateTime::currentDateTimeUtc())));
        QVERIFY(hasReceipt(anOrder().of(1, u"토지"_s).paid()));
        QVERIFY(hasReceipt(anOrder().of(1, u"토지"_s).paid().cancelling().cancelled().refunded()));
    }

    void theReceiptSaysWhatWasBoughtAndPaid()
    {
        const auto order = anOrderOfTwo();
        const QString text = textOf(receiptOf(order));
        for (const QString &expected : {u"토지 1"_s, u"A <i>strange</i> & rare title"_s, order.id().toString(),
                 widgets::shown(core::Money::krw(24'000)), widgets::shown(core::Money::krw(39'000)), u"김서연"_s,
                 u"서울특별시 마포구 와우산로 94"_s})
            QVERIFY2(text.contains(expected), qPrintable(expected));
    }

    void aRefundIsOnTheReceipt()
    {
        auto order = anOrderOfTwo();
        const QString paid = textOf(receiptOf(order));
        const QString refunded = textOf(receiptOf(order.cancelling().cancelled().refunded()));
        QVERIFY(refunded.size() > paid.size());
        QVERIFY(refunded.contains(widgets::shownMoment(*order.document().payment->refundedAt)));
    }

    void aPdfIsWrittenWithItsTextAndFonts()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"receipt.pdf"_s);
        ReceiptDesk desk;
        const QSignalSpy saved(&desk, &ReceiptDesk::saved);
        const auto order = anOrderOfTwo();
        desk.save(order, path);
        QTRY_COMPARE(saved.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.contains("/FontFile2") || pdf.contains("/FontFile3"));
        readBack(path);
    }

    void aPlaceThatCannotBeWrittenIsTold()
    {
        ReceiptDesk desk;
        const QSignalSpy notSaved(&desk, &ReceiptDesk::notSaved);
        desk.save(anOrderOfTwo(), u"/proc/no/such/place.pdf"_s);
        QTRY_COMPARE(notSaved.size(), 1);
    }

    void theFileIsNamedAfterTheOrder()
    {
        const auto order = anOrderOfTwo();
        const QString name = receiptFileName(order);
        QVERIFY(name.endsWith(u".pdf"_s));
        QVERIFY(name.contains(order.id().toString().right(8).toUpper()));
    }

private:
    // Where the tool is there, as a reader of the file sees it.
    static void readBack(const QString &path)
    {
        const QString tool = QStandardPaths::findExecutable(u"pdftotext"_s);
        if (tool.isEmpty())
            return;
        QProcess reading;
        reading.start(tool, {u"-layout"_s, path, u"-"_s});
        QVERIFY(reading.waitForFinished());
        const QString text = QString::fromUtf8(reading.readAllStandardOutput());
        QVERIFY(text.contains(u"39,000"_s));
        QVERIFY(text.contains(u"rare title"_s));
    }
};

TEST_SUITE(ReceiptTest);
#include "receipt_test.moc"
