#include "tests/server/platform/events/events_database.h"

#include "server/platform/events/log.h"
#include "server/platform/events/telling/numbering.h"
#include "server/platform/postgres/migrator.h"
#include "tests/support/postgres/test_postgres.h"

#include <QSet>

namespace tests {

using namespace Qt::Literals::StringLiterals;
using namespace platform;
using core::Result;
using events::Event;
using postgres::Connection;
using postgres::Row;

EventsDatabase::EventsDatabase()
    : m_settings(TestPostgres::freshDatabase())
    , m_connection(m_settings)
{
    orFail(postgres::migrate(m_connection, u"events"_s));
    execute(u"create table effect (seq bigint generated always as identity, producer text, partition int, "
            "position bigint, subject text, number bigint)"_s);
    execute(u"create table counter (name text primary key, number bigint not null)"_s);
}

const postgres::Settings &EventsDatabase::settings() const
{
    return m_settings;
}

postgres::Settings EventsDatabase::settingsFor(const QString &applicationName) const
{
    postgres::Settings settings = m_settings;
    settings.applicationName = applicationName;
    return settings;
}

Connection &EventsDatabase::connection()
{
    return m_connection;
}

void EventsDatabase::append(const QString &subject, qint64 number)
{
    orFail(m_connection.transact([&](Connection &connection) {
        return events::append(connection, kPlaced, subject, {{u"number"_s, number}});
    }));
}

void EventsDatabase::appendMany(int count, int subjects)
{
    orFail(m_connection.transact([&](Connection &connection) -> Result<> {
        for (int number = 1; number <= count; ++number) {
            const QString subject = u"order-%1"_s.arg(number % subjects);
            if (auto done = events::append(connection, kPlaced, subject, {{u"number"_s, number}}); !done)
                return done;
        }
        return {};
    }));
}

QList<Event> EventsDatabase::numberAll(const QString &producer)
{
    Connection leader(m_settings);
    if (!orFail(events::tryToLead(leader, u"the test"_s)))
        qFatal("somebody else leads");
    return orFail(events::numberEvents(leader, u"the test"_s, producer, 100'000));
}

void EventsDatabase::execute(const QString &statement)
{
    orFail(m_connection.executeText(statement));
}

void EventsDatabase::waitForLocksOf(const QString &applicationName)
{
    execute(uR"(do $$ begin
        while not exists (select from pg_locks l join pg_stat_activity a using (pid)
            where l.locktype = 'advisory' and l.granted and a.application_name like '%1') loop
            perform pg_sleep(0.01), pg_stat_clear_snapshot();
        end loop;
    end $$)"_s.arg(applicationName));
}

void EventsDatabase::endBackends(const QString &applicationName)
{
    orFail(m_connection.query("events_test/queries/end_backends"_L1, {{"name"_L1, applicationName}}));
}

qint64 EventsDatabase::numberedEvents()
{
    return orFail(m_connection.queryOne("events_test/queries/numbered"_L1)).number("numbered"_L1);
}

bool EventsDatabase::positionsHaveNoGaps()
{
    return orFail(m_connection.queryOne("events_test/queries/numbered"_L1)).flag("complete"_L1);
}

QList<Effect> EventsDatabase::effects()
{
    QList<Effect> effects;
    for (const Row &row : orFail(m_connection.query("events_test/queries/effects"_L1)))
        effects.append({row.text("producer"_L1), int(row.number("partition"_L1)), row.number("position"_L1),
            row.text("subject"_L1), row.number("number"_L1)});
    return effects;
}

qint64 EventsDatabase::count(QLatin1StringView what)
{
    return orFail(m_connection.queryOne("events_test/queries/count"_L1)).number(what);
}

Result<events::Handled> leaveEffect(Connection &connection, const Event &event)
{
    return connection
        .execute("events_test/queries/record_effect"_L1,
            {{"producer"_L1, event.producer()}, {"partition"_L1, event.partition}, {"position"_L1, event.position},
                {"subject"_L1, event.subject}, {"number"_L1, event.data.value("number"_L1).toInteger()}})
        .transform([](int) { return events::Handled::Applied; });
}

QString faultOf(const QList<Effect> &effects, qint64 count)
{
    QSet<QString> seen;
    QHash<QString, qint64> last;
    for (const Effect &effect : effects) {
        const QString where = u"%1/%2/%3"_s.arg(effect.producer).arg(effect.partition).arg(effect.position);
        if (seen.contains(where))
            return u"twice: "_s + where;
        seen.insert(where);
        qint64 &position = last[effect.producer + u'/' + effect.subject];
        if (effect.position <= position)
            return u"out of order: %1 after %2"_s.arg(where).arg(position);
        position = effect.position;
    }
    return effects.size() == count ? QString() : u"%1 effects instead of %2"_s.arg(effects.size()).arg(count);
}

} // namespace tests
