#include "server/platform/events/listening/listener.h"

#include "server/platform/events/listening/cursors.h"
#include "server/platform/events/when_done.h"

#include <QLoggingCategory>

namespace platform::events {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using core::Result;
using postgres::Connection;

Q_LOGGING_CATEGORY(lcListener, "platform.events.listener")

namespace {

constexpr auto kDueEvery = 500ms;
constexpr auto kCountEvery = 5s;
constexpr auto kOpenAgain = 500ms;

} // namespace

Listener &Listener::of(postgres::Database &database)
{
    if (auto *known = database.findChild<Listener *>(QString(), Qt::FindDirectChildrenOnly))
        return *known;
    auto listener = std::unique_ptr<Listener>(new Listener(database));
    listener->setParent(&database);
    return *listener.release();
}

// One database thread stays free for everything else that the service does.
Listener::Listener(postgres::Database &database)
    : m_database(database)
    , m_workshop(
          std::make_shared<Workshop>(Workshop{database, Turns(std::max(1, database.settings().connections - 1)), {}}))
{
    m_due.setInterval(kDueEvery);
    m_count.setInterval(kCountEvery);
    connect(&m_due, &QTimer::timeout, this, &Listener::wakeDue);
    connect(&m_count, &QTimer::timeout, this, &Listener::count);
}

Listener::~Listener()
{
    for (const auto &[partition, worker] : m_workers)
        delete worker;
}

void Listener::add(Source &source)
{
    m_sources.append(&source);
    collectHandlers();
    if (!m_leases)
        return startLeases();
    for (const auto &[partition, worker] : m_workers)
        openStreams(partition, {source.producer()});
}

void Listener::remove(Source &source)
{
    m_sources.removeOne(&source);
    collectHandlers();
    for (const auto &[partition, worker] : m_workers) {
        worker->remove(source.producer());
        source.close(partition);
    }
    if (!m_sources.isEmpty())
        return;
    m_due.stop();
    m_count.stop();
    while (!m_workers.empty())
        close(m_workers.begin()->first);
    m_leases.reset();
}

void Listener::startLeases()
{
    m_leases = std::make_unique<Leases>(m_database.settings());
    connect(m_leases.get(), &Leases::gained, this, &Listener::open);
    connect(m_leases.get(), &Leases::lost, this, &Listener::close);
    connect(m_leases.get(), &Leases::releaseWanted, this, &Listener::giveBack);
    m_leases->start();
    m_due.start();
    m_count.start();
}

void Listener::open(int partition)
{
    auto *worker = new PartitionWorker(partition, m_workshop); // ends in close()
    m_workers.insert_or_assign(partition, worker);
    connect(worker, &PartitionWorker::applied, this, [this](const QString &producer, const QString &subject) {
        if (Source *source = sourceOf(producer))
            source->noteApplied(subject);
    });
    QStringList producers;
    for (const Source *source : m_sources)
        producers.append(source->producer());
    openStreams(partition, producers);
}

void Listener::openStreams(int partition, const QStringList &producers)
{
    const auto found = m_workers.find(partition);
    if (found == m_workers.end())
        return; // lost again
    PartitionWorker *worker = found->second;
    const auto opened = m_database.run(
        [partition, producers](Connection &connection) { return openCursors(connection, partition, producers); });
    whenDone(opened, m_database, worker, [=, this](const Result<Cursors> &cursors) {
        if (const auto now = m_workers.find(partition); now == m_workers.end() || now->second != worker)
            return;
        if (!cursors) {
            qCWarning(lcListener) << "cannot open partition" << partition << cursors.error().slug;
            QTimer::singleShot(kOpenAgain, worker, [=, this] { openStreams(partition, producers); });
            return;
        }
        for (const QString &producer : producers)
            if (Source *source = sourceOf(producer))
                worker->add(source->open(partition, cursors->value(producer)));
    });
}

void Listener::close(int partition)
{
    const auto found = m_workers.find(partition);
    if (found == m_workers.end())
        return;
    found->second->disconnect(this);
    found->second->deleteLater(); // it may be telling of an event just now
    m_workers.erase(found);
    for (Source *source : m_sources)
        source->close(partition);
}

void Listener::giveBack(int partition)
{
    const auto found = m_workers.find(partition);
    if (found == m_workers.end())
        return m_leases->release(partition);
    connect(found->second, &PartitionWorker::closed, this, [this, partition] {
        close(partition);
        m_leases->release(partition);
    });
    found->second->close();
}

void Listener::collectHandlers()
{
    HandlersByProducer handlers;
    for (const Source *source : m_sources)
        handlers.insert(source->producer(), source->handlers());
    m_workshop->handlers = std::make_shared<const HandlersByProducer>(std::move(handlers));
}

void Listener::wakeDue()
{
    if (m_workers.empty() || std::exchange(m_asking, true))
        return;
    QList<qint64> partitions;
    for (const auto &[partition, worker] : m_workers)
        partitions.append(partition);
    const auto found =
        m_database.run([partitions](Connection &connection) { return dueSubjects(connection, partitions); });
    whenDone(found, m_database, this, [this](const Result<QList<Due>> &due) {
        m_asking = false;
        for (const Due &each : due.value_or(QList<Due>()))
            if (const auto worker = m_workers.find(each.partition); worker != m_workers.end())
                worker->second->retry(each.subject);
    });
}

void Listener::count()
{
    const auto counted = m_database.run([](Connection &connection) { return countHeld(connection); });
    whenDone(counted, m_database, this, [this](const Result<HeldByProducer> &held) {
        if (!held)
            return;
        for (Source *source : std::as_const(m_sources))
            source->noteHeld(held->value(source->producer()));
    });
}

Source *Listener::sourceOf(const QString &producer) const
{
    const auto isIt = [&](const Source *source) { return source->producer() == producer; };
    const auto found = std::find_if(m_sources.cbegin(), m_sources.cend(), isIt);
    return found == m_sources.cend() ? nullptr : *found;
}

bool Listener::isAlive() const
{
    return m_leases && m_leases->isAlive();
}

} // namespace platform::events
