#include "client/app/language.h"
#include "tests/support/test_suite.h"

#include <QLocale>

using namespace app;
using namespace Qt::Literals::StringLiterals;

class LanguageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void aChosenLanguageIsUsedAtOnce()
    {
        Language language;
        language.choose(u"en"_s);
        QSignalSpy changed(&language, &Language::changed);
        language.choose(u"ko"_s);
        QCOMPARE(language.inUse(), u"ko"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(QLocale().language(), QLocale::Korean);
        language.choose(u"ko"_s);
        QCOMPARE(changed.size(), 1);
    }

    void everyTextOfTheClientSpeaksIt()
    {
        Language language;
        const auto said = [] { return QCoreApplication::translate("app::Rooms", "My orders"); };
        language.choose(u"ko"_s);
        QCOMPARE(said(), u"주문 내역"_s);
        language.choose(u"en"_s);
        QCOMPARE(said(), u"My orders"_s);
        language.choose(u"ko"_s);
        QCOMPARE(said(), u"주문 내역"_s);
    }

    // In the questions that Qt asks itself: which file, which printer.
    void theWordsOfQtSpeakItToo()
    {
        Language language;
        const auto said = [] { return QCoreApplication::translate("QFileDialog", "Look in:"); };
        language.choose(u"ko"_s);
        QCOMPARE(said(), u"다음에서 찾기:"_s);
        language.choose(u"en"_s);
        QCOMPARE(said(), u"Look in:"_s);
    }

    void pluralsFollowIt()
    {
        Language language;
        const auto said = [](int n) { return QCoreApplication::translate("app::Sidebar", "%n new", nullptr, n); };
        language.choose(u"en"_s);
        QCOMPARE(said(1), u"1 new"_s);
        QVERIFY(!said(3).contains(u'%'));
        language.choose(u"ko"_s);
        QVERIFY(said(3).contains(u'3'));
        QVERIFY(said(3) != u"3 new"_s);
    }

    void nothingOfItStaysWhenItGoes()
    {
        {
            Language language;
            language.choose(u"ko"_s);
        }
        QCOMPARE(QCoreApplication::translate("app::Rooms", "My orders"), u"My orders"_s);
    }

    void backToTheSystemIsAChoiceToo()
    {
        Language language;
        const QString ofSystem = language.inUse();
        language.choose(ofSystem == u"ko"_s ? u"en"_s : u"ko"_s);
        QSignalSpy changed(&language, &Language::changed);
        language.choose({});
        QCOMPARE(language.inUse(), ofSystem);
        QCOMPARE(changed.size(), 1);
    }

    void withoutAChoiceItIsThatOfTheSystem()
    {
        Language language;
        QCOMPARE(language.chosen(), QString());
        QVERIFY(language.inUse() == u"ko"_s || language.inUse() == u"en"_s);
    }
};

TEST_SUITE(LanguageTest);
#include "language_test.moc"
