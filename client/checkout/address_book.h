#pragma once

#include "client/checkout/user_folder.h"
#include "common/contracts/ordering/address.h"

#include <QList>

namespace checkout {

using contracts::ordering::Address;

// The addresses a user has had parcels sent to, the last used first.
class AddressBook {
public:
    static constexpr int kMost = 20;

    explicit AddressBook(const UserFolder &folder);

    [[nodiscard]] const QList<Address> &addresses() const { return m_addresses; }
    void use(const Address &address); // to the front; added when it is new
    void remove(const Address &address);

private:
    void keep() const;

    KeptFile m_file;
    QList<Address> m_addresses;
};

} // namespace checkout
