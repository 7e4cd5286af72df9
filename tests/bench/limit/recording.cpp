#include "tests/bench/limit/recording.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace bench {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Entry {
    qint64 session = 0;
    QString database;
    QString kind; // LOG, DETAIL
    QString text;
};

// An entry's further lines begin with a tab.
QList<Entry> entriesOf(const QString &log)
{
    static const QRegularExpression head(uR"(^\S+ \S+ \S+ \[(\d+)\] (?:\S+@(\S+) )?([A-Z]+):  (.*)$)"_s);
    QList<Entry> entries;
    for (const QString &line : log.split(u'\n')) {
        const auto match = head.match(line);
        if (match.hasMatch())
            entries.append({match.captured(1).toLongLong(), match.captured(2), match.captured(3), match.captured(4)});
        else if (line.startsWith(u'\t') && !entries.isEmpty())
            entries.last().text += u'\n' + line.mid(1);
    }
    return entries;
}

// "EXECUTE name ('a', 1, NULL)" → a, 1, nothing
QList<std::optional<QString>> valuesOf(const QString &call)
{
    static const QRegularExpression value(uR"((?:[A-Z ]+ )?'((?:[^']|'')*)'|([^\s,()]+))"_s);
    QList<std::optional<QString>> values;
    const qsizetype open = call.indexOf(u'(');
    auto match = value.globalMatch(call, open < 0 ? call.size() : open);
    while (match.hasNext()) {
        const auto found = match.next();
        if (found.hasCaptured(1))
            values.append(found.captured(1).replace("''"_L1, "'"_L1));
        else
            values.append(found.captured(2) == "NULL"_L1 ? std::nullopt : std::optional(found.captured(2)));
    }
    return values;
}

} // namespace

QList<Act> readLog(const QString &log)
{
    static const QRegularExpression preparation(u"^prepare: PREPARE \\S+ AS "_s);
    QList<Act> acts;
    QHash<qint64, qsizetype> executed; // by session: the act whose text is still to come
    for (const Entry &entry : entriesOf(log)) {
        if (entry.kind == "DETAIL"_L1 && executed.contains(entry.session)) {
            acts[executed.take(entry.session)].text = QString(entry.text).remove(preparation);
        } else if (entry.kind == "LOG"_L1 && entry.text.startsWith("statement: "_L1)) {
            const QString said = entry.text.section(u' ', 1);
            if (said.startsWith("PREPARE "_L1))
                continue;
            const bool prepared = said.startsWith("EXECUTE "_L1);
            if (prepared)
                executed.insert(entry.session, acts.size());
            acts.append({entry.database, entry.session, prepared ? QString() : said,
                prepared ? valuesOf(said) : QList<std::optional<QString>>()});
        }
    }
    return acts;
}

QList<Transaction> transactionsIn(const QList<Act> &acts)
{
    QList<Transaction> transactions;
    QHash<qint64, qsizetype> open; // by session
    for (const Act &act : acts) {
        if (act.text == "BEGIN"_L1) {
            open.insert(act.session, transactions.size());
            transactions.append({act.database, true, {}});
        } else if (act.text == "COMMIT"_L1) {
            open.remove(act.session);
        } else if (act.text == "ROLLBACK"_L1 && open.contains(act.session)) {
            transactions[open.take(act.session)].acts.clear();
        } else if (open.contains(act.session)) {
            transactions[open.value(act.session)].acts.append(act);
        } else {
            transactions.append({act.database, false, {act}});
        }
    }
    return transactions;
}

} // namespace bench
