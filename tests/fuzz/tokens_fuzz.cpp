// Tokens and the keys that they are checked with. Whatever is shown: without a signature by our key it is nobody's.
#include "server/platform/auth/base64url.h"
#include "server/platform/auth/callers.h"
#include "server/platform/auth/token_verifier.h"
#include "tests/fuzz/codec.h"

#include <fuzzer/FuzzedDataProvider.h>

using namespace platform::auth;
using namespace Qt::Literals::StringLiterals;
using fuzz::hold;

namespace {

class NoonClock : public core::Clock {
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime({2026, 3, 1}, {12, 0}, Qt::UTC); }
};

const NoonClock kClock;
const Trust kTrust{.issuer = u"shop"_s, .audience = u"buyers"_s, .cachedTokens = 4};

const Es256Key &ourKey()
{
    static const Es256Key key = Es256Key::generate();
    return key;
}

const KnownKeys &ourKeys()
{
    static const KnownKeys keys({ourKey().publicKey()});
    return keys;
}

QByteArray signedBy(const Es256Key &key, const QByteArray &header, const QByteArray &claims)
{
    const QByteArray part = toBase64Url(header) + '.' + toBase64Url(claims);
    return part + '.' + toBase64Url(key.sign(part));
}

bool isBelieved(const QByteArray &token)
{
    const TokenVerifier verifier(kTrust, ourKeys(), kClock);
    const auto principal = verifier.verify(token);
    const auto again = verifier.verify(token); // remembered
    hold(principal.has_value() == again.has_value(), "a token is judged alike the second time");
    hold(principal || principal.error().fault == core::Fault::Unauthenticated, "who is not believed is not known");
    hold(!principal || (!principal->id.isNull() && principal->expires.addSecs(5) > kClock.now()), "it has not ended");
    return principal.has_value();
}

void isNobodys(const QByteArray &token)
{
    hold(!isBelieved(token), "nobody is believed without our signature");
    const Callers callers(u"store"_s, {{u"ordering"_s, {ourKey().publicKey()}}}, kClock);
    hold(!callers.whoBrings(token), "no service is believed without its signature");
}

// The claims are somebody's own; the header is right, or somebody's own too.
void signedTokens(FuzzedDataProvider &input)
{
    const QByteArray right = "{\"alg\":\"ES256\",\"kid\":\"" + ourKey().publicKey().kid().toLatin1() + "\"}";
    const QByteArray other = QByteArray::fromStdString(input.ConsumeRandomLengthString());
    const bool isRight = input.ConsumeBool();
    const auto place = input.ConsumeIntegral<quint16>();
    const auto change = input.ConsumeIntegral<quint8>();
    const QByteArray claims = QByteArray::fromStdString(input.ConsumeRemainingBytesAsString());
    QByteArray token = signedBy(ourKey(), isRight ? right : other, claims);
    if (isBelieved(token)) {
        const QJsonObject said = fuzz::objectIn(claims);
        hold(said.value(claim::kIssuer).toString() == kTrust.issuer, "only our issuer is believed");
        hold(said.value(claim::kExpires).isDouble(), "what is believed ends");
    }
    if (change != 0) {
        char &byte = token.data()[place % token.size()];
        byte = char(byte ^ char(change));
        isNobodys(token);
    }
    static const Es256Key stranger = Es256Key::generate();
    isNobodys(signedBy(stranger, right, claims));
}

void keySets(const QByteArray &json)
{
    if (const auto keys = parseJwks(fuzz::objectIn(json))) {
        hold(!keys->isEmpty() && keys->size() <= kMostKeys, "a set of keys has some, and not too many");
        const auto again = parseJwks(toJwks(*keys));
        hold(again && toJwks(*again) == toJwks(*keys), "keys are read as the same again");
        hold(!keys->constFirst().verifies(json, QByteArray(64, '\1')), "no key verifies what it has not signed");
    }
    if (const auto callers = parseCallerKeys(json))
        hold(parseCallerKeys(QJsonDocument(toJson(*callers)).toJson()).has_value(), "callers are read again");
}

void texts(const QByteArray &text)
{
    if (const auto bytes = fromBase64Url(text))
        hold(toBase64Url(*bytes) == text, "there is one text for the same bytes");
    if (const auto jwt = parseJwt(text))
        hold(text.startsWith(QByteArray(jwt->signedPart + '.')) && text.size() <= kLargestToken,
            "a token is what was shown");
    isNobodys(text);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    texts(bytes);
    keySets(bytes);
    FuzzedDataProvider input(data, size);
    signedTokens(input);
    return 0;
}
