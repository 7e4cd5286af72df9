#include "client/seller/copies_dialog.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "common/contracts/store/book_facts.h"
#include "tests/support/test_suite.h"

#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;
using seller::CopiesDialog;

class CopiesDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dialog = std::make_unique<CopiesDialog>(u"Demian"_s, 5, nullptr);
        m_dialog->show();
    }
    void cleanup() { m_dialog.reset(); }

    void theBookAndItsShelfAreNamed()
    {
        QVERIFY(says(u"Demian"_s));
        QVERIFY(copies()->accessibleDescription().contains(u'5'));
    }

    void aNumberIsTypedAtOnceAndEnterReceives()
    {
        QSignalSpy received(m_dialog.get(), &CopiesDialog::received);
        copies()->setFocus();
        QTest::keyClicks(copies(), u"20"_s); // over what was selected
        QTest::keyClick(copies(), Qt::Key_Return);
        QCOMPARE(received.size(), 1);
        QCOMPARE(received.first().first().toInt(), 20);
        QVERIFY(received.first().last().toString().isEmpty());
    }

    void atLeastOneAndNoMoreThanAShelfHolds()
    {
        copies()->setValue(0);
        QCOMPARE(copies()->value(), 1);
        copies()->setValue(contracts::store::kMostCopies + 1);
        QCOMPARE(copies()->value(), contracts::store::kMostCopies);
    }

    void aNoteIsSentWithoutItsBlanks()
    {
        QSignalSpy received(m_dialog.get(), &CopiesDialog::received);
        note()->setText(u"  from   Paju "_s);
        receive()->click();
        QCOMPARE(received.first().last().toString(), u"from Paju"_s);
        note()->setText(QString(5'000, u'x'));
        QCOMPARE(note()->text().size(), qsizetype(contracts::store::kLongestReason));
    }

    void whileTheShopIsAskedNothingCanBeReceived()
    {
        m_dialog->showBusy(true);
        QVERIFY(!receive()->isEnabled());
        m_dialog->showBusy(false);
        QVERIFY(receive()->isEnabled());
    }

    void aRefusalIsToldInWords()
    {
        m_dialog->showError({core::Fault::Refused, u"too-many-copies"_s, {}, {}, {}});
        QCOMPARE(m_dialog->findChild<widgets::Banner *>()->text(), u"No shelf holds so many copies."_s);
        QVERIFY(m_dialog->isVisible());
    }

private:
    [[nodiscard]] QSpinBox *copies() const { return m_dialog->findChild<QSpinBox *>(); }
    [[nodiscard]] QLineEdit *note() const
    {
        for (auto *line : m_dialog->findChildren<QLineEdit *>()) {
            if (line->accessibleName().startsWith(u"Note"_s))
                return line;
        }
        return nullptr;
    }
    [[nodiscard]] widgets::Button *receive() const
    {
        for (auto *button : m_dialog->findChildren<widgets::Button *>()) {
            if (button->text() == u"Receive"_s)
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] bool says(const QString &text) const
    {
        const auto labels = m_dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == text; });
    }

    std::unique_ptr<CopiesDialog> m_dialog;
};

TEST_SUITE(CopiesDialogTest);
#include "copies_dialog_test.moc"
