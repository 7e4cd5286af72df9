#pragma once

#include "common/core/result.h"

namespace bookstore {

// Passwords that were made here once and are kept in files that only we can read.
class Passwords {
public:
    explicit Passwords(QString folder);

    // The password of that name, made when it is asked for the first time: 43 characters of A–Z a–z 0–9 - _.
    // Error: Broken "password-not-kept" with the reason.
    [[nodiscard]] core::Result<QString> of(const QString &name) const;
    [[nodiscard]] QString fileOf(const QString &name) const;

private:
    QString m_folder;
};

} // namespace bookstore
