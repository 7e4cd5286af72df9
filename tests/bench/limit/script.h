#pragma once

#include "tests/bench/limit/recording.h"
#include "tests/bench/limit/sources.h"

#include <QMap>
#include <QUuid>

#include <functional>

namespace bench {

inline constexpr int kGate = 815; // the advisory lock behind which all clients wait for the start

// "statement placeholder" → what stands for the value that was recorded. These differ from order to order although
// nobody made them up for it.
[[nodiscard]] const QMap<QString, QString> &countingParameters();
// What a service's leader has to do once the service has done something of that name.
[[nodiscard]] const QMap<QString, QStringList> &leadersDuties();

// What one service does in its database for one order, as pgbench runs it.
struct Share {
    QString database;
    QString script;
    QMap<QString, QString> values; // of the script's variables
    int transactions = 0;
    int statements = 0;
    int events = 0; // taken in
};

// Writes the shares from a recorded order. The statements stay as the .sql files have them, and so do the values,
// except for the ids that were made for the order: they become new ones for each order, by their last twelve digits.
// Cursors count on, each client on a partition of its own. What a service's one leader does, the first client does.
class ScriptWriter {
public:
    // The types of a statement's parameters, as PostgreSQL sees them.
    using TypesOf = std::function<QStringList(const QString &database, const QString &statement)>;

    ScriptWriter(const Sources &sources, TypesOf typesOf, const QUuid &order);

    // Throws Surprise when a statement of the order is in no .sql file, and when one of a leader is not recorded.
    [[nodiscard]] QList<Share> write(const QList<Transaction> &recorded) const;

private:
    [[nodiscard]] bool isOfTheOrder(const Transaction &transaction) const;
    void addTransaction(const Transaction &transaction, Share &share) const;
    void addLeadersTurn(const QList<Transaction> &recorded, Share &share) const;
    [[nodiscard]] Act actNamed(const QString &name, const QString &database, const QList<Transaction> &recorded) const;
    [[nodiscard]] const Sources::Statement &known(const Act &act) const;
    [[nodiscard]] QString statement(const Act &act, Share &share) const;
    [[nodiscard]] QString parameter(const Act &act, qsizetype index, const QString &type, Share &share) const;
    [[nodiscard]] QString withMarks(QString value) const;

    const Sources &m_sources;
    TypesOf m_typesOf;
    QUuid m_order;
};

} // namespace bench
