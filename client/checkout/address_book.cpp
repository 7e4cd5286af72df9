#include "client/checkout/address_book.h"

namespace checkout {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kFile = "addresses.json"_L1;
constexpr auto kAddresses = "addresses"_L1;

} // namespace

AddressBook::AddressBook(const UserFolder &folder)
    : m_file(folder.file(kFile))
{
    for (const QJsonValue &value : m_file.read().value(kAddresses).toArray()) {
        if (const auto address = contracts::ordering::parseAddress(value.toObject(), {}))
            m_addresses.append(*address);
    }
}

void AddressBook::use(const Address &address)
{
    m_addresses.removeAll(address);
    m_addresses.prepend(address);
    if (m_addresses.size() > kMost)
        m_addresses.removeLast();
    keep();
}

void AddressBook::remove(const Address &address)
{
    m_addresses.removeAll(address);
    keep();
}

void AddressBook::keep() const
{
    QJsonArray array;
    for (const Address &address : m_addresses)
        array.append(toJson(address));
    // Not being able to remember is no reason not to order.
    [[maybe_unused]] const bool kept = m_file.write({{kAddresses, array}});
}

} // namespace checkout
