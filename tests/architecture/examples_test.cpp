#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

#include <QDirIterator>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

// Examples are test data of both sides of a contract: each is told in a document of its context, and read by a test of
// the codecs.
class ExamplesTest : public QObject {
    Q_OBJECT

    static QString textIn(const QString &folder, const QString &pattern)
    {
        QString text;
        QDirIterator found(
            QStringLiteral(SOURCE_ROOT "/") + folder, {pattern}, QDir::Files, QDirIterator::Subdirectories);
        while (found.hasNext()) {
            QFile file(found.next());
            if (file.open(QIODevice::ReadOnly))
                text += QString::fromUtf8(file.readAll());
        }
        return text;
    }

    static QSet<QString> namesIn(const QString &text, const QString &pattern)
    {
        QSet<QString> names;
        auto match = QRegularExpression(pattern).globalMatch(text);
        while (match.hasNext())
            names.insert(match.next().captured(1));
        return names;
    }

    // A test of a context reads an example by its name, or all whose names have something in common.
    static bool isRead(const QString &example, const QString &tests, const QString &context)
    {
        if (tests.contains(u'"' + example + u'"'))
            return true;
        const QString each = uR"x(exampleNames\(u"%1"_s\)(?:\.filter\(u"(\w+)"_s\))?)x"_s.arg(context);
        const QSet<QString> common = namesIn(tests, each);
        return std::any_of(common.begin(), common.end(), [&](const QString &part) { return example.contains(part); });
    }

private Q_SLOTS:
    void everyExampleIsToldAndRead_data()
    {
        QTest::addColumn<QString>("context");
        const QDir contracts(QStringLiteral(SOURCE_ROOT "/common/contracts"));
        for (const QString &context : contracts.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (!tests::exampleNames(context).isEmpty())
                QTest::newRow(qPrintable(context)) << context;
        }
    }
    void everyExampleIsToldAndRead()
    {
        QFETCH(QString, context);
        const QStringList examples = tests::exampleNames(context);
        const QSet<QString> told =
            namesIn(textIn(u"common/contracts/"_s + context, u"*.yaml"_s), uR"(examples/(\w+)\.json)"_s);
        QCOMPARE(told, QSet<QString>(examples.begin(), examples.end()));

        const QString tests = textIn(u"tests/common/contracts/"_s + context, u"*_test.cpp"_s);
        for (const QString &example : examples)
            QVERIFY2(isRead(example, tests, context), qPrintable(example));
    }
};

TEST_SUITE(ExamplesTest);
#include "examples_test.moc"
