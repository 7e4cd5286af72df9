#include "server/identity/application/doorkeeper.h"

#include <QCryptographicHash>

namespace identity {

namespace {

QByteArray keyOf(const QString &kind, const QString &account, const QString &address)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part : {kind, account, address})
        hash.addData(QByteArray(part.toUtf8() + '\0'));
    return hash.result();
}

QString accountOf(const Visitor &visitor)
{
    const auto email = Email::parse(visitor.email);
    return email ? email->toString() : QString();
}

} // namespace

Doorkeeper::Doorkeeper(GuessBook &book, const core::Clock &clock, const Door &door)
    : m_book(book)
    , m_clock(clock)
    , m_door(door)
{
}

GuessSubject Doorkeeper::fromHere(const Visitor &visitor) const
{
    return {keyOf(m_door.name + u"here"_s, accountOf(visitor), visitor.address), m_door.fromHere};
}

GuessSubject Doorkeeper::fromElsewhere(const Visitor &visitor) const
{
    return {keyOf(m_door.name + u"elsewhere"_s, accountOf(visitor), {}), m_door.fromElsewhere};
}

GuessSubject Doorkeeper::fromOneAddress(const Visitor &visitor) const
{
    return {keyOf(m_door.name + u"address"_s, {}, visitor.address), m_door.fromOneAddress};
}

// Always in this order, so that two visitors at once never wait for each other.
Result<Admission> Doorkeeper::admit(const Visitor &visitor)
{
    // Asked for nobody too, which takes the same time.
    const auto usual = m_book.isUsual(visitor.address, visitor.user.value_or(UserId()));
    if (!usual)
        return core::fail(usual.error());
    QList<GuessSubject> subjects{fromHere(visitor)};
    if (!*usual)
        subjects.append(fromElsewhere(visitor));
    subjects.append(fromOneAddress(visitor));
    for (const GuessSubject &subject : subjects) {
        if (const auto counted = countOn(subject); !counted)
            return core::fail(counted.error());
    }
    return Admission{visitor, subjects};
}

Result<> Doorkeeper::countOn(const GuessSubject &subject)
{
    return m_book.usedUntil(subject).and_then([&](const QDateTime &usedUntil) -> Result<> {
        const auto taken = takeTry(subject.allowance, usedUntil, m_clock.now());
        if (taken)
            return m_book.use(subject, *taken);
        return core::fail(core::Error{Fault::TooMany, m_door.tooMany, u"This was tried too often."_s, {},
            {{"retryAfter"_L1, qint64(taken.error().count())}}});
    });
}

Result<> Doorkeeper::welcome(const Admission &admission)
{
    return excuse(admission).and_then([&] { return m_book.forget(admission.counted.first()); }).and_then([&] {
        return m_book.rememberUsual(admission.visitor.address, *admission.visitor.user, m_clock.now());
    });
}

Result<> Doorkeeper::excuse(const Admission &admission)
{
    for (const GuessSubject &subject : admission.counted) {
        if (const auto givenBack = m_book.giveBackOne(subject); !givenBack)
            return givenBack;
    }
    return {};
}

Result<> Doorkeeper::pardon(const Visitor &visitor)
{
    return m_book.forget(fromHere(visitor));
}

} // namespace identity
