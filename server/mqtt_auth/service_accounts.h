#pragma once

#include "common/core/result.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace mqtt_auth {

// The services of the shop as the broker knows them: a password each, and the topics that are theirs.
class ServiceAccounts {
public:
    // {"services": {"<name>": {"passwordSha256": "<hex>", "reads": ["<filter>", …], "writes": […]}}}. The passwords are
    // random and long, so a plain digest gives nothing away. Error: Invalid "bad-service-accounts".
    [[nodiscard]] static core::Result<ServiceAccounts> parse(const QByteArray &json);

    [[nodiscard]] bool has(std::string_view name) const;
    [[nodiscard]] bool isPassword(std::string_view name, std::string_view password) const;
    [[nodiscard]] bool mayRead(std::string_view name, std::string_view topicOrFilter) const;
    [[nodiscard]] bool mayWrite(std::string_view name, std::string_view topic) const;

private:
    struct Account {
        QByteArray digest;
        std::vector<std::string> reads;
        std::vector<std::string> writes;
    };

    [[nodiscard]] const Account *find(std::string_view name) const;

    std::map<std::string, Account, std::less<>> m_accounts;
};

} // namespace mqtt_auth
