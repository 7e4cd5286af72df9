#include "server/storefront/domain/folding.h"
#include "server/storefront/domain/hangul_keys.h"
#include "tests/support/test_suite.h"

#include <rapidcheck.h>

using namespace storefront;
using namespace Qt::Literals::StringLiterals;

class FoldingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsThatReadersTakeForTheSameAreTheSame_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("form");
        QTest::newRow("case") << u"Harry POTTER"_s << u"harry potter"_s;
        QTest::newRow("accents") << u"Les Misérables, Brontë"_s << u"les miserables bronte"_s;
        QTest::newRow("German sharp s") << u"Straße"_s << u"strasse"_s;
        QTest::newRow("punctuation") << u"Harry Potter (Book #1): «A»"_s << u"harry potter book 1 a"_s;
        QTest::newRow("apostrophes") << u"Sophie's World, Sophie’s"_s << u"sophies world sophies"_s;
        QTest::newRow("digits") << u"１９８４"_s << u"1984"_s;
        QTest::newRow("Hangul") << u"데미안"_s << u"EPALDKS"_s;
        QTest::newRow("Hangul in pieces") << u"데미안"_s.normalized(QString::NormalizationForm_D) << u"EPALDKS"_s;
        QTest::newRow("a syllable half typed") << u"데ㅁ"_s << u"EPA"_s;
        QTest::newRow("a double tail") << u"닭"_s << u"EKFR"_s;
        QTest::newRow("a doubled letter") << u"꽃"_s << u"RHC"_s;
        QTest::newRow("Chinese") << u"三國志 연의"_s << u"三 國 志 DUSDML"_s;
        QTest::newRow("Greek") << u"Ὀδύσσεια"_s << u"οδυσσεια"_s;
        QTest::newRow("nothing but signs") << u" -- ?! "_s << QString();
        QTest::newRow("beyond the first plane") << u"𝓐 𠀀"_s << u"a 𠀀"_s;
    }
    void textsThatReadersTakeForTheSameAreTheSame()
    {
        QFETCH(QString, text);
        QTEST(folded(text), "form");
    }

    void theBeginningOfASyllableIsABeginning()
    {
        QVERIFY(folded(u"데미안"_s).startsWith(folded(u"데ㅁ"_s)));
        QVERIFY(folded(u"데미안"_s).startsWith(folded(u"데미아"_s)));
    }

    void foldingAgainChangesNothingForScriptsWithoutCase()
    {
        QVERIFY(rc::check([] {
            QString text;
            for (const char16_t syllable :
                *rc::gen::container<std::vector<char16_t>>(rc::gen::inRange(char16_t(0xAC00), char16_t(0xD7A4))))
                text.append(QChar(syllable));
            const QString form = folded(text);
            RC_ASSERT(form == form.toUpper());
            RC_ASSERT(form.isEmpty() == text.isEmpty());
            RC_ASSERT(sortKey(text) == text);
        }));
    }

    void noTextBreaksFolding()
    {
        QVERIFY(rc::check([](const std::vector<char16_t> &units) {
            const QString text = QString::fromUtf16(units.data(), qsizetype(units.size()));
            for (const QString &word : wordsOf(text))
                RC_ASSERT((!word.isEmpty() && word.size() <= 60 && !word.contains(u'\'') && !word.contains(u'\\')));
        }));
    }

    void titlesAreSortedAsInTheAlphabet()
    {
        QVERIFY(sortKey(u"가난"_s) < sortKey(u"나무"_s));
        QVERIFY(sortKey(u"까치"_s) < sortKey(u"나무"_s));
        QVERIFY(sortKey(u"«Émile»"_s) < sortKey(u"Faust"_s));
        QCOMPARE(sortKey(u"  The «Road» "_s), u"the road"_s);
    }

    void onlyHangulHasKeys()
    {
        QCOMPARE(hangulKeys(U'\u1112'), "G"_L1);
        QCOMPARE(hangulKeys(U'\u11B0'), "FR"_L1);
        QVERIFY(hangulKeys(U'a').isEmpty());
        QVERIFY(hangulKeys(U'\u1113').isEmpty());
        QVERIFY(hangulKeys(U'\u11C3').isEmpty());
    }
};

TEST_SUITE(FoldingTest);
#include "folding_test.moc"
