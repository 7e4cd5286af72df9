#include "client/tracking/newest_first.h"
#include "tests/client/tracking/message_builder.h"
#include "tests/client/tracking/tracked_shop.h"
#include "tests/support/test_suite.h"

#include <QUrlQuery>

using namespace tracking;
using namespace Qt::Literals::StringLiterals;

namespace {

// A shop with that many messages, of which it tells as many as it is asked for.
class ManyMessages : public api::Transport {
public:
    explicit ManyMessages(qint64 count)
        : m_count(count)
    {
    }

    [[nodiscard]] QFuture<api::Answered> send(const api::Request &request) override
    {
        ++m_questions;
        const QUrlQuery query(request.path.section(u'?', 1));
        const qint64 after = query.queryItemValue(u"after"_s).toLongLong();
        const qint64 last = std::min(m_count, after + query.queryItemValue(u"limit"_s).toLongLong());
        contracts::notification::MessageList list{tests::messages(after + 1, last), {}, 0};
        if (last < m_count)
            list.next = last;
        return QtFuture::makeReadyFuture(tests::jsonAnswer(toJson(list)));
    }
    [[nodiscard]] int questions() const { return m_questions; }

private:
    qint64 m_count;
    int m_questions = 0;
};

QList<qint64> numbersIn(const QSignalSpy &read)
{
    QList<qint64> numbers;
    for (const auto &answer : read) {
        for (const Message &message : answer.first().value<QList<Message>>())
            numbers.append(message.number);
    }
    return numbers;
}

} // namespace

class NewestFirstTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNewestIsFoundHoweverManyThereAre_data()
    {
        QTest::addColumn<qint64>("count");
        for (const qint64 count : {0, 1, 99, 100, 101, 199, 200, 201, 350, 399, 400, 401, 1'000, 1'234, 25'600, 99'999})
            QTest::addRow("%lld", count) << count;
    }
    void theNewestIsFoundHoweverManyThereAre()
    {
        QFETCH(qint64, count);
        ManyMessages shop(count);
        api::Messages messages(shop);
        NewestFirst reader(messages, nullptr);
        const QSignalSpy read(&reader, &NewestFirst::read);
        reader.begin();
        QTRY_COMPARE(read.size(), 1);
        QCOMPARE(numbersIn(read).value(0), count);
        QVERIFY(shop.questions() <= 24);
    }

    void allAreReadWithoutAGap()
    {
        ManyMessages shop(777);
        api::Messages messages(shop);
        NewestFirst reader(messages, nullptr);
        QSignalSpy read(&reader, &NewestFirst::read);
        reader.begin();
        QTRY_COMPARE(read.size(), 1);
        while (read.last().at(1).toBool()) {
            const auto before = read.size();
            reader.readMore();
            QTRY_COMPARE(read.size(), before + 1);
        }
        const QList<qint64> numbers = numbersIn(read);
        QCOMPARE(numbers.size(), 777);
        for (qsizetype i = 0; i < numbers.size(); ++i)
            QCOMPARE(numbers.at(i), 777 - i);
    }

    void aShopThatIsAwayIsTold()
    {
        tests::FakeShop shop;
        shop.refuse(api::Verb::Get, u"/api/v1/messages"_s, core::Fault::Unavailable, api::kUnreachable);
        api::Messages messages(shop);
        NewestFirst reader(messages, nullptr);
        const QSignalSpy failed(&reader, &NewestFirst::failed);
        reader.begin();
        QTRY_COMPARE(failed.size(), 1);
    }

    void beginningAnewForgetsTheQuestionBefore()
    {
        tests::FakeShop shop;
        shop.answer(api::Verb::Get, u"/api/v1/messages"_s,
            toJson(contracts::notification::MessageList{tests::messages(1, 3), {}, 0}));
        api::Messages messages(shop);
        NewestFirst reader(messages, nullptr);
        const QSignalSpy read(&reader, &NewestFirst::read);
        reader.begin();
        reader.begin();
        QTRY_COMPARE(shop.waiting(), 0);
        QTRY_COMPARE(read.size(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(read.size(), 1);
    }
};

TEST_SUITE(NewestFirstTest);
#include "newest_first_test.moc"
