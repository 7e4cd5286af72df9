#include "common/core/on_answer.h"
#include "tests/support/test_suite.h"

using namespace core;

class OnAnswerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_question = std::make_unique<QPromise<int>>();
        m_question->start();
        m_asking = std::make_unique<QObject>();
        m_heard.clear();
    }

    void anAnswerComesAfterTheQuestionAndNeverToSomebodyWhoHasGone()
    {
        onAnswer(m_question->future(), m_asking.get(), [this](int answer) { m_heard.append(answer); });
        auto leaving = std::make_unique<QObject>();
        onAnswer(m_question->future(), leaving.get(), [this](int answer) { m_heard.append(-answer); });
        leaving.reset();
        answer(7);
        QVERIFY(m_heard.isEmpty());
        QTRY_COMPARE(m_heard, QList<int>{7});
    }

    void anAnswerThatIsThereAlreadyStillComesAfterTheQuestion()
    {
        onAnswer(QtFuture::makeReadyFuture(7), m_asking.get(), [this](int answer) { m_heard.append(answer); });
        QVERIFY(m_heard.isEmpty());
        QTRY_COMPARE(m_heard, QList<int>{7});
    }

    void aQuestionThatIsGivenUpIsNotAnswered()
    {
        onAnswer(m_question->future(), m_asking.get(), [this](int answer) { m_heard.append(answer); });
        m_question.reset();
        QTRY_COMPARE(m_asking->children().size(), 0);
        QVERIFY(m_heard.isEmpty());
    }

    void whoeverAsksMayGoWhenTheyAreAnswered()
    {
        onAnswer(m_question->future(), m_asking.get(), [this](int answer) {
            m_asking.reset();
            m_heard.append(answer);
        });
        answer(7);
        QTRY_COMPARE(m_heard, QList<int>{7});
    }

    void whatIsMadeOfAnAnswerIsAnAnswerAgain()
    {
        const auto made = afterAnswer(m_question->future(), m_asking.get(), [](int answer) { return answer * 2; });
        answer(7);
        QTRY_VERIFY(made.isFinished());
        QCOMPARE(made.result(), 14);
    }

    void aSecondQuestionIsWaitedForToo()
    {
        QPromise<QString> second;
        second.start();
        const QFuture<QString> made =
            afterAnswer(m_question->future(), m_asking.get(), [&](int) { return second.future(); });
        answer(7);
        QCoreApplication::processEvents();
        QVERIFY(!made.isFinished());
        second.addResult(QStringLiteral("seven"));
        second.finish();
        QTRY_VERIFY(made.isFinished());
        QCOMPARE(made.result(), QStringLiteral("seven"));
    }

    void nothingIsMadeWhenTheOneWhoMakesItHasGone()
    {
        const auto made = afterAnswer(m_question->future(), m_asking.get(), [this](int answer) {
            m_heard.append(answer);
            return answer;
        });
        m_asking.reset();
        QVERIFY(made.isFinished());
        QVERIFY(made.isCanceled());
        answer(7);
        QCoreApplication::processEvents();
        QVERIFY(m_heard.isEmpty());
    }

    void aQuestionThatIsGivenUpGivesUpWhatIsMadeOfIt()
    {
        const auto made = afterAnswer(
            m_question->future(), m_asking.get(), [](int answer) { return QtFuture::makeReadyFuture(answer); });
        m_question.reset();
        QTRY_VERIFY(made.isFinished());
        QVERIFY(made.isCanceled());
    }

private:
    void answer(int with)
    {
        m_question->addResult(with);
        m_question->finish();
    }

    std::unique_ptr<QPromise<int>> m_question;
    std::unique_ptr<QObject> m_asking;
    QList<int> m_heard;
};

TEST_SUITE(OnAnswerTest);
#include "on_answer_test.moc"
