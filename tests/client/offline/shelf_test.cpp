#include "client/offline/shelf.h"
#include "tests/support/test_suite.h"

#include <QFile>
#include <QTemporaryDir>

using namespace offline;
using namespace Qt::Literals::StringLiterals;
using api::Answer;

namespace {

constexpr qint64 kPlenty = 1'000'000;
const Question kOrders{u"jiyoung"_s, u"/api/v1/orders"_s};

QDateTime morning(int minute)
{
    return QDateTime(QDate(2026, 3, 1), QTime(9, minute), Qt::UTC);
}

Answer told(const QByteArray &body)
{
    return {200, body, "application/json"};
}

QByteArray bodyIn(Shelf &shelf, const Question &question)
{
    const auto kept = shelf.find(question);
    return kept ? kept->body : QByteArray("nothing");
}

} // namespace

class ShelfTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString file() const { return m_folder->filePath(u"shop/kept.sqlite"_s); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void anAnswerIsFoundAgainWithItsTimeInTheNextRun()
    {
        Shelf first(file(), kPlenty);
        first.open();
        first.keep(kOrders, told("\x00\xff 카뮈"), morning(30));
        first.close();
        Shelf second(file(), kPlenty);
        second.open();
        const auto kept = second.find(kOrders);
        QVERIFY(kept);
        QCOMPARE(kept->body, QByteArray("\x00\xff 카뮈"));
        QCOMPARE(kept->mediaType, QByteArray("application/json"));
        QCOMPARE(kept->asOf, std::optional(morning(30)));
        QCOMPARE(second.newest(), std::optional(morning(30)));
        second.close();
    }

    void theNewestAnswerToAQuestionIsKeptAlone()
    {
        Shelf shelf(file(), kPlenty);
        shelf.open();
        shelf.keep(kOrders, told("old"), morning(1));
        const qint64 size = shelf.size();
        shelf.keep(kOrders, told("new"), morning(2));
        QCOMPARE(bodyIn(shelf, kOrders), QByteArray("new"));
        shelf.close();
        shelf.open();
        QCOMPARE(shelf.size(), size);
        shelf.close();
    }

    void nobodyReadsTheAnswersOfAnother()
    {
        Shelf shelf(file(), kPlenty);
        shelf.open();
        shelf.keep(kOrders, told("of jiyoung"), morning(1));
        const Question ofMinho{u"minho"_s, kOrders.path};
        QVERIFY(!shelf.find(ofMinho));
        shelf.keep(ofMinho, told("of minho"), morning(2));
        shelf.forget(u"jiyoung"_s);
        QVERIFY(!shelf.find(kOrders));
        QCOMPARE(bodyIn(shelf, ofMinho), QByteArray("of minho"));
        shelf.close();
    }

    void theOldestGoWhenItIsFull()
    {
        constexpr qint64 largest = 50'000;
        Shelf shelf(file(), largest);
        shelf.open();
        for (int i = 0; i < 20; ++i)
            shelf.keep({{}, u"/books/%1"_s.arg(i)}, told(QByteArray(5'000, 'x')), morning(i));
        QVERIFY2(shelf.size() <= largest, qPrintable(QString::number(shelf.size())));
        QVERIFY(!shelf.find({{}, u"/books/0"_s}));
        QVERIFY(!shelf.find({{}, u"/books/10"_s}));
        for (int i = 13; i < 20; ++i)
            QVERIFY(shelf.find({{}, u"/books/%1"_s.arg(i)}));
        shelf.close();
        QVERIFY(QFile(file()).size() < 2 * largest);
    }

    void aDamagedFileIsPutAsideAndANewOneBegun()
    {
        QDir().mkpath(m_folder->filePath(u"shop"_s));
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(QByteArray(8'192, '?'));
        damaged.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"damaged and put aside"_s));
        Shelf shelf(file(), kPlenty);
        shelf.open();
        shelf.keep(kOrders, told("after"), morning(1));
        QCOMPARE(bodyIn(shelf, kOrders), QByteArray("after"));
        QVERIFY(QFile::exists(file() + u".damaged"_s));
        shelf.close();
    }

    void damageThatShowsLaterIsMendedTheSameWay()
    {
        Shelf shelf(file(), kPlenty);
        shelf.open();
        for (int i = 0; i < 50; ++i)
            shelf.keep({{}, u"/books/%1"_s.arg(i)}, told(QByteArray(5'000, 'x')), morning(i));
        shelf.close();
        QFile file(this->file());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 size = file.size();
        file.seek(4'096); // leaves the first page, which is read at the beginning, as it is
        file.write(QByteArray(int(size - 4'096), '\xff'));
        file.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"."_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"damaged and put aside"_s));
        shelf.open();
        shelf.keep(kOrders, told("lost with the damage, or kept"), morning(1));
        shelf.keep(kOrders, told("after"), morning(2));
        QCOMPARE(bodyIn(shelf, kOrders), QByteArray("after"));
        shelf.close();
    }

    void whereNothingCanBeWrittenNothingIsKept()
    {
        QFile inTheWay(m_folder->filePath(u"shop"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"nothing can be kept"_s));
        Shelf shelf(file(), kPlenty);
        shelf.open();
        shelf.keep(kOrders, told("x"), morning(1));
        QVERIFY(!shelf.find(kOrders));
        QVERIFY(!shelf.newest());
    }

    void onlyItsOwnerMayReadTheFile()
    {
        Shelf shelf(file(), kPlenty);
        shelf.open();
        shelf.close();
        QCOMPARE(QFile::permissions(file()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }
};

TEST_SUITE(ShelfTest);
#include "shelf_test.moc"
