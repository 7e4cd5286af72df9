#include "tests/server/identity/support/identity_database.h"

#include "server/identity/adapters/postgres/postgres_accounts.h"
#include "server/identity/domain/new_account.h"
#include "tests/support/or_fail.h"
#include "tests/support/postgres/test_postgres.h"

namespace tests {

using namespace Qt::Literals::StringLiterals;
using namespace identity;

IdentityDatabase::IdentityDatabase()
    : m_settings(TestPostgres::migratedDatabase({u"identity"_s}))
    , m_connection(m_settings)
{
}

Account IdentityDatabase::open(const QString &email, Language language)
{
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'772'357'400, Qt::UTC);
    const Account account = openAccount({Email::parse(email).value(), u"Anna"_s, language, u"hash"_s}, now).value();
    orFail(PostgresAccounts(m_connection).add(account));
    return account;
}

void IdentityDatabase::empty(const QString &tables)
{
    orFail(m_connection.executeText(u"truncate "_s + tables));
}

} // namespace tests
