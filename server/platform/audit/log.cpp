#include "server/platform/audit/log.h"

#include <QLoggingCategory>

namespace platform::audit {

using namespace Qt::Literals::StringLiterals;
using core::Result;
using postgres::Connection;
using postgres::Row;

namespace {

Q_LOGGING_CATEGORY(lcAudit, "platform.audit")

constexpr int kPart = 1000; // entries read at once

ChainedEntry entryIn(const Row &row)
{
    const auto number = row.number("number"_L1);
    QStringList text{QString::number(number)};
    for (const auto column : {"admin_id"_L1, "action"_L1, "subject"_L1, "facts"_L1, "at"_L1})
        text.append(row.text(column));
    return {number, text.join(u'\n'), row.bytes("hash"_L1)};
}

tl::unexpected<core::Error> brokenAt(qint64 number)
{
    return core::fail(core::Error{core::Fault::Broken, u"audit-log-broken"_s,
        u"Entry %1 of the audit log is not as it was written."_s.arg(number), {}, {{"number"_L1, number}}});
}

} // namespace

// The hash is told to the log of the service too, where whoever changes the database cannot reach it.
Result<> record(Connection &connection, const Entry &entry)
{
    return connection.query("audit/queries/lock"_L1)
        .and_then([&](const QList<Row> &) {
            return connection.query("audit/queries/record"_L1,
                {{"admin_id"_L1, QVariant(entry.admin)}, {"action"_L1, entry.action}, {"subject"_L1, entry.subject},
                    {"facts"_L1, entry.facts}, {"at"_L1, entry.at}});
        })
        .transform([&](const QList<Row> &rows) {
            qCInfo(lcAudit).noquote() << "entry" << rows.first().number("number"_L1) << entry.action << "hash"
                                      << rows.first().bytes("hash"_L1).toHex();
        });
}

Result<Chain> check(Connection &connection)
{
    Chain chain;
    while (true) {
        const auto rows =
            connection.query("audit/queries/entries"_L1, {{"after"_L1, chain.length()}, {"limit"_L1, kPart}});
        if (!rows)
            return core::fail(rows.error());
        for (const Row &row : *rows) {
            if (!chain.accept(entryIn(row)))
                return brokenAt(chain.length() + 1);
        }
        if (rows->size() < kPart)
            return chain;
    }
}

} // namespace platform::audit
