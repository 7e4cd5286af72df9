#pragma once

#include "server/bookstore/postgres_cluster.h"
#include "tests/bench/limit/script.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace bench {

// The limit of `orders`: what all services say to PostgreSQL for one order, said by pgbench, in a cluster of the same
// settings with the same migrations and the same demo books.
class SameSql {
public:
    explicit SameSql(const QString &folder);

    struct Outcome {
        int orders = 0;
        double seconds = 0; // until the last service's share of the last order
    };
    // At least so many orders. As many clients for each service that is asked while the buyer waits, at most eight, one
    // for each partition, for those that only listen.
    [[nodiscard]] Outcome run(int orders, int clients);

    [[nodiscard]] QString description() const;

private:
    using Program = std::unique_ptr<QProcess>;

    void makeReady(const Share &share);
    [[nodiscard]] QString scriptOf(const Share &share) const; // the path of a file
    [[nodiscard]] Program start(const Share &share, int orders, int clients) const;
    void waitForClients(const std::vector<Program> &programs, int clients);
    void check(const Share &share, int orders);

    QTemporaryDir m_scripts;
    Sources m_sources;
    QList<Share> m_shares;
    bookstore::PostgresCluster m_cluster;
    QHash<QString, platform::postgres::Settings> m_databases;
    int m_runs = 0;
};

} // namespace bench
