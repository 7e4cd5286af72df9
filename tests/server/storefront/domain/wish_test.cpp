#include "server/storefront/domain/wish.h"
#include "tests/support/test_suite.h"

using namespace storefront;
using namespace Qt::Literals::StringLiterals;

class WishTest : public QObject {
    Q_OBJECT

    static Wish typed(const QString &text)
    {
        Wish wish;
        wish.setText(text);
        return wish;
    }

private Q_SLOTS:
    void allWordsAreWanted()
    {
        const Wish wish = typed(u" Harry  Potter, harry "_s);
        QCOMPARE(wish.words, (QStringList{u"harry"_s, u"potter"_s}));
        QCOMPARE(wish.title, u"harry potter harry"_s);
        QVERIFY(wish.isForWords());
        QVERIFY(!wish.isbn);
    }

    void anIsbnIsKnownInBothForms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("isbn");
        QTest::newRow("13") << u"978-89-374-6044-9"_s << u"9788937460449"_s;
        QTest::newRow("13, blanks") << u" 978 8937460449 "_s << u"9788937460449"_s;
        QTest::newRow("10") << u"0-306-40615-2"_s << u"9780306406157"_s;
        QTest::newRow("10 with x") << u"080442957x"_s << u"9780804429573"_s;
    }
    void anIsbnIsKnownInBothForms()
    {
        QFETCH(QString, text);
        const Wish wish = typed(text);
        QVERIFY(wish.isbn);
        QTEST(*wish.isbn, "isbn");
    }

    void otherNumbersAreWords()
    {
        QVERIFY(!typed(u"1984"_s).isbn);
        QCOMPARE(typed(u"1984"_s).words, QStringList{u"1984"_s});
        QVERIFY(!typed(u"8801234567893"_s).isbn);
        QVERIFY(!typed(u"X123456789"_s).isbn);
    }

    void signsAloneAreNoWish()
    {
        QVERIFY(!typed(u"?!"_s).isForWords());
        QVERIFY(!typed(QString()).isForWords());
    }

    void nobodyWantsAHundredWords()
    {
        QString text;
        for (int i = 0; i < 100; ++i)
            text += QString::number(i) + u' ';
        QCOMPARE(typed(text).words.size(), Wish::kMostWords);
    }
};

TEST_SUITE(WishTest);
#include "wish_test.moc"
