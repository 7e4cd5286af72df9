#include "server/identity/adapters/seeding/seed_file.h"

#include "common/contracts/identity/keys.h"
#include "common/contracts/identity/role_list.h"
#include "server/identity/application/documents.h"

#include <QFile>
#include <QJsonDocument>

namespace identity {

using namespace contracts::identity::keys;
using contracts::JsonReader;
namespace wire = contracts::identity;

namespace {

constexpr qint64 kLargestFile = 1024 * 1024;
constexpr int kMostAccounts = 1'000;

Roles rolesIn(JsonReader &json)
{
    Roles roles;
    for (const wire::Role role : wire::readRoles(json))
        roles.add(fromContract(role));
    return roles;
}

Result<SeededAccount> parseAccount(const QJsonObject &object, const QString &pointer)
{
    JsonReader json(object, pointer);
    const SeededAccount account{.email = json.accept(kEmail, Email::parse(json.text(kEmail, kLongestEmail)), Email()),
        .password = json.text(kPassword, kLongestPassword),
        .name = json.text(kName, kLongestName),
        .language =
            fromContract(json.accept(kLanguage, wire::parseLanguage(json.text(kLanguage, 2)), wire::Language::Korean)),
        .roles = rolesIn(json),
        .shopName = json.optionalText(kShopName, kLongestName).value_or(QString())};
    return json.done().transform([&] { return account; });
}

core::Error malformed(const core::Error &error)
{
    return {Fault::Invalid, u"malformed-seed"_s, QString(error.pointer + u": "_s + error.detail), error.pointer, {}};
}

} // namespace

Result<QList<SeededAccount>> readSeedFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(Fault::Invalid, "unreadable-file"_L1, file.errorString());
    JsonReader json(QJsonDocument::fromJson(file.read(kLargestFile)).object());
    const auto accounts = json.objects("accounts"_L1, 1, kMostAccounts, parseAccount);
    if (const auto done = json.done(); !done)
        return core::fail(malformed(done.error()));
    return accounts;
}

} // namespace identity
