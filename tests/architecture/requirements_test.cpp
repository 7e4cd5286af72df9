#include "tests/architecture/page.h"
#include "tests/support/test_suite.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

// docs/requirements.md: every row names what proves it, and what it names exists.
class RequirementsTest : public QObject {
    Q_OBJECT

    static QString textOf(const QString &path) { return architecture::textOf(QStringLiteral(SOURCE_ROOT), path); }

    // "tests/x_test.cpp: aName" → the file and the function in it.
    static QString faultOf(const QString &proof) { return architecture::faultOf(QStringLiteral(SOURCE_ROOT), proof); }

    // The rows of all tables of a page, without those of titles.
    static QStringList rowsOf(const QString &page)
    {
        const QStringList lines = textOf(page).split(u'\n');
        QStringList rows;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (lines.at(i).startsWith(u"| "_s) && !lines.value(i + 1).startsWith(u"|---"_s))
                rows.append(lines.at(i));
        }
        return rows;
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
        const QStringList rows = rowsOf(u"docs/security.md"_s);
        QVERIFY(rows.size() > 100);
        for (const QString &row : rows) {
            auto match = proof.globalMatch(row);
            const bool isOpen = row.section(u" | "_s, -1).startsWith(u"open"_s); // honest, of what others would have
            QVERIFY2(match.hasNext() || isOpen, qPrintable(row));
            while (match.hasNext()) {
                const QString fault = faultOf(match.next().captured(1));
                QVERIFY2(fault.isEmpty(), qPrintable(fault));
            }
        }
    }

    // A defence that is told as ours is never open: only the lists of others may say so.
    void ourOwnDefencesAreNotOpen()
    {
        const QString ours = textOf(u"docs/security.md"_s).section(u"\n## Threat model\n"_s, 0, 0);
        QVERIFY(!ours.contains(u"| open"_s));
    }

    void theListsOfOthersAreWhole()
    {
        const QString page = textOf(u"docs/security.md"_s);
        for (int risk = 1; risk <= 10; ++risk)
            QVERIFY2(page.contains(u"\n| API%1 "_s.arg(risk)), qPrintable(QString::number(risk)));
        for (const int chapter : {2, 3, 4, 5, 7, 8, 9, 13})
            QVERIFY2(page.contains(u"\n| %1."_s.arg(chapter)), qPrintable(QString::number(chapter)));
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
