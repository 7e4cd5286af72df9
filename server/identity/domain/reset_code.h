#pragma once

#include "server/identity/domain/email.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace identity {

// What is sent by mail to who has forgotten the password: eight digits, which are typed alike on every keyboard.
class ResetCode {
public:
    static constexpr std::chrono::minutes kLife{15};
    static constexpr int kDigits = 8;

    [[nodiscard]] static ResetCode generate();
    // As somebody types it: spaces and hyphens do not count. Nothing when it is no code.
    [[nodiscard]] static std::optional<ResetCode> parse(const QString &text);

    [[nodiscard]] const QString &toString() const { return m_digits; } // "40715528"
    [[nodiscard]] QString inTwoGroups() const; // "4071 5528"

    friend bool operator==(const ResetCode &, const ResetCode &) = default;

private:
    explicit ResetCode(QString digits);

    QString m_digits;
};

} // namespace identity
