#include "client/seller/book_form.h"
#include "client/widgets/form_field.h"
#include "tests/client/seller/shelf.h"
#include "tests/support/test_suite.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;
using namespace tests;
using seller::BookForm;

// What a seller says of a book, and what is said at each field.
class BookFormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::c()); }
    void init()
    {
        m_form = std::make_unique<BookForm>();
        m_form->resize(640, 700);
        m_form->QWidget::show();
        m_form->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    }
    void cleanup() { m_form.reset(); }

    void anIsbnIsCheckedAsItIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("told");
        QTest::addColumn<bool>("wrong");
        QTest::newRow("nothing yet") << QString() << u"10 or 13 digits"_s << false;
        QTest::newRow("on the way") << u"978-89-37"_s << u"still missing"_s << false;
        QTest::newRow("good") << u"978-89-374-6044-9"_s << u"9788937460449"_s << false;
        QTest::newRow("an old one") << u"89-374-6044-0"_s << u"9788937460449"_s << false;
        QTest::newRow("a digit is wrong") << u"978-89-374-6044-8"_s << u"should be 9"_s << true;
        QTest::newRow("no number") << u"Demian"_s << u"978 or 979"_s << true;
    }
    void anIsbnIsCheckedAsItIsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, told);
        QFETCH(bool, wrong);
        line(u"ISBN"_s)->setText(typed);
        const QString said = line(u"ISBN"_s)->accessibleDescription();
        QVERIFY2(said.contains(told), qPrintable(said));
        QCOMPARE(!field(u"ISBN"_s)->fault().isEmpty(), wrong);
    }

    void anUnfinishedIsbnIsNotSent()
    {
        m_form->show(m_demian);
        line(u"ISBN"_s)->setText(u"978-89-37"_s);
        QVERIFY(!m_form->isComplete());
        QVERIFY(!field(u"ISBN"_s)->fault().isEmpty());
        line(u"ISBN"_s)->setText(u"978-89-374-6044-9"_s);
        QVERIFY2(m_form->isComplete(), "mended, it is good again");
        line(u"ISBN"_s)->clear();
        QVERIFY2(m_form->isComplete(), "a book needs none");
        QVERIFY(!m_form->draft().isbn);
    }

    void aFaultOfTheShopTakesTheFocusToItsField_data()
    {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("field");
        QTest::newRow("title") << u"/title"_s << u"Title"_s;
        QTest::newRow("of a new book") << u"/book/title"_s << u"Title"_s;
        QTest::newRow("second author") << u"/book/authors/1"_s << u"Authors"_s;
        QTest::newRow("amount of the price") << u"/price/amount"_s << u"Price"_s;
        QTest::newRow("year") << u"/publishedYear"_s << u"Year"_s;
        QTest::newRow("publisher") << u"/publisher"_s << u"Publisher"_s;
    }
    void aFaultOfTheShopTakesTheFocusToItsField()
    {
        QFETCH(QString, pointer);
        QFETCH(QString, field);
        QVERIFY(m_form->showFault({core::Fault::Invalid, u"too-long"_s, {}, pointer, {}}));
        QCOMPARE(this->field(field)->fault(), u"This text is too long."_s);
        QVERIFY(line(field)->hasFocus());
        QCOMPARE(faults(), QStringList{field});
    }

    void aFaultOfNoFieldIsNotTakenIn_data()
    {
        QTest::addColumn<QString>("pointer");
        QTest::newRow("none") << QString();
        QTest::newRow("unknown") << u"/colour"_s;
        QTest::newRow("the book as a whole") << u"/book"_s;
    }
    void aFaultOfNoFieldIsNotTakenIn()
    {
        QFETCH(QString, pointer);
        QVERIFY(!m_form->showFault({core::Fault::Invalid, u"too-long"_s, {}, pointer, {}}));
        QVERIFY(faults().isEmpty());
    }

    void faultsGoWithTheNextTry()
    {
        m_form->show(m_demian);
        QVERIFY(m_form->showFault({core::Fault::Invalid, u"too-long"_s, {}, u"/title"_s, {}}));
        QVERIFY(m_form->isComplete());
        QVERIFY(faults().isEmpty());
    }

    void whatIsShownIsWhatIsSent()
    {
        m_demian.book.authors = {u"Hermann Hesse"_s, u"전영애"_s};
        m_demian.book.publisher = u"민음사"_s;
        m_demian.book.publishedYear = 2000;
        m_demian.book.description = u"Two lines\nof words"_s;
        m_form->show(m_demian);
        const auto draft = m_form->draft();
        QCOMPARE(draft.isbn, m_demian.book.isbn);
        QCOMPARE(draft.title, m_demian.book.title);
        QCOMPARE(draft.authors, m_demian.book.authors);
        QCOMPARE(draft.publisher, m_demian.book.publisher);
        QCOMPARE(draft.publishedYear, m_demian.book.publishedYear);
        QCOMPARE(draft.language, m_demian.book.language);
        QCOMPARE(draft.category, m_demian.book.category);
        QCOMPARE(draft.description, m_demian.book.description);
        QCOMPARE(draft.price, m_demian.book.price);
    }

    void whatIsLeftOpenIsNotSent()
    {
        const auto draft = m_form->draft();
        QVERIFY(!draft.isbn && !draft.publisher && !draft.publishedYear && !draft.language);
        QVERIFY(draft.authors.isEmpty());
    }

    void aPriceIsReadAsPeopleWriteIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("won");
        QTest::newRow("plain") << u"12000"_s << 12'000;
        QTest::newRow("separated") << u"12,000"_s << 12'000;
        QTest::newRow("with its sign") << u"₩ 12,000"_s << 12'000;
        QTest::newRow("nothing") << QString() << 0;
    }
    void aPriceIsReadAsPeopleWriteIt()
    {
        QFETCH(QString, typed);
        m_form->show(m_demian);
        line(u"Price"_s)->setText(typed);
        QTEST(int(m_form->draft().price.minorUnits()), "won");
        QCOMPARE(m_form->isComplete(), !typed.isEmpty());
    }

    void lettersAreNoPriceAndNoYear()
    {
        QTest::keyClicks(line(u"Price"_s), u"1a2b0"_s);
        QCOMPARE(line(u"Price"_s)->text(), u"120"_s);
        QTest::keyClicks(line(u"Year"_s), u"two2000"_s);
        QCOMPARE(line(u"Year"_s)->text(), u"2000"_s);
    }

    void categoriesThatComeLateDoNotTakeAwayWhatIsTyped()
    {
        choice(u"Category"_s)->setEditText(u"Poetry for two"_s);
        m_form->setCategories({u"Novel"_s, u"Poetry"_s});
        QCOMPARE(choice(u"Category"_s)->currentText(), u"Poetry for two"_s);
        QCOMPARE(choice(u"Category"_s)->count(), 2);
    }

    void theStockOfAKnownBookIsChangedElsewhere()
    {
        auto *stock = m_form->findChild<QSpinBox *>();
        QVERIFY(stock->isEnabled());
        stock->setValue(7);
        QCOMPARE(m_form->stock(), 7);
        m_form->show(m_demian);
        QVERIFY(!stock->isEnabled());
        QVERIFY(stock->accessibleDescription().contains(u"table"_s));
    }

    void everyChangeIsTold()
    {
        QSignalSpy changed(m_form.get(), &BookForm::changed);
        const auto told = [&] { return std::exchange(m_told, int(changed.size())) < int(changed.size()); };
        for (const QString &name : {u"ISBN"_s, u"Title"_s, u"Authors"_s, u"Publisher"_s, u"Year"_s, u"Price"_s}) {
            line(name)->setText(u"1"_s);
            QVERIFY2(told(), qPrintable(name));
        }
        choice(u"Category"_s)->setEditText(u"x"_s);
        QVERIFY(told());
        m_form->findChild<QPlainTextEdit *>()->setPlainText(u"x"_s);
        QVERIFY(told());
    }

    void tabLeavesTheDescription()
    {
        auto *description = m_form->findChild<QPlainTextEdit *>();
        description->setFocus();
        QTest::keyClick(description, Qt::Key_Tab);
        QVERIFY(!description->hasFocus());
        QVERIFY(description->toPlainText().isEmpty());
    }

private:
    template <class Editor> Editor *editor(const QString &name) const
    {
        for (auto *candidate : m_form->findChildren<Editor *>()) {
            if (candidate->accessibleName() == name)
                return candidate;
        }
        return nullptr;
    }
    [[nodiscard]] QLineEdit *line(const QString &name) const { return editor<QLineEdit>(name); }
    [[nodiscard]] QComboBox *choice(const QString &name) const { return editor<QComboBox>(name); }
    [[nodiscard]] widgets::FormField *field(const QString &name) const
    {
        return qobject_cast<widgets::FormField *>(line(name)->parentWidget());
    }
    [[nodiscard]] QStringList faults() const
    {
        QStringList names;
        for (auto *field : m_form->findChildren<widgets::FormField *>()) {
            for (auto *label : field->findChildren<QLabel *>()) {
                if (!field->fault().isEmpty() && label->buddy())
                    names.append(label->text());
            }
        }
        return names;
    }

    contracts::store::BookRecord m_demian = aBook(u"Demian"_s);
    std::unique_ptr<BookForm> m_form;
    int m_told = 0;
};

TEST_SUITE(BookFormTest);
#include "book_form_test.moc"
