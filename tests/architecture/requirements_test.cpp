#include "tests/support/test_suite.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

// docs/requirements.md: every row names what proves it, and what it names exists.
class RequirementsTest : public QObject {
    Q_OBJECT

    static QString textOf(const QString &path)
    {
        QFile file(QStringLiteral(SOURCE_ROOT "/") + path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    // "tests/x_test.cpp: aName" → the file and the function in it.
    static QString faultOf(const QString &proof)
    {
        const QString path = proof.section(u": "_s, 0, 0);
        const QString name = proof.section(u": "_s, 1);
        const QString text = textOf(path);
        if (text.isEmpty())
            return u"there is no %1"_s.arg(path);
        return text.contains(name) ? QString() : u"%1 has no %2"_s.arg(path, name);
    }

private Q_SLOTS:
    void everyRowPointsAtSomethingThatIsThere_data()
    {
        QTest::addColumn<QString>("proofs");
        static const QRegularExpression row(u"^\\| ([A-Z]\\d+) \\|[^|]*\\| ([^|]*) \\|$"_s);
        for (const QString &line : textOf(u"docs/requirements.md"_s).split(u'\n')) {
            const auto match = row.match(line);
            if (match.hasMatch())
                QTest::newRow(qPrintable(match.captured(1))) << match.captured(2);
        }
    }
    void everyRowPointsAtSomethingThatIsThere()
    {
        QFETCH(QString, proofs);
        if (proofs == "open"_L1)
            return;
        static const QRegularExpression quoted(u"`([^`]+)`"_s);
        auto match = quoted.globalMatch(proofs);
        QVERIFY2(match.hasNext(), "the row names no proof and does not say that it is open");
        while (match.hasNext()) {
            const QString fault = faultOf(match.next().captured(1));
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
        }
    }

    void everyDefenceIsTried()
    {
        static const QRegularExpression proof(u"`(tests/[^`]+)`"_s);
        int rows = 0;
        for (const QString &line : textOf(u"docs/security.md"_s).split(u'\n')) {
            if (!line.startsWith(u"| "_s) || line.startsWith(u"| somebody"_s))
                continue;
            ++rows;
            auto match = proof.globalMatch(line);
            QVERIFY2(match.hasNext(), qPrintable(line));
            while (match.hasNext()) {
                const QString fault = faultOf(match.next().captured(1));
                QVERIFY2(fault.isEmpty(), qPrintable(fault));
            }
        }
        QVERIFY(rows > 0);
    }

    void noRequirementIsMissing()
    {
        const QString table = textOf(u"docs/requirements.md"_s);
        const QMap<QChar, int> rows{{u'F', 9}, {u'N', 5}, {u'D', 9}, {u'I', 13}, {u'O', 9}, {u'C', 5}};
        for (auto group = rows.begin(); group != rows.end(); ++group) {
            for (int i = 1; i <= group.value(); ++i) {
                const QString start = u"| %1%2 |"_s.arg(group.key()).arg(i);
                QVERIFY2(table.contains(start), qPrintable(start));
            }
        }
    }
};

TEST_SUITE(RequirementsTest);
#include "requirements_test.moc"
