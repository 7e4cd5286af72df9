#include "tests/architecture/page.h"
#include "tests/support/test_suite.h"

#include <QDir>

using namespace architecture;
using namespace Qt::Literals::StringLiterals;

// Requirements D4 and D5: docs/context-map.md knows every context and every edge of the code. Whether they are those of
// a shop that runs is asked by the journey (tests/journeys/edges.cpp).
class ContextMapTest : public QObject {
    Q_OBJECT

    const QString m_root = QStringLiteral(SOURCE_ROOT);
    const Page m_map{textOf(m_root, u"docs/context-map.md"_s)};

    static void equal(const QStringList &found, const QStringList &expected)
    {
        const QString difference = differenceOf(found, expected);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    // The contexts are those that publish a contract and are a program.
    QStringList contexts() const
    {
        QStringList found;
        const QDir contracts(m_root + u"/common/contracts"_s);
        for (const QString &context : contracts.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (QFile::exists(u"%1/server/%2/main.cpp"_s.arg(m_root, context)))
                found.append(context);
        }
        return found;
    }

    QStringList drawn(const QString &kind) const
    {
        QStringList edges;
        for (const QStringList &row : m_map.rows(u"Edges"_s)) {
            if (row.at(2) == kind)
                edges.append(row.at(0) + u" → "_s + row.at(1));
        }
        return edges;
    }

    // Whose event it is, by the AsyncAPI documents.
    QHash<QString, QString> producers() const
    {
        QHash<QString, QString> found;
        for (const QString &context : contexts()) {
            const QString document = textOf(m_root, u"common/contracts/%1/asyncapi.yaml"_s.arg(context));
            for (const QString &event : namesIn(document, uR"(name: bookstore\.\w+\.(\w+)\.v\d+$)"_s))
                found.insert(event, context);
        }
        return found;
    }

private Q_SLOTS:
    void everyContextHasItsTierAndItsPromise()
    {
        QStringList told;
        for (const QStringList &row : m_map.rows(u"Contexts"_s)) {
            told.append(row.at(0));
            QVERIFY2(
                QStringList({u"core"_s, u"supporting"_s, u"general"_s}).contains(row.at(1)), qPrintable(row.at(0)));
            QVERIFY2(!row.at(2).isEmpty() && !row.at(4).isEmpty(), qPrintable(row.at(0)));
            QVERIFY2(row.at(3).endsWith(u" %"_s), qPrintable(row.at(3)));
            QVERIFY2(row.at(5).startsWith(u"`tests/"_s), qPrintable(row.at(5)));
        }
        equal(told, contexts());
    }

    void whatItPointsAtIsThere()
    {
        for (const QString &pointer : m_map.pointers())
            QVERIFY2(faultOf(m_root, pointer).isEmpty(), qPrintable(faultOf(m_root, pointer)));
    }

    void whoListensToWhomIsDrawn()
    {
        const auto producer = producers();
        QSet<QString> listening;
        for (const Reaction &reaction : reactions(m_root))
            listening.insert(producer.value(reaction.event) + u" → "_s + reaction.listener);
        equal(drawn(u"events"_s), listening.values());
    }

    void everyEdgeHasItsKindAndItsContract()
    {
        for (const QStringList &row : m_map.rows(u"Edges"_s)) {
            const bool isCall = row.at(2) == "call"_L1;
            QVERIFY2(isCall || row.at(2) == "events"_L1, qPrintable(row.join(u'|')));
            const QString contract = QString(row.at(3)).remove(u'`');
            QVERIFY2(QFile::exists(m_root + u'/' + contract), qPrintable(contract));
            if (row.at(1) == "provider"_L1) // a company elsewhere; the port is ours
                continue;
            if (row.at(0) == "gateway"_L1 && contract.endsWith("/platform/openapi.yaml"_L1)) // what all of them offer
                continue;
            const QString expected =
                isCall ? u"%1/openapi.yaml"_s.arg(row.at(1)) : u"%1/asyncapi.yaml"_s.arg(row.at(0));
            QCOMPARE(contract, u"common/contracts/"_s + expected);
        }
    }

    // Nobody inside the shop waits for anybody but where money is taken and tokens are checked.
    void callsAreFew()
    {
        QStringList inside;
        for (const QString &edge : drawn(u"call"_s)) {
            if (!edge.startsWith("gateway"_L1) && !edge.endsWith(u"→ identity"_s))
                inside.append(edge);
        }
        equal(inside, {u"ordering → payment"_s, u"payment → provider"_s});
    }
};

TEST_SUITE(ContextMapTest);
#include "context_map_test.moc"
