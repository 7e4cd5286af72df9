#include "tests/architecture/page.h"
#include "tests/support/test_suite.h"

#include <QRegularExpression>

#include <algorithm>

using namespace architecture;
using namespace Qt::Literals::StringLiterals;

// Requirement D1: docs/domain.md is the wall of the event storming. Every sticker on it is in the code, and what the
// code and the contracts do is on the wall.
class EventStormingTest : public QObject {
    Q_OBJECT

    const QString m_root = QStringLiteral(SOURCE_ROOT);
    const Page m_page{textOf(m_root, u"docs/domain.md"_s)};

    static QString bare(QString cell) { return cell.remove(u'`'); }

    static QStringList listed(const QString &cell)
    {
        return cell == u"–"_s ? QStringList() : bare(cell).split(u", "_s);
    }

    static void equal(const QStringList &found, const QStringList &expected)
    {
        const QString difference = differenceOf(found, expected);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    // The catalogue: "OrderPlaced" → its row.
    QHash<QString, QStringList> events() const
    {
        QHash<QString, QStringList> found;
        for (const QStringList &row : m_page.rows(u"Events"_s))
            found.insert(row.at(0).section(u'.', 1), row);
        return found;
    }

    QStringList policies() const
    {
        QStringList found;
        for (const QStringList &row : m_page.rows(u"Policies"_s)) {
            for (const QString &event : listed(row.at(0)))
                found.append(Reaction{event, row.at(3)}.name());
        }
        return found;
    }

    QStringList published(bool commands) const
    {
        QStringList found;
        for (const Operation &operation : publishedOperations(m_root)) {
            if (operation.isCommand() == commands)
                found.append(operation.context + u' ' + operation.id);
        }
        return found;
    }

    QStringList named(const QString &heading) const
    {
        QStringList found;
        for (const QStringList &row : m_page.rows(heading)) {
            if (row.at(2) != u"–"_s)
                found.append(row.at(0) + u' ' + bare(row.at(2)));
        }
        return found;
    }

private Q_SLOTS:
    void everyStickerIsInItsFile()
    {
        const QStringList pointers = m_page.pointers();
        QVERIFY(pointers.size() > 100);
        for (const QString &pointer : pointers)
            QVERIFY2(faultOf(m_root, pointer).isEmpty(), qPrintable(faultOf(m_root, pointer)));
    }

    void everyCommandThatIsPublishedHasItsSticker() { equal(named(u"Commands"_s), published(true)); }
    void everythingThatCanBeReadHasItsSticker() { equal(named(u"Read models"_s), published(false)); }

    void theRoutesOfTheCodeAreThoseOfTheDocuments()
    {
        QStringList offered;
        for (const Operation &route : routes(m_root))
            offered.append(route.name());
        QStringList documented;
        for (const Operation &operation : publishedOperations(m_root)) {
            if (operation.context != "shop"_L1) // the gateway answers these
                documented.append(operation.name());
        }
        equal(offered, documented);
    }

    void everyCommandIsAUseCaseOfItsContext()
    {
        QStringList aggregates;
        for (const QStringList &row : m_page.rows(u"Aggregates"_s)) {
            aggregates.append(row.at(2) + u' ' + row.at(0));
            QVERIFY2(row.at(3).startsWith(u"`server/%1/domain/"_s.arg(row.at(2))), qPrintable(row.at(3)));
            QVERIFY2(row.at(4).startsWith(u"`server/%1/application/"_s.arg(row.at(2))), qPrintable(row.at(4)));
        }
        for (const QStringList &row : m_page.rows(u"Commands"_s)) {
            QVERIFY2(row.at(3).startsWith(u"`server/%1/"_s.arg(row.at(0))), qPrintable(row.at(3)));
            QVERIFY2(row.at(4) == u"–"_s || aggregates.contains(row.at(0) + u' ' + row.at(4)), qPrintable(row.at(4)));
        }
    }

    void whoListensToWhatIsAPolicy()
    {
        QStringList listening;
        for (const Reaction &reaction : reactions(m_root))
            listening.append(reaction.name());
        equal(listening, policies());
    }

    void everyPolicyHasItsCorrelationKey()
    {
        const auto catalogue = events();
        for (const QStringList &row : m_page.rows(u"Policies"_s)) {
            QVERIFY2(row.at(4).startsWith(u"`server/%1/"_s.arg(row.at(3))), qPrintable(row.at(4)));
            for (const QString &event : listed(row.at(0)))
                QCOMPARE(catalogue.value(event).value(1), row.at(2));
        }
    }

    void everyEventIsToldByItsContext()
    {
        for (const QStringList &row : m_page.rows(u"Events"_s)) {
            const QString context = row.at(0).section(u'.', 0, 0);
            const QString event = row.at(0).section(u'.', 1);
            const QString told = bare(row.value(3));
            QVERIFY2(told.startsWith(u"server/%1/application/"_s.arg(context)), qPrintable(row.at(0)));
            QVERIFY2(told.section(u": "_s, 1).contains(event, Qt::CaseInsensitive), qPrintable(told));
        }
    }

    void everyEventIsCausedBySomething()
    {
        QSet<QString> caused;
        for (const QString &heading : {u"Commands"_s, u"Policies"_s}) {
            for (const QStringList &row : m_page.rows(heading)) {
                for (const QString &event : listed(row.at(5)))
                    caused.insert(event);
            }
        }
        equal(caused.values(), events().keys());
    }

    void theWayOfAnOrderIsMadeOfThese()
    {
        static const QRegularExpression policy(uR"(^(\w+), on (?:the last )?(\w+)(?: or (\w+))?$)"_s);
        QSet<QString> told;
        for (const QStringList &row : m_page.rows(u"The way of an order"_s)) {
            for (const QString &looked : namesIn(row.at(2), u"`(\\w+)`"_s))
                QVERIFY2(!published(false).filter(u' ' + looked).isEmpty(), qPrintable(looked));
            for (const QString &command : namesIn(row.at(3), u"`(\\w+)`"_s))
                QVERIFY2(!published(true).filter(u' ' + command).isEmpty(), qPrintable(command));
            const QStringList reaction = policy.match(row.at(1)).capturedTexts().mid(1);
            for (const QString &event : reaction.mid(1))
                QVERIFY2(policies().contains(Reaction{event, reaction.at(0)}.name()), qPrintable(row.at(1)));
            for (const QString &event : namesIn(row.at(5), u"\\b([A-Z]\\w+)\\b"_s))
                told.insert(event);
        }
        QStringList ofOrders;
        for (const QStringList &event : events()) {
            if (event.at(1) == "order"_L1)
                ofOrders.append(event.at(0).section(u'.', 1));
        }
        equal(told.values(), ofOrders);
    }

    void whatIsNoEventIsPublishedByNobody()
    {
        const auto rows = m_page.rows(u"What is no event"_s);
        QVERIFY(rows.size() >= 2);
        for (const QStringList &row : rows) {
            QVERIFY2(!row.at(1).isEmpty() && !row.at(2).isEmpty(), qPrintable(row.at(0)));
            QVERIFY2(!events().contains(row.at(0)), qPrintable(row.at(0)));
        }
    }
};

TEST_SUITE(EventStormingTest);
#include "event_storming_test.moc"
