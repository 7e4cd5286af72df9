#include "client/account/form_faults.h"
#include "client/widgets/banner.h"
#include "client/widgets/form_field.h"
#include "tests/support/test_suite.h"

#include <QLineEdit>

using namespace account;
using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Fault;

// Two fields, as of a door, and a banner above them.
class FormFaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_form = std::make_unique<QWidget>();
        m_banner = new widgets::Banner(m_form.get());
        m_email = new QLineEdit(m_form.get());
        m_name = new QLineEdit(m_form.get());
        m_emailField = new widgets::FormField(u"E-mail"_s, m_email, m_form.get());
        m_nameField = new widgets::FormField(u"Name"_s, m_name, m_form.get());
        m_faults = std::make_unique<FormFaults>(m_banner);
        m_faults->watch(u"/email"_s, m_emailField, m_email, {u"email-taken"_s});
        m_faults->watch(u"/name"_s, m_nameField, m_name);
        m_form->show();
        m_form->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    }
    void cleanup()
    {
        m_faults.reset();
        m_form.reset();
    }

    void aFaultStandsWhereItPointsAndItsTextIsReadyToBeWrittenOver()
    {
        m_name->setText(u"김"_s);
        m_faults->tell({Fault::Invalid, u"out-of-range"_s, {}, u"/name"_s, {}});
        QVERIFY(!m_nameField->fault().isEmpty());
        QVERIFY(m_emailField->fault().isEmpty() && m_banner->text().isEmpty());
        QVERIFY(m_name->hasFocus());
        QCOMPARE(m_name->selectedText(), u"김"_s);
    }

    void aRefusalThatPointsNowhereMayBelongToAFieldAllTheSame()
    {
        m_faults->tell({Fault::Refused, u"email-taken"_s, {}, {}, {}});
        QVERIFY(!m_emailField->fault().isEmpty());
        QVERIFY(m_email->hasFocus());
    }

    void whatBelongsToNoFieldIsSaidAboveThem_data()
    {
        QTest::addColumn<QString>("slug");
        QTest::addColumn<QString>("pointer");
        QTest::newRow("the way there") << u"shop-unreachable"_s << QString();
        QTest::newRow("a field that is not here") << u"out-of-range"_s << u"/language"_s;
    }
    void whatBelongsToNoFieldIsSaidAboveThem()
    {
        QFETCH(QString, slug);
        QFETCH(QString, pointer);
        m_faults->tell({Fault::Unavailable, slug, {}, pointer, {}});
        QVERIFY(!m_banner->text().isEmpty());
        QVERIFY(m_emailField->fault().isEmpty() && m_nameField->fault().isEmpty());
    }

    void theNextAnswerTakesTheFormerFaultAway()
    {
        m_faults->tell({Fault::Invalid, u"out-of-range"_s, {}, u"/name"_s, {}});
        m_faults->tell({Fault::Refused, u"email-taken"_s, {}, {}, {}});
        QVERIFY(m_nameField->fault().isEmpty());
        m_faults->tell({Fault::Unavailable, u"shop-unreachable"_s, {}, {}, {}});
        QVERIFY(m_emailField->fault().isEmpty());
        m_faults->clear();
        QVERIFY(m_banner->text().isEmpty());
    }

    void whatIsBeingMendedIsNoLongerBlamed()
    {
        QVERIFY(!m_faults->allFilled(u"Please fill this in."_s));
        QTest::keyClicks(m_name, u"K"_s);
        QVERIFY(m_nameField->fault().isEmpty());
        QCOMPARE(m_emailField->fault(), u"Please fill this in."_s);
    }

    void everyEmptyFieldIsBlamedAndTheFirstHasTheFocus()
    {
        m_email->setText(u"  "_s);
        QVERIFY(!m_faults->allFilled(u"Please fill this in."_s));
        QVERIFY(!m_emailField->fault().isEmpty() && !m_nameField->fault().isEmpty());
        QVERIFY(m_email->hasFocus());
        m_email->setText(u"kim@example.org"_s);
        QVERIFY(!m_faults->allFilled(u"Please fill this in."_s));
        QVERIFY(m_emailField->fault().isEmpty());
        QVERIFY(m_name->hasFocus());
        m_name->setText(u"김지영"_s);
        QVERIFY(m_faults->allFilled(u"Please fill this in."_s));
    }

private:
    std::unique_ptr<QWidget> m_form;
    widgets::Banner *m_banner = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_name = nullptr;
    widgets::FormField *m_emailField = nullptr;
    widgets::FormField *m_nameField = nullptr;
    std::unique_ptr<FormFaults> m_faults;
};

TEST_SUITE(FormFaultsTest);
#include "form_faults_test.moc"
