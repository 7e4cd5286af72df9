#include "server/bookstore/context_database.h"

#include <QRegularExpression>

namespace bookstore {

using namespace Qt::Literals::StringLiterals;
using core::fail;
using core::Result;
using platform::postgres::Connection;
using platform::postgres::Row;

namespace {

Result<bool> exists(Connection &admin, QLatin1StringView query, const QString &name)
{
    return admin.query(query, {{"name"_L1, name}}).transform([](const QList<Row> &found) { return !found.isEmpty(); });
}

Result<> makeRole(Connection &admin, const QString &name, const QString &password)
{
    const auto known = exists(admin, "runner/queries/find_role"_L1, name);
    if (!known)
        return fail(known.error());
    // A statement that fails is written into the log as it is, with the password.
    return admin.executeText(u"set log_min_error_statement = panic"_s).and_then([&] {
        return admin.executeText(
            u"%1 role \"%2\" login password '%3'"_s.arg(*known ? u"alter"_s : u"create"_s, name, password));
    });
}

Result<> makeDatabase(Connection &admin, const QString &name)
{
    const auto known = exists(admin, "runner/queries/find_database"_L1, name);
    if (!known)
        return fail(known.error());
    if (!*known)
        if (const auto made = admin.executeText(u"create database \"%1\" owner \"%1\""_s.arg(name)); !made)
            return made;
    return admin.executeText(u"revoke connect, temporary on database \"%1\" from public"_s.arg(name));
}

} // namespace

bool isContextName(const QString &name)
{
    static const QRegularExpression pattern(u"^[a-z][a-z0-9_]{0,62}$"_s);
    return pattern.match(name).hasMatch();
}

Result<> makeContextDatabase(Connection &admin, const QString &name, const QString &password)
{
    return makeRole(admin, name, password).and_then([&] { return makeDatabase(admin, name); });
}

} // namespace bookstore
