#include "server/storefront/domain/folding.h"
#include "server/storefront/domain/likeness.h"
#include "tests/support/test_suite.h"

#include <rapidcheck.h>

using namespace storefront;
using namespace Qt::Literals::StringLiterals;

namespace {

QString anyWord()
{
    return QString::fromStdString(*rc::gen::container<std::string>(rc::gen::elementOf(std::string("abc"))));
}

} // namespace

class LikenessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void slipsAreCounted_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<int>("slips");
        QTest::newRow("none") << u"potter"_s << u"potter"_s << 0;
        QTest::newRow("a letter too few") << u"poter"_s << u"potter"_s << 1;
        QTest::newRow("a letter too many") << u"hemmingway"_s << u"hemingway"_s << 1;
        QTest::newRow("a wrong letter") << u"pottar"_s << u"potter"_s << 1;
        QTest::newRow("two exchanged") << u"tolkein"_s << u"tolkien"_s << 1;
        QTest::newRow("a wrong vowel in Hangul") << folded(u"데미얀"_s) << folded(u"데미안"_s) << 1;
        QTest::newRow("the wrong keyboard mode") << u"epaldks"_s << folded(u"데미안"_s) << 0;
        QTest::newRow("nothing") << QString() << u"abc"_s << 3;
    }
    void slipsAreCounted()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QTEST(slipsBetween(one, other), "slips");
        QTEST(slipsBetween(other, one), "slips");
    }

    void slipsAreADistance()
    {
        QVERIFY(rc::check([] {
            const QString a = anyWord();
            const QString b = anyWord();
            RC_ASSERT((slipsBetween(a, b) == 0) == (a == b));
            RC_ASSERT(slipsBetween(a, b) == slipsBetween(b, a));
            RC_ASSERT(slipsBetween(a, b) <= int(std::max(a.size(), b.size())));
            RC_ASSERT(slipsBetween(a, QString(a + u'x')) == 1);
        }));
    }

    void theLikestComeFirstAndTheUnlikeNotAtAll()
    {
        const QStringList candidates{u"pottery"_s, u"porter"_s, u"potter"_s, u"poster"_s, u"totem"_s};
        const QStringList found = likest(u"pottre"_s, candidates, 5);
        QCOMPARE(found.first(), u"potter"_s);
        QVERIFY(!found.contains(u"totem"_s));
        QCOMPARE(likest(u"potterr"_s, candidates, 1), QStringList{u"potter"_s});
    }

    void aShortWordMustBeRight()
    {
        QVERIFY(likest(u"cat"_s, {u"car"_s}, 5).isEmpty());
        QCOMPARE(likest(u"cat"_s, {u"CAT"_s}, 5), QStringList{u"CAT"_s});
    }
};

TEST_SUITE(LikenessTest);
#include "likeness_test.moc"
