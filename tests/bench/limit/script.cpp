#include "tests/bench/limit/script.h"

#include "tests/journeys/narrator.h"

#include <QRegularExpression>

namespace bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kMark = "############"_L1; // where an id of the order has its last twelve digits

// k: which of the client's orders this is; n: a number of its own for every order.
constexpr auto kStart = R"(\set k :k + 1
\set before :k - 1
\set n :base + :client_id * 10000000 + :k
\set partition :client_id % 8
\set counter 100 + :client_id
\if :k = 1
select pg_advisory_lock_shared(%1);
\endif
)"_L1;

// The first 48 bits of a UUIDv7 are its time.
qint64 timeOf(const QUuid &id)
{
    return id.toString(QUuid::Id128).left(12).toLongLong(nullptr, 16);
}

QStringList dutiesIn(const QString &script)
{
    QStringList found;
    for (auto duty = leadersDuties().begin(); duty != leadersDuties().end(); ++duty) {
        if (script.contains(u"-- %1\n"_s.arg(duty.key())))
            found += duty.value();
    }
    found.removeDuplicates();
    return found;
}

} // namespace

const QMap<QString, QString> &countingParameters()
{
    static const QMap<QString, QString> parameters{{u"events/move_cursor last"_s, u":k"_s},
        {u"events/move_cursor expected"_s, u":before"_s}, {u"events/move_cursor partition"_s, u":client_id"_s},
        {u"events/append partition"_s, u":partition"_s}, {u"storefront/count_copies counted_by"_s, u":counter"_s},
        {u"events/save_published positions"_s, u"cast(replace(%1, '#', :k) as %2)"_s},
        {u"notification/mark_pushed numbers"_s, u"cast(replace(%1, '#', :k) as %2)"_s}};
    return parameters;
}

const QMap<QString, QStringList> &leadersDuties()
{
    static const QStringList relay{u"events/number_events"_s, u"events/save_published"_s};
    static const QMap<QString, QStringList> duties{{u"events/append"_s, relay}, {u"events/append_many"_s, relay},
        {u"notification/post_notices"_s, {u"notification/number_messages"_s, u"notification/mark_pushed"_s}}};
    return duties;
}

ScriptWriter::ScriptWriter(const Sources &sources, TypesOf typesOf, const QUuid &order)
    : m_sources(sources)
    , m_typesOf(std::move(typesOf))
    , m_order(order)
{
}

QList<Share> ScriptWriter::write(const QList<Transaction> &recorded) const
{
    QMap<QString, Share> shares;
    for (const Transaction &transaction : recorded) {
        if (!isOfTheOrder(transaction))
            continue;
        Share &share = shares[transaction.database];
        if (share.script.isEmpty()) {
            share.database = transaction.database;
            share.script = QString(kStart).arg(kGate);
        }
        addTransaction(transaction, share);
    }
    for (Share &share : shares)
        addLeadersTurn(recorded, share);
    return shares.values();
}

bool ScriptWriter::isOfTheOrder(const Transaction &transaction) const
{
    const QString id = m_order.toString(QUuid::WithoutBraces);
    return transaction.isExplicit && std::any_of(transaction.acts.begin(), transaction.acts.end(), [&](const Act &act) {
        return std::any_of(act.values.begin(), act.values.end(),
            [&](const std::optional<QString> &value) { return value && value->contains(id); });
    });
}

void ScriptWriter::addTransaction(const Transaction &transaction, Share &share) const
{
    share.script += u"begin;\n"_s;
    for (const Act &act : transaction.acts) {
        share.script += statement(act, share);
        share.events += known(act).name == "events/move_cursor"_L1 ? 1 : 0;
    }
    share.script += u"commit;\n"_s;
    ++share.transactions;
}

void ScriptWriter::addLeadersTurn(const QList<Transaction> &recorded, Share &share) const
{
    QString turn;
    for (const QString &duty : dutiesIn(share.script)) {
        const Act act = actNamed(duty, share.database, recorded);
        turn += statement(act, share);
        ++share.transactions;
        if (known(act).placeholders.contains(u"session"_s))
            share.values[u"session"_s] = act.values.value(0).value_or(QString());
    }
    if (turn.isEmpty())
        return;
    // Two contexts name the leader's session differently; who has none of the other's takes no harm.
    const QString naming = u"select set_config('events.session', :session, false), "
                           "set_config('notification.session', :session, false);\n"_s;
    // What the leader has numbered is told to others, so it waits for the disk in every service.
    const bool later = m_sources.commitsLater(share.database);
    share.script += u"\\if :client_id = 0\n\\if :k = 1\n"_s + naming + u"\\endif\n"_s
        + (later ? u"set synchronous_commit = on;\n"_s : QString()) + turn
        + (later ? u"set synchronous_commit = off;\n"_s : QString()) + u"\\endif\n"_s;
}

Act ScriptWriter::actNamed(const QString &name, const QString &database, const QList<Transaction> &recorded) const
{
    for (const Transaction &transaction : recorded) {
        const Act act = transaction.acts.value(0);
        const auto *source = m_sources.find(act.text);
        if (!transaction.isExplicit && act.database == database && source && source->name == name)
            return act;
    }
    throw journeys::Surprise(u"%1 was not recorded in %2"_s.arg(name, database));
}

const Sources::Statement &ScriptWriter::known(const Act &act) const
{
    const auto *found = m_sources.find(act.text);
    journeys::expect(found, u"%1 said for an order what no .sql file says: %2"_s.arg(act.database, act.text));
    return *found;
}

QString ScriptWriter::statement(const Act &act, Share &share) const
{
    static const QRegularExpression number(uR"(\$(\d+))"_s);
    const QStringList types = m_typesOf(act.database, act.text);
    QString text = act.text;
    for (qsizetype at = text.lastIndexOf(number); at >= 0; at = at > 0 ? text.lastIndexOf(number, at - 1) : -1) {
        const auto match = number.match(text, at);
        const qsizetype index = match.captured(1).toInt() - 1;
        text.replace(at, match.capturedLength(), parameter(act, index, types.value(index), share));
    }
    ++share.statements;
    return u"-- %1\n"_s.arg(known(act).name) + text + u";\n"_s;
}

QString ScriptWriter::parameter(const Act &act, qsizetype index, const QString &type, Share &share) const
{
    const auto &source = known(act);
    const auto value = act.values.value(index);
    if (!value || value->isEmpty()) // pgbench has no variables without a value
        return u"cast(%1 as %2)"_s.arg(value ? u"''"_s : u"null"_s, type);
    const QString variable = u"v%1_%2"_s.arg(share.statements).arg(index);
    const QString counting = countingParameters().value(source.name + u' ' + source.placeholders.value(index));
    const QString marked = withMarks(*value);
    if (counting.contains("%1"_L1)) {
        static const QRegularExpression digits(u"\\d+"_s);
        share.values[variable] = QString(*value).replace(digits, u"#"_s);
        return counting.arg(u':' + variable, type);
    }
    if (!counting.isEmpty())
        return counting;
    share.values[variable] = marked;
    return marked == *value ? u':' + variable : u"cast(replace(:%1, '%2', :n) as %3)"_s.arg(variable, kMark, type);
}

// Whatever was made since the order itself was made for it.
QString ScriptWriter::withMarks(QString value) const
{
    static const QRegularExpression id(u"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"_s);
    auto match = id.globalMatch(value);
    QString marked = value;
    while (match.hasNext()) {
        const auto found = match.next();
        if (timeOf(QUuid(found.captured())) >= timeOf(m_order) - 1'000)
            marked.replace(found.capturedEnd() - kMark.size(), kMark.size(), kMark);
    }
    return marked;
}

} // namespace bench
