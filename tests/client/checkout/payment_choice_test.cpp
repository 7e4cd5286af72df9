#include "client/checkout/payment_choice.h"

#include "tests/client/support/own_settings.h"
#include "tests/support/test_suite.h"

#include <QRadioButton>
#include <QSettings>

using namespace checkout;
using namespace Qt::Literals::StringLiterals;

class PaymentChoiceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        QSettings().clear();
        qunsetenv("BOOKSTORE_DEMO");
    }

    void aCardIsChosenAtFirst() { QCOMPARE(PaymentChoice().method(), u"card"_s); }

    void theLastChoiceIsRemembered()
    {
        PaymentChoice choice;
        choice.choose(u"naver-pay"_s);
        QCOMPARE(PaymentChoice().method(), u"card"_s); // not before it was used
        choice.remember();
        QCOMPARE(PaymentChoice().method(), u"naver-pay"_s);
    }

    void whatIsNotOfferedAnyMoreIsNotChosen()
    {
        QSettings().setValue(u"checkout/paymentMethod"_s, u"cheque"_s);
        QCOMPARE(PaymentChoice().method(), u"card"_s);
    }

    void theCardThatIsAlwaysDeclinedIsForDemonstrations()
    {
        QCOMPARE(PaymentChoice().findChildren<QRadioButton *>().size(), 4);
        qputenv("BOOKSTORE_DEMO", "1");
        PaymentChoice choice;
        QCOMPARE(choice.findChildren<QRadioButton *>().size(), 5);
        choice.choose(u"card-declined"_s);
        QCOMPARE(choice.method(), u"card-declined"_s);
    }

private:
    tests::OwnSettings m_settings;
};

TEST_SUITE(PaymentChoiceTest);
#include "payment_choice_test.moc"
