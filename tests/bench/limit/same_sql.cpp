#include "tests/bench/limit/same_sql.h"

#include "server/bookstore/postgres_programs.h"
#include "tests/bench/limit/recorder.h"
#include "tests/bench/waiting.h"
#include "tests/journeys/narrator.h"

#include <QElapsedTimer>

namespace bench {

using namespace Qt::Literals::StringLiterals;
using platform::postgres::Connection;

namespace {

constexpr int kPartitions = 8;
constexpr int kMostClients = 32;

// They answer while the buyer waits, as many at a time as there are clients. The others listen.
bool isAsked(const Share &share)
{
    return share.database == "ordering"_L1 || share.database == "payment"_L1;
}

int clientsFor(const Share &share, int clients)
{
    return isAsked(share) ? clients : std::min(clients, kPartitions);
}

bool isRunning(const std::unique_ptr<QProcess> &program)
{
    return program->state() != QProcess::NotRunning;
}

QString endOf(QProcess &program)
{
    return u"%1 has left with %2: %3"_s.arg(program.arguments().last())
        .arg(program.exitCode())
        .arg(QString::fromUtf8(program.readAllStandardError()));
}

template <class T> T demand(const core::Result<T> &result)
{
    journeys::expect(result.has_value(), result ? QString() : result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return *result;
}

} // namespace

SameSql::SameSql(const QString &folder)
    : m_sources(QStringLiteral(SOURCE_ROOT))
    , m_shares(recordOneOrder(folder, m_sources))
    , m_cluster({.folder = folder + u"/postgres"_s})
{
    demand(m_cluster.start());
    for (const Share &share : m_shares)
        m_databases.insert(share.database, demand(m_cluster.database(share.database)));
}

SameSql::Outcome SameSql::run(int orders, int clients)
{
    const int whole = (orders + kMostClients - 1) / kMostClients * kMostClients;
    ++m_runs;
    std::vector<std::unique_ptr<Connection>> gates;
    std::vector<Program> programs;
    int waiting = 0;
    for (const Share &share : m_shares) {
        makeReady(share);
        gates.push_back(std::make_unique<Connection>(m_databases.value(share.database)));
        demand(gates.back()->executeText(u"select pg_advisory_lock(%1)"_s.arg(kGate)));
        programs.push_back(start(share, whole, clientsFor(share, clients)));
        waiting += clientsFor(share, clients);
    }
    waitForClients(programs, waiting);
    QElapsedTimer time;
    time.start();
    gates.clear();
    while (std::any_of(programs.begin(), programs.end(), isRunning))
        waitForEvents();
    const double seconds = double(time.elapsed()) / 1000;
    for (const Program &program : programs)
        journeys::expect(program->exitCode() == 0, endOf(*program));
    for (const Share &share : m_shares)
        check(share, whole);
    return {whole, seconds};
}

// Cursors start where the scripts count from, and there is one for every client.
void SameSql::makeReady(const Share &share)
{
    Connection connection(m_databases.value(share.database));
    for (const QString &step :
        {u"insert into event_cursor (producer, partition) select distinct producer, added "
         "from event_cursor, generate_series(0, %1) added on conflict do nothing"_s.arg(kMostClients - 1),
            u"update event_cursor set position = 0"_s, u"update event_head set published = 0"_s})
        demand(connection.executeText(step));
}

QString SameSql::scriptOf(const Share &share) const
{
    QFile script(m_scripts.filePath(share.database));
    const QByteArray text = share.script.toUtf8();
    journeys::expect(script.open(QIODevice::WriteOnly | QIODevice::Truncate) && script.write(text) == text.size(),
        u"a script cannot be written"_s);
    return script.fileName();
}

SameSql::Program SameSql::start(const Share &share, int orders, int clients) const
{
    const auto settings = m_databases.value(share.database);
    QStringList arguments{u"-n"_s, u"-M"_s, u"prepared"_s, u"-f"_s, scriptOf(share), u"-c"_s, QString::number(clients),
        u"-t"_s, QString::number(orders / clients), u"-h"_s, settings.host, u"-p"_s, QString::number(settings.port),
        u"-U"_s, settings.user, u"-D"_s, u"k=0"_s, u"-D"_s,
        u"base=%1"_s.arg(100'000'000'000 + m_runs * 1'000'000'000LL)};
    for (auto value = share.values.begin(); value != share.values.end(); ++value)
        arguments << u"-D"_s << value.key() + u'=' + value.value();
    auto program = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGPASSWORD"_s, settings.password);
    environment.insert(u"PGOPTIONS"_s,
        u"-c synchronous_commit=%1 -c random_page_cost=%2 -c timezone=UTC"_s
            .arg(m_sources.commitsLater(share.database) ? u"off"_s : u"on"_s)
            .arg(settings.randomPageCost));
    program->setProcessEnvironment(environment);
    program->start(demand(bookstore::postgresPrograms({})) + u"/pgbench"_s, arguments + QStringList{settings.database});
    return program;
}

void SameSql::waitForClients(const std::vector<Program> &programs, int clients)
{
    Connection admin(demand(m_cluster.administration()));
    const auto arrived = [&] {
        return demand(admin.queryOne("limit/queries/clients_at_the_gate"_L1)).number("clients"_L1);
    };
    while (arrived() < clients) {
        waitForEvents();
        for (const Program &program : programs)
            journeys::expect(isRunning(program), endOf(*program));
    }
}

// Every event was taken in where the script expected it; nobody was a conflict and skipped.
void SameSql::check(const Share &share, int orders)
{
    Connection connection(m_databases.value(share.database));
    const qint64 taken = demand(connection.queryOne("limit/queries/events_taken_in"_L1)).number("events"_L1);
    journeys::expect(taken == qint64(orders) * share.events,
        u"%1 took in %2 events of %3 orders"_s.arg(share.database).arg(taken).arg(orders));
}

QString SameSql::description() const
{
    int transactions = 0;
    int statements = 0;
    for (const Share &share : m_shares) {
        transactions += share.transactions;
        statements += share.statements;
    }
    return u"%1 statements in %2 transactions of %3 databases"_s.arg(statements).arg(transactions).arg(m_shares.size());
}

} // namespace bench
