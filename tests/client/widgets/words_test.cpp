#include "tests/support/test_suite.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
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

    // lupdate passes over what it does not understand, such as a marked text inside a tr().
    void everyMarkedTextWasCollected()
    {
        const QSet<QString> collected = collectedIn(QStringLiteral(SOURCE_ROOT) + u"/translations/bookstore_ko.ts"_s);
        static const QRegularExpression marked(
            u"(?:QT_TRANSLATE_NOOP|translate)\\(\\s*\"([^\"]+)\",\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)"_s);
        int texts = 0;
        QDirIterator files(QStringLiteral(SOURCE_ROOT) + u"/client"_s, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
            QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString source = QString::fromUtf8(file.readAll());
            for (const QRegularExpressionMatch &text : marked.globalMatch(source)) {
                ++texts;
                const QString entry = text.captured(1) + u": "_s + joined(text.captured(2));
                QVERIFY2(collected.contains(entry), qPrintable(file.fileName() + u" says “"_s + entry + u'”'));
            }
        }
        QVERIFY(texts > 200);
    }

private:
    // Of "one " "text" in a source.
    static QString joined(const QString &literals)
    {
        static const QRegularExpression between(u"\"\\s*\""_s);
        QString text = literals.trimmed();
        text.remove(between);
        return text.mid(1, text.size() - 2).replace(u"\\\""_s, u"\""_s);
    }

    // "context: text" of each.
    static QSet<QString> collectedIn(const QString &path)
    {
        QFile ts(path);
        if (!ts.open(QIODevice::ReadOnly))
            return {};
        QXmlStreamReader xml(&ts);
        QString context;
        QSet<QString> found;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"name"_s)
                context = xml.readElementText();
            if (xml.name() == u"source"_s)
                found.insert(context + u": "_s + xml.readElementText());
        }
        return found;
    }

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
