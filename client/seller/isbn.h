#pragma once

#include <QString>

namespace seller {

// What can be said of an ISBN while it is typed. The shop decides; this tells sooner.
struct IsbnState {
    enum class Kind { Empty, Unfinished, Malformed, WrongDigit, Good };

    Kind kind = Kind::Empty;
    QChar rightDigit; // of WrongDigit: what the last one should be
    QString isbn13; // of Good

    friend bool operator==(const IsbnState &, const IsbnState &) = default;
};

// ISBN-10 and ISBN-13, with or without hyphens and spaces.
[[nodiscard]] IsbnState isbnState(QStringView text);

} // namespace seller
