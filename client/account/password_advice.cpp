#include "client/account/password_advice.h"

#include <QCoreApplication>

#include <algorithm>

namespace account {

namespace {

// As the shop counts: letters, not bytes.
constexpr int kShortest = 10;
constexpr int kLongest = 128;

struct Advice {
    Q_DECLARE_TR_FUNCTIONS(account::PasswordAdvice)
};

} // namespace

QString passwordAdvice(const QString &password, const QString &email)
{
    const QList<uint> letters = password.toUcs4();
    const auto count = int(letters.size());
    if (count == 0)
        return Advice::tr("At least %n character(s)", nullptr, kShortest);
    if (count < kShortest)
        return Advice::tr("%n more character(s)", nullptr, kShortest - count);
    if (count > kLongest)
        return Advice::tr("At most %n character(s)", nullptr, kLongest);
    if (password.compare(email.trimmed(), Qt::CaseInsensitive) == 0)
        return Advice::tr("Not the e-mail address, please: everybody knows it");
    if (std::all_of(letters.begin(), letters.end(), [&](uint letter) { return letter == letters.first(); }))
        return Advice::tr("More than one letter repeated, please");
    return {};
}

} // namespace account
