#include "server/notification/application/wording.h"
#include "tests/server/notification/support/told_order.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

#include "common/core/uuid_v7.h"

using namespace notification;
using namespace Qt::Literals::StringLiterals;

class WordingTest : public QObject {
    Q_OBJECT

    static Message said(MessageKind kind, const MessageFacts &facts, Language language)
    {
        return inWords({7, core::uuidV7(), kind, facts, QDateTime(), false}, language);
    }

private Q_SLOTS:
    void aPurchaseNamesTheBooksAndTheMoney()
    {
        MessageFacts facts;
        facts.bookTitle = u"토지 1"_s;
        facts.otherTitles = 1;
        facts.amount = core::Money::krw(1'027'000);
        QCOMPARE(said(MessageKind::OrderPlaced, facts, Language::Korean).text,
            u"『토지 1』 외 1종, 1,027,000원을 결제했습니다. 판매자가 배송을 준비합니다."_s);
        QCOMPARE(said(MessageKind::OrderPlaced, facts, Language::English).text,
            u"“토지 1” and 1 more: ₩1,027,000 paid. Your seller is preparing it."_s);
    }

    void aDeadlineIsToldByTheClockOfTheShop()
    {
        MessageFacts facts;
        facts.deadline = QDateTime(QDate(2026, 3, 1), QTime(16, 5), Qt::UTC);
        QVERIFY(said(MessageKind::PaymentDeferred, facts, Language::Korean)
                    .text.contains(u"2026-03-02 01:05(한국 시각)"_s));
    }

    void whatIsNotKnownIsNotSaid()
    {
        MessageFacts facts;
        QCOMPARE(said(MessageKind::DeliveryInTransit, facts, Language::English).text,
            u"The courier is taking it to your city."_s);
        facts.place = u"옥천 HUB"_s;
        QCOMPARE(said(MessageKind::DeliveryInTransit, facts, Language::English).text, u"Seen at: 옥천 HUB"_s);
    }

    void whatAUserWroteIsNotTakenForAWord()
    {
        MessageFacts facts;
        facts.courier = u"{waybill} %1"_s;
        facts.waybill = u"{courier}"_s;
        QCOMPARE(
            said(MessageKind::DeliveryStarted, facts, Language::English).text, u"{waybill} %1, waybill {courier}"_s);
    }

    void everyNoticeCanBeSaidInBothLanguages()
    {
        for (const Notice &notice : ToldOrder().everyNotice()) {
            const Message korean = said(notice.kind, notice.facts, Language::Korean);
            const Message english = said(notice.kind, notice.facts, Language::English);
            for (const Message &message : {korean, english}) {
                QVERIFY2(!message.text.contains(u'{') && message.text != message.title, qPrintable(message.text));
                QVERIFY(!message.title.isEmpty());
            }
            QVERIFY2(korean.title != english.title && korean.text != english.text, qPrintable(korean.text));
        }
    }

    void whatIsKeptStaysAsItIs()
    {
        const auto written = tests::example(u"notification"_s, u"message_delivery_started"_s);
        const Message example = contracts::notification::parseMessage(written).value();
        const KeptMessage kept{example.number, example.eventId, example.kind, example.facts, example.at, example.read};
        QCOMPARE(inWords(kept, Language::Korean), example);
    }
};

TEST_SUITE(WordingTest);
#include "wording_test.moc"
