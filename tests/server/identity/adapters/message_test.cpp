#include "server/identity/adapters/mail/message.h"
#include "tests/support/mail/received_mail.h"
#include "tests/support/test_suite.h"

using namespace identity;

class MessageTest : public QObject {
    Q_OBJECT

private:
    const QDateTime m_now = QDateTime::fromSecsSinceEpoch(1'772'357'400, Qt::UTC);
    const Sender m_shop{u"Bookstore"_s, u"shop@example.com"_s};
    const Mail m_mail{MailOrderId::generate(), Email::parse(u"anna@example.com"_s).value(), u"비밀번호 재설정 코드"_s,
        u"김지영 님, 안녕하세요.\n\n    4071 5528\n"_s};

private Q_SLOTS:
    void itIsReadAsItWasWritten()
    {
        const auto read = tests::ReceivedMail::parse(messageOf(m_mail, m_shop, m_now));
        QCOMPARE(read.text, m_mail.text);
        QCOMPARE(read.headers.value(u"subject"_s), m_mail.subject);
        QCOMPARE(read.headers.value(u"from"_s), u"Bookstore <shop@example.com>"_s);
        QCOMPARE(read.headers.value(u"to"_s), u"<anna@example.com>"_s);
        QCOMPARE(read.headers.value(u"date"_s), u"Sun, 01 Mar 2026 09:30:00 +0000"_s);
        QCOMPARE(read.headers.value(u"message-id"_s), u"<%1@example.com>"_s.arg(m_mail.id.toString()));
        QCOMPARE(read.headers.value(u"auto-submitted"_s), u"auto-generated"_s);
    }

    void itGoesThroughEveryMailServer()
    {
        Mail mail = m_mail;
        mail.subject = QString(200, u'한');
        mail.text = QString(5'000, u'글');
        const QByteArray message = messageOf(mail, {QString(100, u'책'), u"shop@example.com"_s}, m_now);
        for (const QByteArray &line : message.split('\n')) {
            QVERIFY2(line.size() <= 78, line.constData());
            QVERIFY(line.isEmpty() || line.endsWith('\r'));
        }
        QVERIFY(std::all_of(message.begin(), message.end(), [](char c) { return uchar(c) < 128; }));
        const auto read = tests::ReceivedMail::parse(message);
        QCOMPARE(read.headers.value(u"subject"_s), mail.subject);
        QCOMPARE(read.text, mail.text);
    }

    void nobodyPutsAHeaderIn()
    {
        Mail mail = m_mail;
        mail.subject = u"code\r\nBcc: thief@example.com"_s;
        const QByteArray message = messageOf(mail, m_shop, m_now);
        QVERIFY(!message.contains("\nBcc"));
        QCOMPARE(tests::ReceivedMail::parse(message).headers.value(u"bcc"_s), QString());
    }

    void whatHasAMeaningInMailsIsNoAddress()
    {
        QVERIFY(canBeWrittenTo(m_mail.to));
        QVERIFY(canBeWrittenTo(Email::parse(u"김@예.한국"_s).value()));
        for (const QString &trick : {u"a>,<thief@example.com"_s, u"\"a\"@b"_s, u"a,b@c"_s, u"a(b)@c"_s, u"a;b@c"_s})
            QVERIFY2(!canBeWrittenTo(Email::parse(trick).value()), qPrintable(trick));
    }
};

TEST_SUITE(MessageTest);
#include "message_test.moc"
