#pragma once

#include "common/core/clock.h"
#include "server/identity/application/guess_book.h"
#include "server/identity/domain/account.h"

namespace identity {

// Somebody who tries something that must not be tried often.
struct Visitor {
    QString email; // as typed
    QString address; // of their computer or their network
    std::optional<UserId> user; // whose e-mail address it is, when it is anybody's
};

// A visitor whose password or code may be compared, and what that was counted on.
struct Admission {
    Visitor visitor;
    QList<GuessSubject> counted;
};

// Slows down who guesses passwords. A try is counted before the password is compared, so that many at the same moment
// count as many, and given back when it was no guess.
class Doorkeeper {
public:
    Doorkeeper(GuessBook &book, const core::Clock &clock, const Door &door = kPasswordDoor);

    // Error: TooMany with the slug of the door and `retryAfter` in seconds, the same whether there is such an account
    // or not.
    [[nodiscard]] Result<Admission> admit(const Visitor &visitor);
    [[nodiscard]] Result<> welcome(const Admission &admission); // the password was right
    [[nodiscard]] Result<> excuse(const Admission &admission); // the password was not compared
    // What this visitor tried from here before is forgotten.
    [[nodiscard]] Result<> pardon(const Visitor &visitor);

private:
    [[nodiscard]] Result<> countOn(const GuessSubject &subject);
    [[nodiscard]] GuessSubject fromHere(const Visitor &visitor) const;
    [[nodiscard]] GuessSubject fromElsewhere(const Visitor &visitor) const;
    [[nodiscard]] GuessSubject fromOneAddress(const Visitor &visitor) const;

    GuessBook &m_book;
    const core::Clock &m_clock;
    Door m_door;
};

} // namespace identity
