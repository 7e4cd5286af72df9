#include "server/identity/domain/reset_code.h"

#include <QRandomGenerator>

#include <algorithm>

namespace identity {

namespace {
constexpr quint32 kCodes = 100'000'000;
} // namespace

ResetCode::ResetCode(QString digits)
    : m_digits(std::move(digits))
{
}

ResetCode ResetCode::generate()
{
    const quint32 number = QRandomGenerator::system()->bounded(kCodes); // getrandom(2)
    return ResetCode(QString::number(number).rightJustified(kDigits, u'0'));
}

std::optional<ResetCode> ResetCode::parse(const QString &text)
{
    QString digits;
    for (const QChar letter : text) {
        if (letter.isDigit())
            digits.append(QChar(u'0' + letter.digitValue()));
        else if (!letter.isSpace() && letter != u'-')
            return std::nullopt;
    }
    return digits.size() == kDigits ? std::optional(ResetCode(digits)) : std::nullopt;
}

QString ResetCode::inTwoGroups() const
{
    return m_digits.first(kDigits / 2) + u' ' + m_digits.sliced(kDigits / 2);
}

} // namespace identity
