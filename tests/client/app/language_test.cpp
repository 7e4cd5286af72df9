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

    void withoutAChoiceItIsThatOfTheSystem()
    {
        Language language;
        QCOMPARE(language.chosen(), QString());
        QVERIFY(language.inUse() == u"ko"_s || language.inUse() == u"en"_s);
    }
};

TEST_SUITE(LanguageTest);
#include "language_test.moc"
