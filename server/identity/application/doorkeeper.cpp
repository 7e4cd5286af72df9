#include "server/identity/application/doorkeeper.h"

#include <QCryptographicHash>

namespace identity {

namespace {

QByteArray keyOf(QLatin1StringView kind, const QString &account, const QString &address)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part : {QString(kind), account, address})
        hash.addData(QByteArray(part.toUtf8() + '\0'));
    return hash.result();
}

QString accountOf(const Visitor &visitor)
{
    const auto email = Email::parse(visitor.email);
    return email ? email->toString() : QString();
}

GuessSubject fromHere(const Visitor &visitor)
{
    return {keyOf("here"_L1, accountOf(visitor), visitor.address), kFromHere};
}

GuessSubject fromElsewhere(const Visitor &visitor)
{
    return {keyOf("elsewhere"_L1, accountOf(visitor), {}), kFromElsewhere};
}

GuessSubject fromOneAddress(const Visitor &visitor)
{
    return {keyOf("address"_L1, {}, visitor.address), kFromOneAddress};
}

} // namespace

Doorkeeper::Doorkeeper(GuessBook &book, const core::Clock &clock)
    : m_book(book)
    , m_clock(clock)
{
}

// Always in this order, so that two visitors at once never wait for each other.
Result<Admission> Doorkeeper::admit(const Visitor &visitor)
{
    const auto usual = visitor.user ? m_book.isUsual(visitor.address, *visitor.user) : Result<bool>(false);
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
        return core::fail(core::Error{Fault::TooMany, u"too-many-guesses"_s, u"There were too many wrong passwords."_s,
            {}, {{"retryAfter"_L1, qint64(taken.error().count())}}});
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

} // namespace identity
