#include "tests/server/storefront/support/shelf.h"
#include "tests/support/test_suite.h"

#include <algorithm>

using namespace storefront;
using namespace storefront::builders;
using core::Money;

namespace {

constexpr int kTimes = 15;

struct Question {
    QString name;
    Wish wish;
};

Wish wishFor(
    const QString &typed, Sort sort, const std::function<void(Wish &)> &more = [](Wish &) {})
{
    Wish wish;
    wish.setText(typed);
    wish.sort = sort;
    more(wish);
    return wish;
}

int booksOnTheShelves()
{
    bool given = false;
    const int books = qEnvironmentVariableIntValue("STOREFRONT_TEST_BOOKS", &given);
    return given ? books : 20'000;
}

} // namespace

// Searching stays quick because no question walks along all shelves. STOREFRONT_TEST_BOOKS sets how many books there
// are; how long each question took is printed, and not judged.
class IndexUseTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Shelf> m_shelf;
    QString m_common; // a word in very many titles
    QString m_rare;

    void fill()
    {
        auto settings = Shelf::settings();
        settings.statementTimeout = std::chrono::milliseconds(0);
        m_shelf = std::make_unique<Shelf>(settings);
        auto &connection = m_shelf->connection();
        QVERIFY(connection.execute("storefront_test/fill/01_books"_L1, {{"books"_L1, booksOnTheShelves()}}));
        QVERIFY(connection.execute("storefront_test/fill/02_words"_L1));
        QVERIFY(connection.execute("storefront_test/fill/03_copies"_L1));
        QVERIFY(connection.executeText(u"vacuum analyze"_s));
    }

    qint64 scans()
    {
        auto &connection = m_shelf->connection();
        (void)connection.query("storefront_test/queries/flush_statistics"_L1);
        return connection.queryOne("storefront_test/queries/scans"_L1)->number("scans"_L1);
    }

    QList<Question> questions() const
    {
        const auto category = [](Wish &wish) { wish.category = u"category 3"_s; };
        const auto language = [](Wish &wish) { wish.language = u"de"_s; };
        const auto both = [](Wish &wish) {
            wish.category = u"category 29"_s;
            wish.language = u"de"_s;
        };
        const auto price = [](Wish &wish) {
            wish.lowestPrice = Money::krw(20'000);
            wish.highestPrice = Money::krw(20'300);
        };
        QList<Question> questions;
        for (const auto &[name, sort] : {std::pair(u"newest"_s, Sort::Newest), {u"by title"_s, Sort::Title},
                 {u"by price"_s, Sort::PriceUp}, {u"dearest"_s, Sort::PriceDown}}) {
            questions += {{name, wishFor({}, sort)}, {name + u", category"_s, wishFor({}, sort, category)},
                {name + u", language"_s, wishFor({}, sort, language)},
                {name + u", rare both"_s, wishFor({}, sort, both)}, {name + u", prices"_s, wishFor({}, sort, price)},
                {name + u", common word"_s, wishFor(m_common, sort)}, {name + u", rare word"_s, wishFor(m_rare, sort)},
                {name + u", common word, category"_s, wishFor(m_common, sort, category)}};
        }
        questions += {{u"relevance, common word"_s, wishFor(m_common, Sort::Relevance)},
            {u"relevance, rare word"_s, wishFor(m_rare, Sort::Relevance)},
            {u"relevance, common word, rare both"_s, wishFor(m_common, Sort::Relevance, both)},
            {u"relevance, two words"_s, wishFor(m_common + u' ' + m_rare, Sort::Relevance)},
            {u"relevance, beginning of a word"_s, wishFor(m_common.left(2), Sort::Relevance)},
            {u"misspelt"_s, wishFor(m_rare.left(4) + u'x' + m_rare.mid(4), Sort::Relevance)},
            {u"nothing like it"_s, wishFor(u"qqqqzzzzqqqq"_s, Sort::Relevance)},
            {u"ISBN"_s, wishFor(u"978"_s + u"77"_s.rightJustified(10, u'0'), Sort::Relevance)}};
        return questions;
    }

    double millisecondsFor(const Wish &wish)
    {
        QList<qint64> times;
        for (int i = 0; i < kTimes; ++i) {
            QElapsedTimer timer;
            timer.start();
            (void)m_shelf->ask(wish);
            times.append(timer.nsecsElapsed());
        }
        std::sort(times.begin(), times.end());
        return double(times.at(kTimes / 2)) / 1e6;
    }

private Q_SLOTS:
    void initTestCase()
    {
        fill();
        const auto word = [&](const char *name) {
            return m_shelf->connection().queryOne(QLatin1StringView(name))->text("word"_L1);
        };
        m_common = word("storefront_test/queries/common_word");
        m_rare = word("storefront_test/queries/rare_word");
    }
    void cleanupTestCase() { m_shelf.reset(); }

    void noQuestionWalksAlongAllShelves()
    {
        for (const Question &question : questions()) {
            const qint64 before = scans();
            const double milliseconds = millisecondsFor(question.wish);
            const auto found = m_shelf->ask(question.wish);
            QVERIFY2(found, qPrintable(question.name));
            const auto next = found->next.isEmpty() ? found : m_shelf->ask(question.wish, {found->next, 20});
            QVERIFY2(next, qPrintable(question.name));
            qInfo("%8.2f ms  %3lld books  %s", milliseconds, qint64(found->items.size()), qPrintable(question.name));
            QVERIFY2(scans() == before, qPrintable(question.name));
        }
    }
};

TEST_SUITE(IndexUseTest);
#include "index_use_test.moc"
