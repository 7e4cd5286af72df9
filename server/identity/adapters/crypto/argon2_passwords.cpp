#include "server/identity/adapters/crypto/argon2_passwords.h"

#include <sodium.h>

#include <array>
#include <stdexcept>

namespace identity {

using namespace Qt::Literals::StringLiterals;

namespace {

// The UTF-8 of a password, wiped when it is done with.
class Utf8 {
public:
    explicit Utf8(const QString &password)
        : m_bytes(password.normalized(QString::NormalizationForm_KC).toUtf8())
    {
    }
    ~Utf8() { sodium_memzero(m_bytes.data(), size_t(m_bytes.size())); }
    Q_DISABLE_COPY_MOVE(Utf8)

    [[nodiscard]] const char *data() const { return m_bytes.constData(); }
    [[nodiscard]] unsigned long long size() const { return static_cast<unsigned long long>(m_bytes.size()); }

private:
    QByteArray m_bytes;
};

QByteArray randomBase64(qsizetype bytes)
{
    QByteArray random(bytes, '\0');
    randombytes_buf(random.data(), size_t(random.size()));
    return random.toBase64(QByteArray::OmitTrailingEquals);
}

// Salt and digest drawn by lot: comparing does all the work, and no password is known to fit.
QString drawnByLot(const HashingCost &cost)
{
    return u"$argon2id$v=19$m=%1,t=%2,p=1$%3$%4"_s.arg(cost.memory / 1024)
        .arg(cost.operations)
        .arg(QString::fromLatin1(randomBase64(16)), QString::fromLatin1(randomBase64(32)));
}

} // namespace

Argon2Passwords::Argon2Passwords(HashingCost cost)
    : m_cost(cost)
{
    if (sodium_init() < 0)
        throw std::runtime_error("libsodium cannot be used");
    m_nobodysHash = drawnByLot(cost);
}

Result<QString> Argon2Passwords::hash(const QString &password) const
{
    const Utf8 utf8(password);
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str_alg(
            hash.data(), utf8.data(), utf8.size(), m_cost.operations, m_cost.memory, crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return core::fail(core::Fault::Unavailable, "no-memory"_L1, u"There is not enough memory at the moment."_s);
    return QString::fromLatin1(hash.data());
}

bool Argon2Passwords::matches(const QString &password, const QString &hash) const
{
    const Utf8 utf8(password);
    return crypto_pwhash_str_verify(hash.toLatin1().constData(), utf8.data(), utf8.size()) == 0;
}

QString Argon2Passwords::nobodysHash() const
{
    return m_nobodysHash;
}

} // namespace identity
