#include "server/identity/adapters/mail/file_mailer.h"
#include "tests/support/mail/received_mail.h"
#include "tests/support/test_suite.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace identity;

class FileMailerTest : public QObject {
    Q_OBJECT

private:
    const Mail m_mail{
        MailOrderId::generate(), Email::parse(u"anna@example.com"_s).value(), u"code"_s, u"4071 5528\n"_s};

private Q_SLOTS:
    void eachMailIsAFileThatOnlyItsOwnerReads()
    {
        const QTemporaryDir folder;
        FileMailer mailer(folder.filePath(u"mail"_s), {u"Bookstore"_s, u"shop@example.com"_s});
        QVERIFY(mailer.send(m_mail));
        QVERIFY(mailer.send(m_mail)); // sent again after a crash, it is still one
        const QDir mails(folder.filePath(u"mail"_s));
        QCOMPARE(mails.entryList(QDir::Files), QStringList{m_mail.id.toString() + u".eml"_s});
        QFile file(mails.filePath(mails.entryList(QDir::Files).first()));
        QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther), 0);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto read = tests::ReceivedMail::parse(file.readAll());
        QCOMPARE(read.text, m_mail.text);
        QCOMPARE(read.headers.value(u"to"_s), u"<anna@example.com>"_s);
    }

    void aFolderThatCannotBeMadeIsTold()
    {
        FileMailer mailer(u"/proc/nowhere"_s, {u"Bookstore"_s, u"shop@example.com"_s});
        QCOMPARE(mailer.send(m_mail).error().slug, u"mail-not-sent"_s);
    }
};

TEST_SUITE(FileMailerTest);
#include "file_mailer_test.moc"
