#pragma once

#include <QByteArray>
#include <QStringList>

namespace seller {

// What the header of an import file says, compared with the columns that the shop takes.
struct ImportColumns {
    QStringList missing; // of those that are needed
    QStringList unknown;
    QStringList repeated;

    [[nodiscard]] static ImportColumns under(const QStringList &header);
    [[nodiscard]] static QStringList needed();
    [[nodiscard]] static QStringList known(); // all, in the order of the template
    [[nodiscard]] bool areUsable() const;
    [[nodiscard]] QString inWords() const; // what is wrong; empty when nothing is
};

// The column of a file by the pointer of a refusal: "/publishedYear" stands under "year".
[[nodiscard]] QString columnOf(const QString &pointer);

// A file to begin with: every column, and a book as an example. Spreadsheets know it as UTF-8 by its mark.
[[nodiscard]] QByteArray importTemplate();

} // namespace seller
