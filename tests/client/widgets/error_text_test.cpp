#include "client/widgets/error_text.h"
#include "tests/support/test_suite.h"

#include <QSet>

using namespace widgets;
using core::Error;
using core::Fault;
using namespace Qt::Literals::StringLiterals;

class ErrorTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKnownErrorHasItsOwnWords()
    {
        QCOMPARE(
            inWords({Fault::Conflict, u"sold-out"_s, u"detail"_s, {}, {}}), u"There are not enough copies left."_s);
        QVERIFY(inWords({Fault::Unauthenticated, u"wrong-credentials"_s, {}, {}, {}}).contains(u"password"_s));
    }

    void anUnknownOneHasTheWordsOfItsKind()
    {
        QSet<QString> told;
        for (int fault = 0; fault <= int(Fault::Broken); ++fault) {
            const QString words = inWords({Fault(fault), u"never-heard-of"_s, {}, {}, {}});
            QVERIFY(!words.isEmpty());
            told.insert(words);
        }
        QVERIFY(told.size() >= 10);
    }

    void noTechnicalDetailReachesPeople()
    {
        const Error error{Fault::Broken, u"broken"_s, u"SQLSTATE 42P01 at line 7"_s, {}, {}};
        QVERIFY(!inWords(error).contains(u"SQL"_s));
    }
};

TEST_SUITE(ErrorTextTest);
#include "error_text_test.moc"
