#pragma once

#include <QString>
#include <QStringList>

// The arrows of the house (DESIGN, section 5): which room may include which.
namespace architecture {

struct Violation {
    QString file;
    int line = 0;
    QString reason;
};

// "server/ordering/domain/order.h" → "server/ordering/domain". Empty for files that belong to no room.
[[nodiscard]] QString roomOf(const QString &path);

// Whether a file of room `from` may include a file of room `to`.
[[nodiscard]] bool mayUse(const QString &from, const QString &to);

// Everything in one source file that the plan does not have: forbidden includes of rooms or of Qt modules, and words of
// the business in the platform.
[[nodiscard]] QList<Violation> violationsIn(const QString &path, const QString &text);

// The same for a whole tree.
[[nodiscard]] QList<Violation> violationsBelow(const QString &root);

} // namespace architecture
