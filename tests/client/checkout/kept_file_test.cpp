#include "client/checkout/kept_file.h"

#include "tests/support/test_suite.h"

#include <QDir>

using namespace checkout;
using namespace Qt::Literals::StringLiterals;

class KeptFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasWrittenIsReadAgain()
    {
        const KeptFile file(m_folder.filePath(u"deep/down/a.json"_s));
        QCOMPARE(file.read(), QJsonObject());
        QVERIFY(file.write({{u"a"_s, 1}}));
        QCOMPARE(file.read().value("a"_L1).toInt(), 1);
    }

    void aDamagedFileIsSetAsideAndNotLost()
    {
        const QString path = m_folder.filePath(u"b.json"_s);
        write(path, "{\"lines\": [{\"book");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"set aside"_s));
        QCOMPARE(KeptFile(path).read(), QJsonObject());
        QVERIFY(!QFile::exists(path));
        QFile aside(path + u".damaged"_s);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), "{\"lines\": [{\"book");
    }

    void anEmptyFileIsDamagedToo()
    {
        const QString path = m_folder.filePath(u"c.json"_s);
        write(path, "");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"set aside"_s));
        QCOMPARE(KeptFile(path).read(), QJsonObject());
    }

    void whatCannotBeWrittenIsSaid()
    {
        const QString path = m_folder.filePath(u"taken"_s);
        QVERIFY(QDir().mkpath(path)); // a folder stands where the file would be
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot write"_s));
        QVERIFY(!KeptFile(path).write({{u"a"_s, 1}}));
    }

    void whatIsForgottenIsGone()
    {
        const KeptFile file(m_folder.filePath(u"d.json"_s));
        QVERIFY(file.write({{u"a"_s, 1}}));
        file.forget();
        QCOMPARE(file.read(), QJsonObject());
    }

private:
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    QTemporaryDir m_folder;
};

TEST_SUITE(KeptFileTest);
#include "kept_file_test.moc"
