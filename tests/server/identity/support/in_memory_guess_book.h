#pragma once

#include "server/identity/application/guess_book.h"

#include <QMap>

// Guesses that are gone when the test is over.
class InMemoryGuessBook : public identity::GuessBook {
public:
    [[nodiscard]] core::Result<QDateTime> usedUntil(const identity::GuessSubject &subject) override;
    [[nodiscard]] core::Result<> use(const identity::GuessSubject &subject, const QDateTime &until) override;
    [[nodiscard]] core::Result<> giveBackOne(const identity::GuessSubject &subject) override;
    [[nodiscard]] core::Result<> forget(const identity::GuessSubject &subject) override;
    [[nodiscard]] core::Result<bool> isUsual(const QString &address, identity::UserId user) override;
    [[nodiscard]] core::Result<> rememberUsual(
        const QString &address, identity::UserId user, const QDateTime &now) override;
    [[nodiscard]] core::Result<int> tidy(const QDateTime &now, const QDateTime &seenBefore) override;

private:
    QMap<QByteArray, QDateTime> m_usedUntil;
    QMap<std::pair<identity::UserId, QString>, QDateTime> m_seen;
};
