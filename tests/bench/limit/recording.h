#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace bench {

// One thing that somebody told PostgreSQL.
struct Act {
    QString database;
    qint64 session = 0;
    QString text; // of the statement, for a prepared one as it was prepared
    QList<std::optional<QString>> values; // of a prepared one; nothing: null
};

// What belongs together: from BEGIN to COMMIT, without these two, or one act alone.
struct Transaction {
    QString database;
    bool isExplicit = false; // between BEGIN and COMMIT
    QList<Act> acts;
};

// Reads the log of a server with log_statement = all.
[[nodiscard]] QList<Act> readLog(const QString &log);
[[nodiscard]] QList<Transaction> transactionsIn(const QList<Act> &acts);

} // namespace bench
