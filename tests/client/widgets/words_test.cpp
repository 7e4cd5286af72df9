#include "tests/support/test_suite.h"

#include <QFile>
#include <QProcess>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

class WordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextOfTheClientHasItsTranslation_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("Korean") << u"ko"_s;
        QTest::newRow("English") << u"en"_s;
    }
    void everyTextOfTheClientHasItsTranslation()
    {
        QFETCH(QString, language);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"bookstore_%1.ts"_s.arg(language));
        QVERIFY(QFile::copy(QStringLiteral(SOURCE_ROOT) + u"/translations/bookstore_%1.ts"_s.arg(language), file));
        collectTextsInto(file); // so that a text nobody has collected yet counts too
        const auto [texts, unfinished] = read(file);
        QVERIFY(texts > 300);
        QCOMPARE(unfinished, QStringList());
    }

private:
    static void collectTextsInto(const QString &file)
    {
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(SOURCE_ROOT));
        lupdate.start(QStringLiteral(LUPDATE),
            {u"-silent"_s, u"-I"_s, u"."_s, u"-locations"_s, u"none"_s, u"-no-obsolete"_s, u"client"_s, u"-ts"_s,
                file});
        QVERIFY(lupdate.waitForFinished());
        QCOMPARE(lupdate.exitCode(), 0);
    }

    static std::pair<int, QStringList> read(const QString &file)
    {
        QFile ts(file);
        if (!ts.open(QIODevice::ReadOnly))
            return {};
        QXmlStreamReader xml(&ts);
        int texts = 0;
        QString source;
        QStringList unfinished;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"source"_s)
                source = xml.readElementText();
            if (xml.name() == u"translation"_s && ++texts && xml.attributes().value(u"type"_s) == u"unfinished"_s)
                unfinished.append(source);
        }
        return {texts, unfinished};
    }
};

TEST_SUITE(WordsTest);
#include "words_test.moc"
