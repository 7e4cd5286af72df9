#include "server/mqtt_auth/service_accounts.h"

#include "server/mqtt_auth/topic_filter.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <openssl/crypto.h>

namespace mqtt_auth {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kDigestBytes = 32;

std::vector<std::string> textsIn(const QJsonValue &list)
{
    std::vector<std::string> texts;
    for (const QJsonValue &text : list.toArray())
        texts.push_back(text.toString().toStdString());
    return texts;
}

bool isAmong(const std::vector<std::string> &granted, std::string_view wanted)
{
    return std::any_of(
        granted.begin(), granted.end(), [wanted](const std::string &filter) { return covers(filter, wanted); });
}

// How long it takes tells nothing about where they differ.
bool areEqual(const QByteArray &left, const QByteArray &right)
{
    return left.size() == right.size()
        && CRYPTO_memcmp(left.constData(), right.constData(), std::size_t(left.size())) == 0;
}

} // namespace

core::Result<ServiceAccounts> ServiceAccounts::parse(const QByteArray &json)
{
    const QJsonObject listed = QJsonDocument::fromJson(json).object().value("services"_L1).toObject();
    ServiceAccounts accounts;
    for (auto entry = listed.begin(); entry != listed.end(); ++entry) {
        const QJsonObject described = entry.value().toObject();
        Account account{QByteArray::fromHex(described.value("passwordSha256"_L1).toString().toLatin1()),
            textsIn(described.value("reads"_L1)), textsIn(described.value("writes"_L1))};
        // A dash ends the name in client ids.
        if (account.digest.size() != kDigestBytes || entry.key().isEmpty() || entry.key().contains(u'-'))
            return core::fail(core::Fault::Invalid, "bad-service-accounts"_L1,
                u"The account of the service \"%1\" cannot be read."_s.arg(entry.key()));
        accounts.m_accounts.emplace(entry.key().toStdString(), std::move(account));
    }
    if (accounts.m_accounts.empty())
        return core::fail(core::Fault::Invalid, "bad-service-accounts"_L1, u"There is no service in it."_s);
    return accounts;
}

bool ServiceAccounts::has(std::string_view name) const
{
    return find(name) != nullptr;
}

bool ServiceAccounts::isPassword(std::string_view name, std::string_view password) const
{
    const Account *account = find(name);
    const QByteArrayView shown(password.data(), qsizetype(password.size()));
    return account
        && areEqual(account->digest, QCryptographicHash::hash(shown.toByteArray(), QCryptographicHash::Sha256));
}

bool ServiceAccounts::mayRead(std::string_view name, std::string_view topicOrFilter) const
{
    const Account *account = find(name);
    return account && isAmong(account->reads, topicOrFilter);
}

bool ServiceAccounts::mayWrite(std::string_view name, std::string_view topic) const
{
    const Account *account = find(name);
    return account && isAmong(account->writes, topic);
}

const ServiceAccounts::Account *ServiceAccounts::find(std::string_view name) const
{
    const auto found = m_accounts.find(name);
    return found == m_accounts.end() ? nullptr : &found->second;
}

} // namespace mqtt_auth
