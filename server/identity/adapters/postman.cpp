#include "server/identity/adapters/postman.h"

#include "server/identity/adapters/postgres/postgres_accounts.h"
#include "server/identity/adapters/postgres/postgres_mail_orders.h"
#include "server/identity/adapters/postgres/postgres_password_resets.h"
#include "server/identity/application/mail_texts.h"

#include <QLoggingCategory>

namespace identity {

namespace {

Q_LOGGING_CATEGORY(postman, "identity.postman")

// Who has claimed a mail has sent it, or is dead, after this many seconds.
constexpr int kClaim = 60;

} // namespace

Postman::Postman(Mailer &mailer, const Passwords &passwords, const core::Clock &clock)
    : m_mailer(mailer)
    , m_passwords(passwords)
    , m_clock(clock)
{
}

Result<Postman::Found> Postman::sendNext(Connection &connection)
{
    const auto due = connection.transact([&](Connection &transaction) {
        const QDateTime now = m_clock.now();
        return PostgresMailOrders(transaction).claimDue(now, now.addSecs(kClaim));
    });
    if (!due)
        return core::fail(due.error());
    if (!*due)
        return Found::Nothing;
    const MailOrder &order = **due;
    return write(connection, order)
        .and_then([&](const std::optional<Mail> &mail) {
            return mail ? send(connection, order, *mail) : PostgresMailOrders(connection).strike(order.id);
        })
        .transform([] { return Found::Something; });
}

Result<std::optional<Mail>> Postman::write(Connection &connection, const MailOrder &order)
{
    if (order.isTooLate(m_clock.now())) {
        qCWarning(postman).noquote() << "gave up mail" << order.id.toString() << "after" << order.attempts;
        return std::nullopt;
    }
    return PostgresAccounts(connection)
        .findByEmail(order.to)
        .and_then([&](const std::optional<Account> &account) -> Result<std::optional<Mail>> {
            if (!account)
                return std::nullopt;
            if (order.kind == MailKind::PasswordChanged)
                return passwordChangedMail(order, *account);
            return writeCode(connection, order, *account).transform([](const Mail &mail) {
                return std::optional(mail);
            });
        });
}

Result<Mail> Postman::writeCode(Connection &connection, const MailOrder &order, const Account &account)
{
    const ResetCode code = ResetCode::generate();
    return m_passwords.hash(code.toString())
        .and_then([&](const QString &hash) {
            const QDateTime expiresAt = m_clock.now().addDuration(ResetCode::kLife);
            return PostgresPasswordResets(connection).put({account.id, hash, expiresAt});
        })
        .transform([&] { return resetMail(order, account, code); });
}

Result<> Postman::send(Connection &connection, const MailOrder &order, const Mail &mail)
{
    PostgresMailOrders orders(connection);
    const auto sent = m_mailer.send(mail);
    const QString id = order.id.toString();
    if (sent) {
        qCInfo(postman).noquote() << "sent mail" << id;
        return orders.strike(order.id);
    }
    qCWarning(postman).noquote() << "mail" << id << "was not sent:" << sent.error().slug << sent.error().detail;
    return sent.error().fault == Fault::Refused ? orders.strike(order.id)
                                                : orders.postpone(order.id, m_clock.now().addDuration(order.pause()));
}

} // namespace identity
