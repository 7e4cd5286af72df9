#include "tests/support/test_suite.h"

#include <QDirIterator>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

// Requirement D2: the events of docs/domain.md are those of the AsyncAPI documents are those of the code. What a click
// on a screen would announce is in none of them.
class EventCatalogueTest : public QObject {
    Q_OBJECT

    static QString textOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    // "ordering.OrderPlaced", each as often as it is written.
    static QStringList namesIn(const QString &text, const QString &pattern)
    {
        QStringList names;
        auto match = QRegularExpression(pattern, QRegularExpression::MultilineOption).globalMatch(text);
        while (match.hasNext())
            names.append(match.next().captured(1));
        return names;
    }

    static QStringList namesInContracts(const QStringList &files, const QString &pattern)
    {
        QStringList names;
        QDirIterator found(
            QStringLiteral(SOURCE_ROOT "/common/contracts"), files, QDir::Files, QDirIterator::Subdirectories);
        while (found.hasNext())
            names += namesIn(textOf(found.next()), pattern);
        names.sort();
        return names;
    }

    static QStringList told()
    {
        QStringList names =
            namesIn(textOf(QStringLiteral(SOURCE_ROOT "/docs/domain.md")), uR"(^\| (\w+\.[A-Z]\w+) \|)"_s);
        names.sort();
        return names;
    }

private Q_SLOTS:
    void theCatalogueTheDocumentsAndTheCodeNameTheSameEvents()
    {
        QVERIFY(told().size() >= 20);
        QCOMPARE(namesInContracts({u"asyncapi.yaml"_s}, uR"(name: bookstore\.(\w+\.\w+)\.v\d+$)"_s), told());
        QCOMPARE(namesInContracts({u"*.h"_s}, uR"(kType\{"bookstore\.(\w+\.\w+)\.v\d+"\})"_s), told());
    }

    void anEventIsSomethingThatHasHappened()
    {
        static const QRegularExpression past(u"(ed|Withdrawn|Short)$"_s);
        for (const QString &name : told())
            QVERIFY2(past.match(name).hasMatch(), qPrintable(name));
        for (const QString &screen : {u"Selected"_s, u"Clicked"_s, u"Shown"_s, u"Viewed"_s, u"Opened"_s})
            QVERIFY2(told().filter(screen).isEmpty(), qPrintable(screen));
    }
};

TEST_SUITE(EventCatalogueTest);
#include "event_catalogue_test.moc"
