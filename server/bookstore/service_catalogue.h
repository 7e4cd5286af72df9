#pragma once

#include <QStringList>

#include <span>

namespace bookstore {

// The services of the shop, and whom each of them listens to or calls.
struct ServiceEntry {
    QString name; // "ordering"; the program is bookstore-ordering
    QStringList peers; // whose internal address it is told
    bool coversFolder = false;
    bool signsTokens = false;
    bool tellsUsers = false; // pushes messages to them
};

[[nodiscard]] const QList<ServiceEntry> &serviceCatalogue();

} // namespace bookstore
