#include "server/platform/auth/es256_key.h"

#include "server/platform/auth/base64url.h"

#include <QCryptographicHash>

#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>

namespace platform::auth {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kCoordinate = 32; // bytes of x, y, r and s
constexpr char kCurve[] = "P-256";

template <auto release> struct Release {
    template <class T> void operator()(T *thing) const { release(thing); }
};
template <class T, auto release> using Owned = std::unique_ptr<T, Release<release>>;

using Bio = Owned<BIO, BIO_free>;
using BigNumber = Owned<BIGNUM, BN_free>;
using Signature = Owned<ECDSA_SIG, ECDSA_SIG_free>;
using DigestContext = Owned<EVP_MD_CTX, EVP_MD_CTX_free>;
using KeyContext = Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;

KeyHandle handle(EVP_PKEY *key)
{
    return KeyHandle(key, EVP_PKEY_free);
}

core::Result<KeyHandle> unusable(const QString &detail)
{
    return core::fail(core::Fault::Invalid, "unusable-key"_L1, detail);
}

bool isOnP256(EVP_PKEY *key)
{
    std::array<char, 32> name{};
    size_t length = 0;
    return EVP_PKEY_get_base_id(key) == EVP_PKEY_EC
        && EVP_PKEY_get_group_name(key, name.data(), name.size(), &length) == 1
        && (std::string_view(name.data(), length) == "prime256v1" || std::string_view(name.data(), length) == kCurve);
}

QByteArray coordinate(EVP_PKEY *key, const char *parameter)
{
    BIGNUM *raw = nullptr;
    if (EVP_PKEY_get_bn_param(key, parameter, &raw) != 1)
        return {};
    const BigNumber number(raw);
    QByteArray bytes(kCoordinate, '\0');
    BN_bn2binpad(number.get(), reinterpret_cast<unsigned char *>(bytes.data()), kCoordinate);
    return bytes;
}

// The point is checked to lie on the curve; a key off it could betray secrets of whoever uses it.
core::Result<KeyHandle> publicKeyAt(const QByteArray &x, const QByteArray &y)
{
    QByteArray point = '\x04' + x + y;
    std::array<char, sizeof kCurve> curve{};
    std::copy(std::begin(kCurve), std::end(kCurve), curve.begin());
    std::array<OSSL_PARAM, 3> parameters{OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, curve.data(), 0),
        OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, point.data(), size_t(point.size())),
        OSSL_PARAM_construct_end()};
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    EVP_PKEY *made = nullptr;
    if (EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_PUBLIC_KEY, parameters.data()) != 1)
        return unusable(u"The key is no point of the curve P-256."_s);
    KeyHandle key = handle(made);
    const KeyContext check(EVP_PKEY_CTX_new_from_pkey(nullptr, made, nullptr));
    if (EVP_PKEY_public_check(check.get()) != 1)
        return unusable(u"The key is no point of the curve P-256."_s);
    return key;
}

// OpenSSL speaks DER, JOSE speaks r || s.
QByteArray fromDer(const QByteArray &der)
{
    auto bytes = reinterpret_cast<const unsigned char *>(der.constData());
    const Signature signature(d2i_ECDSA_SIG(nullptr, &bytes, long(der.size())));
    QByteArray raw(2 * kCoordinate, '\0');
    auto out = reinterpret_cast<unsigned char *>(raw.data());
    BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), out, kCoordinate);
    BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), out + kCoordinate, kCoordinate);
    return raw;
}

QByteArray toDer(const QByteArray &raw)
{
    const auto bytes = reinterpret_cast<const unsigned char *>(raw.constData());
    const Signature signature(ECDSA_SIG_new());
    ECDSA_SIG_set0(
        signature.get(), BN_bin2bn(bytes, kCoordinate, nullptr), BN_bin2bn(bytes + kCoordinate, kCoordinate, nullptr));
    unsigned char *encoded = nullptr;
    const int length = i2d_ECDSA_SIG(signature.get(), &encoded);
    const QByteArray der(reinterpret_cast<const char *>(encoded), std::max(length, 0));
    OPENSSL_free(encoded);
    return der;
}

// RFC 7638: the required members in alphabetical order, without spaces.
QString thumbprint(const QByteArray &x, const QByteArray &y)
{
    const QByteArray canonical =
        R"({"crv":"P-256","kty":"EC","x":")" + toBase64Url(x) + R"(","y":")" + toBase64Url(y) + R"("})";
    return QString::fromLatin1(toBase64Url(QCryptographicHash::hash(canonical, QCryptographicHash::Sha256)));
}

std::optional<QByteArray> coordinateIn(const QJsonObject &jwk, QLatin1StringView member)
{
    const auto bytes = fromBase64Url(jwk.value(member).toString().toLatin1());
    return bytes && bytes->size() == kCoordinate ? bytes : std::nullopt;
}

} // namespace

Es256PublicKey::Es256PublicKey(KeyHandle key, QByteArray x, QByteArray y)
    : m_key(std::move(key))
    , m_x(std::move(x))
    , m_y(std::move(y))
    , m_kid(thumbprint(m_x, m_y))
{
}

core::Result<Es256PublicKey> Es256PublicKey::fromJwk(const QJsonObject &jwk)
{
    const auto says = [&](QLatin1StringView member, QLatin1StringView value, bool required) {
        return jwk.contains(member) ? jwk.value(member).toString() == value : !required;
    };
    const auto x = coordinateIn(jwk, "x"_L1);
    const auto y = coordinateIn(jwk, "y"_L1);
    if (!says("kty"_L1, "EC"_L1, true) || !says("crv"_L1, "P-256"_L1, true) || !says("use"_L1, "sig"_L1, false)
        || !says("alg"_L1, "ES256"_L1, false) || !x || !y)
        return core::fail(unusable(u"This is no ES256 key."_s).error());
    return publicKeyAt(*x, *y).transform([&](const KeyHandle &key) {
        Es256PublicKey read(key, *x, *y);
        read.m_kid = jwk.value("kid"_L1).toString(read.m_kid);
        return read;
    });
}

const QString &Es256PublicKey::kid() const
{
    return m_kid;
}

QJsonObject Es256PublicKey::toJwk() const
{
    return {{"kty"_L1, "EC"_L1}, {"crv"_L1, "P-256"_L1}, {"x"_L1, QString::fromLatin1(toBase64Url(m_x))},
        {"y"_L1, QString::fromLatin1(toBase64Url(m_y))}, {"use"_L1, "sig"_L1}, {"alg"_L1, "ES256"_L1},
        {"kid"_L1, m_kid}};
}

bool Es256PublicKey::verifies(const QByteArray &message, const QByteArray &signature) const
{
    if (signature.size() != 2 * kCoordinate)
        return false;
    const QByteArray der = toDer(signature);
    const DigestContext context(EVP_MD_CTX_new());
    return EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) == 1
        && EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char *>(der.constData()), size_t(der.size()),
               reinterpret_cast<const unsigned char *>(message.constData()), size_t(message.size()))
        == 1;
}

Es256Key::Es256Key(KeyHandle key)
    : m_key(key)
    , m_public(key, coordinate(key.get(), OSSL_PKEY_PARAM_EC_PUB_X), coordinate(key.get(), OSSL_PKEY_PARAM_EC_PUB_Y))
{
}

Es256Key Es256Key::generate()
{
    EVP_PKEY *made = EVP_EC_gen(kCurve);
    if (!made)
        throw std::runtime_error("OpenSSL cannot make a P-256 key");
    return Es256Key(handle(made));
}

core::Result<Es256Key> Es256Key::fromPem(const QByteArray &pem)
{
    const Bio bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    // Without a callback OpenSSL would ask for the passphrase on the terminal.
    const auto noPassphrase = [](char *, int, int, void *) { return -1; };
    const KeyHandle key = handle(PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassphrase, nullptr));
    if (!key || !isOnP256(key.get()))
        return core::fail(unusable(u"This is no private P-256 key in PEM without a passphrase."_s).error());
    return Es256Key(key);
}

QByteArray Es256Key::toPem() const
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(bio.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    char *data = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, qsizetype(length));
}

const Es256PublicKey &Es256Key::publicKey() const
{
    return m_public;
}

QByteArray Es256Key::sign(const QByteArray &message) const
{
    const DigestContext context(EVP_MD_CTX_new());
    const auto bytes = reinterpret_cast<const unsigned char *>(message.constData());
    QByteArray der(80, '\0');
    auto length = size_t(der.size());
    if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) != 1
        || EVP_DigestSign(
               context.get(), reinterpret_cast<unsigned char *>(der.data()), &length, bytes, size_t(message.size()))
            != 1)
        throw std::runtime_error("OpenSSL cannot sign");
    der.truncate(qsizetype(length));
    return fromDer(der);
}

} // namespace platform::auth
