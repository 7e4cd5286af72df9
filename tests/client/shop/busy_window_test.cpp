#include "client/account/settings_page.h"
#include "client/api/file_token_store.h"
#include "client/app/desktop.h"
#include "client/app/language.h"
#include "client/app/shop_connection.h"
#include "client/storefront/books_view.h"
#include "client/widgets/theme.h"
#include "tests/client/support/loop_watch.h"
#include "tests/journeys/cast.h"
#include "tests/support/test_suite.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QThread>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using tests::LoopWatch;

namespace {

constexpr int kBooks = 10'000;
constexpr int kMessages = 1'000; // at once
constexpr int kMessagesInARow = 400;
constexpr int kPatience = 100'000;
#ifdef QT_NO_DEBUG
constexpr LoopWatch::Time kLongestTurn = 50ms;
#else
constexpr LoopWatch::Time kLongestTurn = 150ms; // hardly optimised, and often on a machine that has more to do
#endif

void writeBooks(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("title,authors,price,stock,category,language\n");
    for (int number = 0; number < kBooks; ++number)
        file.write(u"책 %1 of many words,저자 %2 Writer,%3,9000,분류 %4,ko\n"_s.arg(number)
                       .arg(number % 700)
                       .arg(5'000 + 100 * (number % 300))
                       .arg(number % 12)
                       .toUtf8());
}

// Orders one book of the seller after the other, as quickly as the shop takes them.
void order(journeys::RunningShop &shop, const QString &buyer, int orders)
{
    journeys::Narrator silent = journeys::Narrator::silent();
    journeys::ShopClient client(shop.gateway(), silent);
    const journeys::Person person = client.signIn(buyer, u"demo"_s);
    const auto found = client.get(person, u"/books?q=%EC%B1%85%20777"_s).body["items"_L1][0];
    const journeys::Cast::Book book{found["bookId"_L1].toString(), found["price"_L1]["amount"_L1].toInteger()};
    for (int i = 0; i < orders; ++i)
        journeys::expectStatus(client.post(person, u"/orders"_s, journeys::basket({{book, 1}})), 201);
}

// The seller hears of each order: of half as who sells, of half as who buys.
std::unique_ptr<QThread> orders(journeys::RunningShop &shop, int count)
{
    return std::unique_ptr<QThread>(QThread::create([&shop, count] {
        const std::unique_ptr<QThread> others(QThread::create([&] { order(shop, u"buyer2@demo"_s, count / 2); }));
        others->start();
        order(shop, u"seller@demo"_s, count / 2);
        others->wait();
    }));
}

} // namespace

// The real window with all its rooms on a whole shop: no turn of the event loop is so long that somebody notices.
class BusyWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        app::useProfile(u"busy-%1"_s.arg(QCoreApplication::applicationPid()));
        const QString books = m_folder.filePath(u"books.csv"_s);
        writeBooks(books);
        m_shop = std::make_unique<journeys::RunningShop>(
            journeys::ShopChoice{.upArguments = {u"--demo"_s, u"--import-books"_s, books, u"--requests-per-address"_s,
                                     u"1000"_s, u"--requests-per-user"_s, u"1000"_s}});
        waitUntilAllAreFound();
        m_theme = std::make_unique<widgets::Theme>(*qApp);
        m_language = std::make_unique<app::Language>();
        m_language->choose(u"ko"_s);
    }

    void init()
    {
        m_tokens = std::make_unique<api::FileTokenStore>(m_folder.filePath(u"tokens"_s));
        m_desktop = std::make_unique<app::Desktop>(*m_tokens, *m_theme, *m_language);
        const LoopWatch watch;
        m_desktop->start({.shop = m_shop->gateway().toString(), .as = u"seller"_s});
        QTRY_VERIFY_WITH_TIMEOUT(window().places().contains(u"desk"_s), kPatience);
        QTRY_VERIFY(one<storefront::BooksView>()->model()->rowCount() >= storefront::BookListModel::kPart);
        QTRY_VERIFY(window().findChild<account::SettingsPage *>()); // the last that is made
        report("opening the window", watch);
        QVERIFY(watch.longest() < kLongestTurn);
    }

    void cleanup() { m_desktop.reset(); }

    void cleanupTestCase() { m_shop.reset(); }

    void anotherLanguageIsSpoken()
    {
        const LoopWatch watch;
        m_language->choose(u"en"_s);
        QTRY_COMPARE(window().windowTitle(), u"Bookstore"_s);
        QTRY_VERIFY(window().findChild<account::SettingsPage *>());
        report("changing the language", watch);
        m_language->choose(u"ko"_s);
        QVERIFY(watch.longest() < kLongestTurn);
    }

    void tenThousandBooksAreLookedThrough()
    {
        window().goTo(u"books"_s);
        auto *view = one<storefront::BooksView>();
        const auto *model = qobject_cast<storefront::BookListModel *>(view->model());
        const LoopWatch watch;
        connect(
            model, &QAbstractItemModel::rowsInserted, view, [view] { QTest::keyClick(view, Qt::Key_End); },
            Qt::QueuedConnection);
        QTest::keyClick(view, Qt::Key_End);
        QTRY_VERIFY_WITH_TIMEOUT(model->books() >= kBooks && model->hasAll(), kPatience);
        report("scrolling through the storefront", watch);
        QVERIFY(watch.longest() < kLongestTurn);
    }

    void tenThousandBooksOfTheirOwnAreSortedAndSearched()
    {
        window().goTo(u"sellers-books"_s);
        auto *table = visible<QTableView>();
        QTRY_VERIFY_WITH_TIMEOUT((table = visible<QTableView>()), kPatience);
        const LoopWatch watch;
        table->sortByColumn(1, Qt::AscendingOrder);
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() >= kBooks, kPatience);
        report("loading all own books, sorted", watch);
        QVERIFY(watch.longest() < kLongestTurn);
    }

    void messagesArriveWhileSomebodyGoesThroughAllRooms()
    {
        QSignalSpy arrived(&m_desktop->shop()->live, &api::Live::arrived);
        const LoopWatch watch;
        const auto buying = orders(*m_shop, kMessagesInARow);
        buying->start();
        int step = 0;
        const auto goOn = [this, &step] { window().goTo(window().places().at(++step % window().places().size())); };
        const Doing walking(goOn, 300ms);
        QTRY_VERIFY_WITH_TIMEOUT(arrived.size() >= kMessagesInARow, kPatience);
        QVERIFY(buying->wait());
        QTest::qWait(1'000); // what the last of them have set going
        report("hundreds of messages, one after the other", watch);
        QVERIFY(watch.longest() < kLongestTurn);
    }

    void aThousandMessagesArriveAtOnce()
    {
        QSignalSpy arrived(&m_desktop->shop()->live, &api::Live::arrived);
        m_shop->stopPart(u"mosquitto"_s);
        const auto buying = orders(*m_shop, kMessages);
        buying->start();
        QTRY_VERIFY_WITH_TIMEOUT(buying->isFinished(), kPatience);
        window().goTo(u"messages"_s);
        const LoopWatch watch;
        m_shop->startPart(u"mosquitto"_s);
        QTRY_VERIFY_WITH_TIMEOUT(arrived.size() >= kMessages, kPatience);
        QTest::qWait(1'000);
        report("a thousand messages at once", watch);
        QVERIFY(watch.longest() < kLongestTurn);
    }

private:
    // Buyers find what sellers have brought in a moment later.
    void waitUntilAllAreFound()
    {
        journeys::Narrator silent = journeys::Narrator::silent();
        journeys::ShopClient client(m_shop->gateway(), silent);
        const auto found = [&client] {
            int books = 0;
            for (const QJsonValue category : client.get({}, u"/categories"_s).body["items"_L1].toArray())
                books += category["books"_L1].toInt();
            return books;
        };
        QTRY_VERIFY_WITH_TIMEOUT(found() > kBooks, kPatience);
    }

    // Does something again and again, as long as it lives.
    class Doing {
    public:
        explicit Doing(std::function<void()> act, std::chrono::milliseconds pause = 0ms)
        {
            QObject::connect(&m_timer, &QTimer::timeout, &m_timer, std::move(act));
            m_timer.start(pause);
        }

    private:
        QTimer m_timer;
    };

    app::MainWindow &window() { return m_desktop->window(); }

    template <class Widget> Widget *one() { return window().findChild<Widget *>(); }

    template <class Widget> Widget *visible()
    {
        const auto all = window().findChildren<Widget *>();
        const auto found = std::find_if(all.begin(), all.end(), [](const Widget *each) { return each->isVisible(); });
        return found == all.end() ? nullptr : *found;
    }

    static void report(const char *what, const LoopWatch &watch)
    {
        qInfo("%s: the longest turn took %.1f ms", what, double(watch.longest().count()) / 1000);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<journeys::RunningShop> m_shop;
    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<app::Language> m_language;
    std::unique_ptr<api::FileTokenStore> m_tokens;
    std::unique_ptr<app::Desktop> m_desktop;
};

TEST_SUITE(BusyWindowTest);
#include "busy_window_test.moc"
