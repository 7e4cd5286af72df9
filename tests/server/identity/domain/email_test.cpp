#include "server/identity/domain/email.h"
#include "tests/support/test_suite.h"

#include <rapidcheck.h>

using namespace identity;

class EmailTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void upperAndLowerCaseAreTheSame()
    {
        QCOMPARE(Email::parse(u" Anna@Example.COM "_s), Email::parse(u"anna@example.com"_s));
        QCOMPARE(Email::parse(u"Ａnna@example.com"_s), Email::parse(u"anna@example.com"_s));
        QCOMPARE(Email::parse(u"buyer@demo"_s)->toString(), u"buyer@demo"_s);
    }

    void whatIsNoAddressIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("no at") << u"anna"_s;
        QTest::newRow("nobody") << u"@example.com"_s;
        QTest::newRow("nowhere") << u"anna@"_s;
        QTest::newRow("two ats") << u"anna@b@c"_s;
        QTest::newRow("space inside") << u"an na@example.com"_s;
        QTest::newRow("line feed") << u"anna@example.com\nbcc:x"_s;
        QTest::newRow("invisible letter") << u"an\u200bna@example.com"_s;
        QTest::newRow("too long") << QString(QString(250, u'x') + u"@b.cd"_s);
    }

    void whatIsNoAddressIsRefused()
    {
        QFETCH(QString, text);
        QCOMPARE(Email::parse(text).error().slug, u"not-an-email"_s);
    }

    void readingAnAddressTwiceChangesNothing()
    {
        QVERIFY(rc::check("parse(parse(x)) == parse(x)", [] {
            const auto letters = rc::gen::container<std::vector<char16_t>>(rc::gen::inRange<char16_t>(1, 0xd7ff));
            const auto part = rc::gen::nonEmpty(letters);
            const std::vector<char16_t> local = *part;
            const std::vector<char16_t> domain = *part;
            const QString text = QString::fromUtf16(local.data(), qsizetype(local.size())) + u'@'
                + QString::fromUtf16(domain.data(), qsizetype(domain.size()));
            const auto once = Email::parse(text);
            RC_PRE(once.has_value());
            RC_ASSERT((Email::parse(once->toString()) == once));
        }));
    }
};

TEST_SUITE(EmailTest);
#include "email_test.moc"
