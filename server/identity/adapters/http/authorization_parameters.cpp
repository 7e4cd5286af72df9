#include "server/identity/adapters/http/authorization_parameters.h"

#include "server/identity/domain/loopback_redirect.h"
#include "server/identity/domain/proof_key.h"

#include <array>

namespace identity {

namespace {

struct Complaint {
    QLatin1StringView error;
    QString description;
};

using Rule = std::optional<Complaint> (*)(const FormFields &fields);

Complaint invalid(const QString &description)
{
    return {"invalid_request"_L1, description};
}

bool isPrintable(const QString &text, qsizetype longest)
{
    return text.size() <= longest
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
}

bool isUsableState(const FormFields &fields)
{
    return !fields.isRepeated("state"_L1) && isPrintable(fields.one("state"_L1), AuthorizationRequest::kLongestState);
}

std::optional<Complaint> eachIsGivenOnce(const FormFields &fields)
{
    const auto repeated = fields.repeated();
    return repeated ? std::optional(invalid(u"A parameter is given more than once."_s)) : std::nullopt;
}

std::optional<Complaint> aCodeIsAskedFor(const FormFields &fields)
{
    const QString type = fields.one("response_type"_L1);
    const QString mode = fields.one("response_mode"_L1);
    if (type.isEmpty())
        return invalid(u"response_type is missing."_s);
    if (type != "code"_L1)
        return Complaint{"unsupported_response_type"_L1, u"The only response_type is code."_s};
    if (!mode.isEmpty() && mode != "query"_L1)
        return invalid(u"The only response_mode is query."_s);
    return std::nullopt;
}

// No method at all would mean "plain" (RFC 7636, section 4.3), which proves nothing to who has seen the address.
std::optional<Complaint> theChallengeIsAHash(const FormFields &fields)
{
    if (fields.one("code_challenge_method"_L1) != "S256"_L1)
        return invalid(u"code_challenge_method must be S256."_s);
    if (!isChallenge(fields.one("code_challenge"_L1)))
        return invalid(u"code_challenge must be a SHA-256 in base64url."_s);
    return std::nullopt;
}

std::optional<Complaint> allStandsInTheAddress(const FormFields &fields)
{
    if (!fields.one("request"_L1).isEmpty())
        return Complaint{"request_not_supported"_L1, u"Request objects are not read."_s};
    if (!fields.one("request_uri"_L1).isEmpty())
        return Complaint{"request_uri_not_supported"_L1, u"Request objects are not read."_s};
    return std::nullopt;
}

std::optional<Complaint> whatIsGivenBackIsPlain(const FormFields &fields)
{
    if (!isUsableState(fields))
        return invalid(u"state must be printable and not too long."_s);
    if (!isPrintable(fields.one("nonce"_L1), AuthorizationRequest::kLongestNonce))
        return invalid(u"nonce must be printable and not too long."_s);
    return std::nullopt;
}

// Nobody is signed in at the page itself.
std::optional<Complaint> somebodyMayBeAsked(const FormFields &fields)
{
    if (fields.one("prompt"_L1).split(u' ').contains("none"_L1))
        return Complaint{"login_required"_L1, u"Somebody must sign in."_s};
    return std::nullopt;
}

constexpr std::array<Rule, 6> kRules{&eachIsGivenOnce, &aCodeIsAskedFor, &theChallengeIsAHash, &allStandsInTheAddress,
    &whatIsGivenBackIsPlain, &somebodyMayBeAsked};

} // namespace

Wanted readAuthorization(const FormFields &fields, const QStringList &clients)
{
    const QString client = fields.one("client_id"_L1);
    const QString redirectUri = fields.one("redirect_uri"_L1);
    if (fields.isRepeated("client_id"_L1) || !clients.contains(client))
        return tl::unexpected(AuthorizationRefusal{u"invalid_client"_s, u"Nobody knows this client."_s, {}});
    if (fields.isRepeated("redirect_uri"_L1) || !isLoopbackRedirect(redirectUri))
        return tl::unexpected(
            AuthorizationRefusal{u"invalid_request"_s, u"redirect_uri must lead back to this computer."_s, {}});
    const QString state = isUsableState(fields) ? fields.one("state"_L1) : QString();
    for (const Rule rule : kRules) {
        if (const auto complaint = rule(fields))
            return tl::unexpected(AuthorizationRefusal{
                QString(complaint->error), complaint->description, ReturnAddress{redirectUri, state}});
    }
    return AuthorizationRequest{client, redirectUri, fields.one("code_challenge"_L1), state,
        fields.one("scope"_L1).split(u' ').contains("openid"_L1), fields.one("nonce"_L1)};
}

} // namespace identity
