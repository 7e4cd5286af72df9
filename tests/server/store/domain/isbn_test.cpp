#include "server/store/domain/isbn.h"
#include "tests/support/test_suite.h"

#include <rapidcheck.h>

using namespace store;

namespace {

QString digits(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text.append(QChar(u'0' + *rc::gen::inRange(0, 10)));
    return text;
}

QString anyIsbn10()
{
    const QString body = digits(9);
    return QString(body + checkDigit10(body));
}

QString anyIsbn13()
{
    const QString body = QString((*rc::gen::arbitrary<bool>() ? u"978"_s : u"979"_s) + digits(9));
    return QString(body + checkDigit13(body));
}

} // namespace

class IsbnTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatPublishersPrintIsRead_data()
    {
        QTest::addColumn<QString>("printed");
        QTest::addColumn<QString>("digits");
        QTest::newRow("13 digits") << u"9788937460449"_s << u"9788937460449"_s;
        QTest::newRow("hyphens") << u"978-89-374-6044-9"_s << u"9788937460449"_s;
        QTest::newRow("blanks") << u" 978 89 374 6044 9 "_s << u"9788937460449"_s;
        QTest::newRow("typographic hyphens") << u"978‐89‑374–6044-9"_s << u"9788937460449"_s;
        QTest::newRow("979, ends with 0") << u"979-11-90090-01-8"_s << u"9791190090018"_s;
        QTest::newRow("10 digits") << u"0-306-40615-2"_s << u"9780306406157"_s;
        QTest::newRow("10 digits with X") << u"0-8044-2957-X"_s << u"9780804429573"_s;
        QTest::newRow("10 digits with x") << u"080442957x"_s << u"9780804429573"_s;
        QTest::newRow("10 digits, all zeros before") << u"0000000000"_s << u"9780000000002"_s;
    }
    void whatPublishersPrintIsRead()
    {
        QFETCH(QString, printed);
        const auto isbn = Isbn::parse(printed);
        QVERIFY2(isbn.has_value(), qPrintable(isbn ? QString() : isbn.error().detail));
        QTEST(isbn->toString(), "digits");
    }

    void whatIsNoIsbnIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("slug");
        QTest::newRow("nothing") << QString() << u"isbn-malformed"_s;
        QTest::newRow("hyphens alone") << u"---"_s << u"isbn-malformed"_s;
        QTest::newRow("12 digits") << u"978893746044"_s << u"isbn-malformed"_s;
        QTest::newRow("14 digits") << u"97889374604499"_s << u"isbn-malformed"_s;
        QTest::newRow("a letter") << u"97889374604A9"_s << u"isbn-malformed"_s;
        QTest::newRow("X in the middle") << u"08X442957X"_s << u"isbn-malformed"_s;
        QTest::newRow("X at the end of 13") << u"978080442957X"_s << u"isbn-malformed"_s;
        QTest::newRow("another product's number") << u"8801234567893"_s << u"isbn-malformed"_s;
        QTest::newRow("Arabic-Indic digits") << u"٩٧٨٨٩٣٧٤٦٠٤٤٩"_s << u"isbn-malformed"_s;
        QTest::newRow("wrong last digit of 13") << u"9788937460440"_s << u"isbn-checksum"_s;
        QTest::newRow("wrong last digit of 10") << u"0306406153"_s << u"isbn-checksum"_s;
        QTest::newRow("X that is none") << u"030640615X"_s << u"isbn-checksum"_s;
    }
    void whatIsNoIsbnIsRefused()
    {
        QFETCH(QString, text);
        const auto isbn = Isbn::parse(text);
        QVERIFY(!isbn);
        QCOMPARE(isbn.error().fault, Fault::Invalid);
        QTEST(isbn.error().slug, "slug");
    }

    void aWrongChecksumNamesTheRightDigit()
    {
        QVERIFY(Isbn::parse(u"9788937460440").error().detail.contains(u"should be 9"_s));
        QVERIFY(Isbn::parse(u"0804429570").error().detail.contains(u"should be X"_s));
    }

    void whatWasReadIsReadAgain()
    {
        QVERIFY(rc::check("an ISBN-13 is itself", [] {
            const QString isbn = anyIsbn13();
            RC_ASSERT(Isbn::parse(isbn).value().toString() == isbn);
        }));
        QVERIFY(rc::check("an ISBN-10 becomes an ISBN-13 that means the same", [] {
            const Isbn isbn = Isbn::parse(anyIsbn10()).value();
            RC_ASSERT(Isbn::parse(isbn.toString()).value() == isbn);
        }));
    }

    void hyphensMeanNothing()
    {
        QVERIFY(rc::check([] {
            QString isbn = *rc::gen::arbitrary<bool>() ? anyIsbn10() : anyIsbn13();
            const Isbn bare = Isbn::parse(isbn).value();
            isbn.insert(*rc::gen::inRange(qsizetype(1), isbn.size()), u'-');
            RC_ASSERT(Isbn::parse(isbn).value() == bare);
        }));
    }

    void oneWrongDigitIsAlwaysNoticed()
    {
        QVERIFY(rc::check([] {
            QString isbn = *rc::gen::arbitrary<bool>() ? anyIsbn10() : anyIsbn13();
            const auto place = *rc::gen::inRange(qsizetype(0), isbn.size() - 1);
            const QChar wrong(u'0' + (isbn.at(place).digitValue() + *rc::gen::inRange(1, 10)) % 10);
            isbn.replace(place, 1, wrong);
            RC_ASSERT(!Isbn::parse(isbn));
        }));
    }

    void noTextBreaksTheReader()
    {
        QVERIFY(rc::check([](const std::string &bytes) {
            const auto isbn = Isbn::parse(QString::fromUtf8(bytes.data(), qsizetype(bytes.size())));
            RC_ASSERT((!isbn || isbn->toString().size() == 13)); // RC_ASSERT itself does not stop at a true half
        }));
    }
};

TEST_SUITE(IsbnTest);
#include "isbn_test.moc"
