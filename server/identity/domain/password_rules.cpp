#include "server/identity/domain/password_rules.h"

#include <algorithm>

namespace identity {

namespace {

qsizetype lengthOf(const QString &password)
{
    return password.toUcs4().size();
}

Result<> refuse(QLatin1StringView slug, const QString &detail)
{
    return core::fail(Fault::Invalid, slug, detail);
}

} // namespace

Result<> isLongEnough(const QString &password, const Email &)
{
    if (lengthOf(password) < kShortestPassword)
        return refuse("password-too-short"_L1, u"A password has at least %1 characters."_s.arg(kShortestPassword));
    return {};
}

Result<> isNotTooLong(const QString &password, const Email &)
{
    if (lengthOf(password) > kLongestPassword)
        return refuse("password-too-long"_L1, u"A password has at most %1 characters."_s.arg(kLongestPassword));
    return {};
}

Result<> isNotTheAddress(const QString &password, const Email &owner)
{
    if (password.toLower() == owner.toString())
        return refuse("password-is-email"_L1, u"The address everybody knows is no password."_s);
    return {};
}

Result<> isNotOneLetter(const QString &password, const Email &)
{
    const QList<uint> letters = password.toUcs4();
    if (std::all_of(letters.begin(), letters.end(), [&](uint letter) { return letter == letters.first(); }))
        return refuse("password-too-simple"_L1, u"One letter many times is no password."_s);
    return {};
}

Result<> isAcceptable(const QString &password, const Email &owner)
{
    for (const PasswordRule rule : kPasswordRules) {
        if (auto kept = rule(password, owner); !kept)
            return kept;
    }
    return {};
}

} // namespace identity
