#include "tests/server/identity/support/doubles.h"

#include "server/identity/application/documents.h"

using namespace Qt::Literals::StringLiterals;

identity::AccessTokens::Issued ReadableTokens::issue(
    const identity::Account &account, identity::SessionId, const QDateTime &) const
{
    const QString roles = contracts::identity::namesOf(identity::toContract(account.roles)).join(u',');
    return {u"token of %1 as %2"_s.arg(account.name, roles), std::chrono::seconds(900)};
}

core::Result<QString> ReversedPasswords::hash(const QString &password) const
{
    QString reversed = password;
    std::reverse(reversed.begin(), reversed.end());
    return reversed;
}

bool ReversedPasswords::matches(const QString &password, const QString &hash) const
{
    ++compared;
    return this->hash(password).value() == hash;
}

QString ReversedPasswords::nobodysHash() const
{
    return u"nobody"_s;
}
