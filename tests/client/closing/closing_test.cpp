#include "client/app/desktop.h"
#include "client/app/language.h"
#include "client/widgets/theme.h"
#include "tests/client/closing/day.h"
#include "tests/client/closing/held_shop.h"
#include "tests/client/support/bare_server.h"
#include "tests/client/support/console_watch.h"
#include "tests/client/support/no_tokens.h"
#include "tests/journeys/narrator.h"
#include "tests/support/test_suite.h"

#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>

using namespace tests;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString kindOf(const QString &question)
{
    static const QRegularExpression id(u"[0-9a-f-]{32,}"_s);
    return question.section(u'?', 0, 0).replace(id, u"{id}"_s);
}

// The numbers of these questions; of a kind that is asked again and again the first, one in the middle and the last.
QList<int> worthHolding(const QStringList &questions)
{
    QMap<QString, QList<int>> ofKind;
    for (int number = 1; number <= questions.size(); ++number)
        ofKind[kindOf(questions.at(number - 1))].append(number);
    QSet<int> numbers;
    for (const QList<int> &same : std::as_const(ofKind))
        numbers += {same.first(), same.at(same.size() / 2), same.last()};
    QList<int> sorted = numbers.values();
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

} // namespace

class ClosingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setQuitOnLastWindowClosed(false); // there are more to close
        app::useProfile(u"closing-%1"_s.arg(QCoreApplication::applicationPid()));
        m_theme = std::make_unique<widgets::Theme>(*qApp);
        m_language = std::make_unique<app::Language>();
        m_language->choose(u"en"_s);
    }

    // Before what it is asked with goes.
    void cleanup() { m_desktop.reset(); }

    // Else the closing below would be tried at fewer questions than it seems.
    void aWholeDayAsksForEverything()
    {
        open(0);
        QVERIFY2(live().isEmpty(), qPrintable(live()));
        m_questions = m_asked;
        for (const QString &needed :
            {u"POST /api/v1/sessions"_s, u"GET /api/v1/books/"_s, u"POST /api/v1/orders"_s, u"/cancellation"_s,
                u"/messages/read-all"_s, u"/shipment"_s, u"PUT /api/v1/store/books"_s, u"DELETE /api/v1/store/books"_s,
                u"/approval"_s, u"GET /api/v1/dashboard"_s, u"GET /api/v1/covers"_s, u"/messages/preferences"_s})
            QVERIFY2(!m_asked.filter(needed).isEmpty(), qPrintable(needed));
    }

    void theWindowGoesBeforeTheAnswer()
    {
        closeAtEachQuestion([this] {
            m_desktop->window().close();
            m_desktop.reset();
            m_held->letGo();
        });
    }

    // Turn and turn about: the window is closed but still there, or all of its rooms are made anew meanwhile.
    void theAnswerComesLate()
    {
        closeAtEachQuestion([this, turn = 0]() mutable {
            if (++turn % 2)
                m_desktop->window().close();
            else
                m_language->choose(m_language->inUse() == u"en"_s ? u"ko"_s : u"en"_s);
            settle();
            m_held->letGo();
            settle();
            m_desktop.reset();
            m_language->choose(u"en"_s);
        });
    }

    void theShopIsStillLookedFor()
    {
        const ConsoleWatch console;
        BareServer silent;
        silent.replyWith({.manner = BareServer::Manner::Silence});
        {
            app::Desktop desktop(m_tokens, *m_theme, *m_language);
            desktop.start({.shop = silent.url().toString()});
            QTRY_VERIFY(!silent.heard().isEmpty());
            desktop.window().close();
        }
        QTest::qWait(20);
        QCOMPARE(console.lines(), QStringList());
    }

private:
    void open(int number)
    {
        m_asked.clear();
        m_held = std::make_shared<HeldAnswer>();
        m_desktop = std::make_unique<app::Desktop>(m_tokens, *m_theme, *m_language);
        m_hand = std::make_unique<journeys::Hand>(
            m_desktop->window(), u"somebody"_s, [held = m_held] { return held->isAsked(); });
        m_desktop->startOn(std::make_unique<HeldShop>(number, m_held, m_asked));
        settle();
    }

    // Lives the day until the question that is held; says at what it came to a stop without one.
    QString live()
    {
        try {
            for (const Doing &doing : aDay()) {
                if (m_held->isAsked())
                    break;
                doing(*m_hand);
                settle();
            }
        } catch (const journeys::Surprise &surprise) {
            return QString::fromUtf8(surprise.what());
        }
        return {};
    }

    void closeAtEachQuestion(const std::function<void()> &close)
    {
        const QList<int> moments = worthHolding(m_questions);
        QVERIFY(moments.size() > 40);
        qsizetype held = 0;
        for (const int number : moments) {
            const ConsoleWatch console;
            open(number);
            std::ignore = live();
            if (!m_held->isAsked())
                continue; // a day may ask a little less than another
            ++held;
            QTRY_VERIFY(m_held->isSettled());
            close();
            QTest::qWait(0);
            QVERIFY2(console.lines().isEmpty(), qPrintable(m_held->question() + u": "_s + console.lines().join(u'\n')));
        }
        QVERIFY2(held > moments.size() * 4 / 5, qPrintable(QString::number(held)));
    }

    // Until nothing is asked any more; what the window does by itself now and then does not count.
    void settle()
    {
        qsizetype before = -1;
        for (int quiet = 0; quiet < 3; ++quiet) {
            QTest::qWait(1);
            if (std::exchange(before, m_asked.size()) != m_asked.size())
                quiet = 0;
        }
    }

    NoTokens m_tokens;
    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<app::Language> m_language;
    std::shared_ptr<HeldAnswer> m_held;
    std::unique_ptr<app::Desktop> m_desktop;
    std::unique_ptr<journeys::Hand> m_hand;
    QStringList m_asked;
    QStringList m_questions; // of a whole day
};

TEST_SUITE(ClosingTest);
#include "closing_test.moc"
