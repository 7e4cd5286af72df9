#include "client/checkout/address_choice.h"

#include "client/checkout/address_form.h"
#include "client/widgets/form_field.h"
#include "tests/client/checkout/till.h"
#include "tests/support/test_suite.h"

#include <QRadioButton>

using namespace checkout;
using namespace tests;
using contracts::ordering::Address;

class AddressChoiceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_choice = std::make_unique<AddressChoice>();
        m_choice->show();
    }

    void whoHasNoAddressIsAskedForOne()
    {
        QVERIFY(form()->isVisible());
        fill({u" 김지영 "_s, u"010-1234-5678"_s, u"04524"_s, u"세종대로  110"_s, {}});
        QCOMPARE(m_choice->read(), anAddress()); // without the spaces
    }

    void theDoorIsOptional()
    {
        fill({u"김지영"_s, u"010-1234-5678"_s, u"04524"_s, u"세종대로 110"_s, u"3층"_s});
        QCOMPARE(m_choice->read()->line2, u"3층"_s);
    }

    void whatIsMissingIsSaidAtItsField_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("nobody") << 0 << u"  "_s;
        QTest::newRow("no phone") << 1 << u""_s;
        QTest::newRow("not a phone") << 1 << u"call me"_s;
        QTest::newRow("a short phone") << 1 << u"010"_s;
        QTest::newRow("no postal code") << 2 << u"1"_s;
        QTest::newRow("no address") << 3 << u""_s;
    }
    void whatIsMissingIsSaidAtItsField()
    {
        QFETCH(int, field);
        QFETCH(QString, text);
        QStringList texts{u"김지영"_s, u"010-1234-5678"_s, u"04524"_s, u"세종대로 110"_s, {}};
        texts[field] = text;
        fill(texts);
        QVERIFY(!m_choice->read());
        const auto fields = form()->findChildren<widgets::FormField *>();
        for (int other = 0; other < 5; ++other)
            QCOMPARE(fields.at(other)->fault().isEmpty(), other != field);
    }

    void theAddressUsedLastIsChosen()
    {
        Address office = anAddress();
        office.recipient = u"Office"_s;
        m_choice->show(QList<Address>{office, anAddress()});
        QVERIFY(!form()->isVisible());
        QCOMPARE(m_choice->read(), office);
        radio(u"김지영"_s)->click();
        QCOMPARE(m_choice->read(), anAddress());
        radio(u"Another address"_s)->click();
        QVERIFY(form()->isVisible());
        QVERIFY(!m_choice->read());
    }

    void anAddressIsForgottenOnRequest()
    {
        m_choice->show(QList<Address>{anAddress()});
        QSignalSpy removal(m_choice.get(), &AddressChoice::removalWanted);
        for (auto *button : m_choice->findChildren<QPushButton *>()) {
            if (button->accessibleName() == u"Forget this address"_s)
                button->click();
        }
        QCOMPARE(removal.size(), 1);
        QCOMPARE(removal.first().first().value<Address>(), anAddress());
        m_choice->show(QList<Address>());
        QVERIFY(form()->isVisible());
    }

    void screenReadersHearTheWholeAddress()
    {
        m_choice->show(QList<Address>{anAddress()});
        QCOMPARE(radio(u"김지영"_s)->accessibleName(), u"김지영, (04524) 세종대로 110 · 010-1234-5678"_s);
    }

private:
    AddressForm *form() const { return m_choice->findChild<AddressForm *>(); }
    void fill(const QStringList &texts)
    {
        const auto editors = form()->findChildren<QLineEdit *>();
        for (int field = 0; field < 5; ++field)
            editors.at(field)->setText(texts.at(field));
    }
    QRadioButton *radio(const QString &text) const
    {
        for (auto *button : m_choice->findChildren<QRadioButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<AddressChoice> m_choice;
};

TEST_SUITE(AddressChoiceTest);
#include "address_choice_test.moc"
