#pragma once

#include "common/core/result.h"

#include <QString>

namespace identity {

using namespace Qt::Literals::StringLiterals;
using core::Fault;
using core::Result;

// An address that names an account. Upper and lower case are the same, and so are composed and decomposed letters.
class Email {
public:
    static constexpr int kLongest = 254; // RFC 5321

    Email() = default;

    // One '@' between two non-empty parts without spaces; more is known only to whoever delivers mail.
    // Error: Invalid "not-an-email".
    [[nodiscard]] static Result<Email> parse(const QString &text);

    [[nodiscard]] const QString &toString() const { return m_text; }

    friend bool operator==(const Email &, const Email &) = default;
    friend size_t qHash(const Email &email, size_t seed = 0) { return ::qHash(email.m_text, seed); }

private:
    explicit Email(QString text);

    QString m_text;
};

} // namespace identity
