#pragma once

#include <QStringList>

namespace identity {

struct OAuthSettings {
    QString issuer; // the address of the shop, as everybody sees it
    QStringList clients; // programs on the computers of people, none of which can keep a secret
};

} // namespace identity
