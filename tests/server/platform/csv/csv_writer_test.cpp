#include "server/platform/csv/reader.h"
#include "server/platform/csv/writer.h"
#include "tests/support/test_suite.h"

#include <rapidcheck.h>

using namespace platform::csv;
using namespace Qt::Literals::StringLiterals;

class CsvWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quotesStandOnlyWhereTheyMust()
    {
        QCOMPARE(line({u"토지"_s, u"박경리"_s, u""_s}), QByteArray("토지,박경리,\r\n"));
        QCOMPARE(line({u"a,b"_s, u"c\"d"_s, u"e\nf"_s}), QByteArray("\"a,b\",\"c\"\"d\",\"e\nf\"\r\n"));
    }

    void whatIsWrittenIsReadAgain()
    {
        QVERIFY(rc::check([] {
            QStringList fields;
            const auto texts = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(
                rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab ,\"\r\n")))));
            for (const std::string &text : texts)
                fields.append(QString::fromStdString(text));
            QStringList read;
            Reader reader([&](const Row &row) -> core::Result<> {
                read = row.fields;
                return {};
            });
            RC_ASSERT(reader.feed(line(fields)).has_value());
            RC_ASSERT(reader.finish().has_value());
            RC_ASSERT(read == fields);
        }));
    }
};

TEST_SUITE(CsvWriterTest);
#include "csv_writer_test.moc"
