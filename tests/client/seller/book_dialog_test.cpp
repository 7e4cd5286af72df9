#include "client/seller/book_saving.h"
#include "client/widgets/banner.h"
#include "client/widgets/form_field.h"
#include "tests/client/seller/shelf.h"
#include "tests/client/support/fake_shop.h"
#include "tests/support/test_suite.h"

#include <QComboBox>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace tests;
using api::Verb;
using contracts::store::BookRecord;
using core::Fault;
using seller::BookDialog;
using seller::BookSaving;

namespace {

const QString kBooks = u"/api/v1/store/books"_s;

core::Error refusal(const QString &slug, const QString &pointer)
{
    return {Fault::Invalid, slug, {}, pointer, {}};
}

} // namespace

class BookDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<FakeShop>();
        m_calls = std::make_unique<api::SellerBooks>(*m_shop);
        m_dialog = std::make_unique<BookDialog>(nullptr);
        m_dialog->QDialog::show();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_shop.reset();
    }

    void aBookNeedsATitleACategoryAndAPrice()
    {
        const BookSaving saving(*m_calls, m_dialog.get());
        QVERIFY(!m_dialog->form().isComplete());
        QCOMPARE(faults().size(), 3);
        fill();
        QVERIFY(m_dialog->form().isComplete());
        QVERIFY(faults().isEmpty());
    }

    void everyFieldReachesTheShop()
    {
        m_shop->answer(Verb::Post, kBooks, toJson(m_demian), 201);
        auto *saving = new BookSaving(*m_calls, m_dialog.get());
        QSignalSpy saved(saving, &BookSaving::saved);
        fill();
        editor(u"Authors"_s)->setText(u"Hermann Hesse; 전영애 ;"_s);
        editor(u"Publisher"_s)->setText(u"민음사"_s);
        editor(u"Year"_s)->setText(u"2000"_s);
        editor(u"ISBN"_s)->setText(u"978-89-374-6044-9"_s);
        Q_EMIT m_dialog->saveWanted();
        QTRY_COMPARE(saved.size(), 1);
        const QJsonObject sent = QJsonDocument::fromJson(m_shop->asked().first().body).object();
        const auto read = contracts::store::parseRegisterBook(sent);
        QVERIFY(read);
        QCOMPARE(read->book.title, u"Demian"_s);
        QCOMPARE(read->book.authors, QStringList({u"Hermann Hesse"_s, u"전영애"_s}));
        QCOMPARE(read->book.publishedYear, 2000);
        QCOMPARE(read->book.price, core::Money::krw(12'000));
        QVERIFY(!m_dialog->isVisible());
    }

    void aFaultOfTheShopStandsAtItsField_data()
    {
        QTest::addColumn<QString>("slug");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("field");
        QTest::newRow("isbn") << u"isbn-checksum"_s << u"/isbn"_s << u"ISBN"_s;
        QTest::newRow("an author") << u"too-long"_s << u"/authors/2"_s << u"Authors"_s;
        QTest::newRow("the amount") << u"price-not-positive"_s << u"/price/amount"_s << u"Price"_s;
        QTest::newRow("year") << u"year-impossible"_s << u"/publishedYear"_s << u"Year"_s;
    }
    void aFaultOfTheShopStandsAtItsField()
    {
        QFETCH(QString, slug);
        QFETCH(QString, pointer);
        QFETCH(QString, field);
        m_shop->answer(Verb::Post, kBooks, api::Answered(core::fail(refusal(slug, pointer))));
        const auto *saving = new BookSaving(*m_calls, m_dialog.get());
        QVERIFY(saving);
        fill();
        Q_EMIT m_dialog->saveWanted();
        QTRY_COMPARE(faults(), QStringList{field});
        QVERIFY(m_dialog->isVisible());
    }

    void aLostAnswerIsAskedAgainUnderTheSameKeyAndARefusalUnderANewOne()
    {
        m_shop->answer(Verb::Post, kBooks, api::Answered(core::fail(refusal(u"isbn-checksum"_s, u"/isbn"_s))));
        m_shop->answerOnce(Verb::Post, kBooks, core::fail(Fault::TimedOut, "answer-lost"_L1));
        new BookSaving(*m_calls, m_dialog.get());
        fill();
        for (int asked = 1; asked <= 3; ++asked) {
            m_dialog->form().clearFaults();
            Q_EMIT m_dialog->saveWanted();
            QTRY_COMPARE(m_shop->asked().size(), asked);
            QTRY_COMPARE(m_shop->waiting(), 0);
            QTRY_VERIFY(isAnswered());
        }
        QCOMPARE(m_shop->asked().at(0).idempotencyKey, m_shop->asked().at(1).idempotencyKey);
        QVERIFY(m_shop->asked().at(2).idempotencyKey != m_shop->asked().at(1).idempotencyKey);
    }

    void theCoverFollowsTheBookAndARefusedCoverKeepsTheBook()
    {
        m_shop->answer(Verb::Post, kBooks, toJson(m_demian), 201);
        m_shop->refuse(Verb::Put, pathOf(m_demian) + u"/cover"_s, Fault::TooLarge, "picture-too-large"_L1);
        auto *saving = new BookSaving(*m_calls, m_dialog.get());
        QSignalSpy saved(saving, &BookSaving::saved);
        fill();
        m_dialog->cover().take(aPicture());
        Q_EMIT m_dialog->saveWanted();
        QTRY_VERIFY(!m_dialog->cover().fault().isEmpty());
        QCOMPARE(saved.size(), 1);
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(m_shop->asked(Verb::Put, kBooks).first().mediaType, QByteArray("image/png"));
    }

    void anOutdatedChangeIsTold()
    {
        outdate(m_demian);
        new BookSaving(*m_calls, m_dialog.get(), m_demian);
        Q_EMIT m_dialog->saveWanted();
        QTRY_VERIFY(told().contains(u"changed elsewhere"_s));
        QVERIFY(m_dialog->isVisible());
    }

    void anOutdatedBookIsSeenAsItIsNowAndCanBeSavedThen()
    {
        const auto now = changed(m_demian, 13'500);
        outdate(m_demian);
        m_shop->answer(Verb::Get, pathOf(m_demian), toJson(now));
        auto *saving = new BookSaving(*m_calls, m_dialog.get(), m_demian);
        QSignalSpy found(saving, &BookSaving::foundChanged);
        Q_EMIT m_dialog->saveWanted();
        QTRY_COMPARE(found.size(), 1);
        QCOMPARE(editor(u"Price"_s)->text(), u"13500"_s);
        m_shop->answer(Verb::Put, pathOf(m_demian), toJson(changed(now, 14'000)));
        editor(u"Price"_s)->setText(u"14,000"_s);
        Q_EMIT m_dialog->saveWanted();
        QTRY_VERIFY(!m_dialog->isVisible());
        QCOMPARE(m_shop->asked(Verb::Put, pathOf(m_demian)).last().ifMatch, QByteArray("\"2\""));
    }

    void whileABookIsSavedItCannotBeSavedAgain()
    {
        m_shop->answer(Verb::Post, kBooks, toJson(m_demian), 201);
        new BookSaving(*m_calls, m_dialog.get());
        fill();
        m_shop->hold();
        QTest::keyClick(editor(u"Title"_s), Qt::Key_Return);
        QTest::keyClick(editor(u"Title"_s), Qt::Key_Return);
        QCOMPARE(m_shop->waiting(), 1);
        m_shop->letGo();
        QTRY_VERIFY(!m_dialog->isVisible());
    }

    void aBookThatIsIncompleteIsNotSent()
    {
        new BookSaving(*m_calls, m_dialog.get());
        fill();
        editor(u"ISBN"_s)->setText(u"978-89-374-6044-8"_s);
        QTest::keyClick(editor(u"Title"_s), Qt::Key_Return);
        QVERIFY(m_shop->asked().isEmpty());
        QCOMPARE(faults(), QStringList{u"ISBN"_s});
    }

    void whatIsOfNoFieldIsToldAboveAll()
    {
        m_shop->refuse(Verb::Post, kBooks, Fault::Unavailable, "shop-unreachable"_L1);
        new BookSaving(*m_calls, m_dialog.get());
        fill();
        Q_EMIT m_dialog->saveWanted();
        QTRY_VERIFY(!told().isEmpty());
        QVERIFY(faults().isEmpty());
        m_shop->hold();
        Q_EMIT m_dialog->saveWanted();
        QVERIFY2(told().isEmpty(), "a new try, a new answer");
    }

    void aFaultOfTheCoverStandsAtTheCover()
    {
        new BookSaving(*m_calls, m_dialog.get());
        m_dialog->showError({Fault::Invalid, u"not-a-picture"_s, {}, {}, {}});
        QVERIFY(!m_dialog->cover().fault().isEmpty());
        QVERIFY(told().isEmpty() && faults().isEmpty());
    }

    void closingTheDialogWhileItIsSavedIsSafe()
    {
        m_shop->answer(Verb::Post, kBooks, toJson(m_demian), 201);
        new BookSaving(*m_calls, m_dialog.get());
        fill();
        m_dialog->cover().take(aPicture());
        m_shop->hold();
        Q_EMIT m_dialog->saveWanted();
        m_dialog.reset();
        m_shop->letGo();
        QCoreApplication::processEvents();
        QVERIFY2(m_shop->asked(Verb::Put, kBooks).isEmpty(), "its cover went with it");
    }

private:
    bool isAnswered() { return !faults().isEmpty() || !told().isEmpty(); }
    QString told() { return m_dialog->findChild<widgets::Banner *>()->text(); }
    void outdate(const BookRecord &book)
    {
        m_shop->refuse(Verb::Put, pathOf(book), Fault::Outdated, "book-changed-meanwhile"_L1);
    }
    void fill()
    {
        editor(u"Title"_s)->setText(u"Demian"_s);
        editor(u"Price"_s)->setText(u"12,000"_s);
        for (auto *choice : m_dialog->findChildren<QComboBox *>()) {
            if (choice->accessibleName() == u"Category"_s)
                choice->setEditText(u"Novel"_s);
        }
    }
    QLineEdit *editor(const QString &name)
    {
        for (auto *line : m_dialog->findChildren<QLineEdit *>()) {
            if (line->accessibleName() == name)
                return line;
        }
        return nullptr;
    }
    QStringList faults()
    {
        QStringList names;
        for (auto *field : m_dialog->findChildren<widgets::FormField *>()) {
            for (auto *label : field->findChildren<QLabel *>()) {
                if (!field->fault().isEmpty() && label->buddy())
                    names.append(label->text());
            }
        }
        return names;
    }

    BookRecord m_demian = aBook(u"Demian"_s);
    std::unique_ptr<FakeShop> m_shop;
    std::unique_ptr<api::SellerBooks> m_calls;
    std::unique_ptr<BookDialog> m_dialog;
};

TEST_SUITE(BookDialogTest);
#include "book_dialog_test.moc"
