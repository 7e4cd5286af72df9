#pragma once

#include "common/core/result.h"

#include <QString>

namespace store {

using namespace Qt::Literals::StringLiterals;
using core::Fault;
using core::Result;

// An International Standard Book Number with a right check digit. Always of 13 digits: the older ones of 10 mean
// the same book as those with 978 before them (ISO 2108).
class Isbn {
public:
    // Reads 10 or 13 digits, with hyphens or spaces between them; the last of 10 may be X.
    // Errors: Invalid "isbn-malformed", "isbn-checksum" (naming the digit that would be right).
    [[nodiscard]] static Result<Isbn> parse(QStringView text);

    [[nodiscard]] QString toString() const { return m_digits; }

    friend bool operator==(const Isbn &, const Isbn &) = default;

private:
    explicit Isbn(QString digits)
        : m_digits(std::move(digits))
    {
    }

    QString m_digits;
};

// What stands after nine digits of an ISBN-10 (0–9 or X), and after twelve of an ISBN-13.
[[nodiscard]] QChar checkDigit10(QStringView nineDigits);
[[nodiscard]] QChar checkDigit13(QStringView twelveDigits);

} // namespace store
