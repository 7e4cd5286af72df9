#include "server/platform/http/response.h"

#include <QLoggingCategory>

#include <array>

namespace platform::http {

using core::Error;
using core::Fault;
using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(lcProblem, "platform.http.problem")

namespace {

struct Meaning {
    Fault fault;
    int status;
    QLatin1StringView title;
};

constexpr std::array kMeanings{
    Meaning{Fault::Malformed, 400, "The request cannot be read."_L1},
    Meaning{Fault::Invalid, 422, "A value is not acceptable."_L1},
    Meaning{Fault::Unauthenticated, 401, "It is not known who asks."_L1},
    Meaning{Fault::Forbidden, 403, "This is not allowed."_L1},
    Meaning{Fault::NotFound, 404, "There is no such thing."_L1},
    Meaning{Fault::Conflict, 409, "Somebody else was faster."_L1},
    Meaning{Fault::Refused, 409, "This cannot be done now."_L1},
    Meaning{Fault::Outdated, 412, "There is a newer version."_L1},
    Meaning{Fault::ConditionMissing, 428, "A condition is required."_L1},
    Meaning{Fault::TooLarge, 413, "This is too large."_L1},
    Meaning{Fault::Unsupported, 415, "This kind of content is not understood."_L1},
    Meaning{Fault::TooMany, 429, "These are too many requests."_L1},
    Meaning{Fault::Unavailable, 503, "A part is not available now."_L1},
    Meaning{Fault::TimedOut, 504, "A part did not answer in time."_L1},
    Meaning{Fault::Broken, 500, "Something went wrong here."_L1},
};

const Meaning &meaningOf(Fault fault)
{
    for (const Meaning &meaning : kMeanings) {
        if (meaning.fault == fault)
            return meaning;
    }
    return kMeanings.back();
}

// What the caller may know of a fault of ours: nothing but that it is one.
Error withoutSecrets(const Error &error)
{
    if (error.fault != Fault::Broken)
        return error;
    qCWarning(lcProblem).noquote() << "broken:" << error.slug << error.detail;
    return {Fault::Broken, u"broken"_s, u"The fault is ours and has been noted."_s, {}, {}};
}

Response withHints(const Response &response, const Error &error)
{
    if (error.fault == Fault::Unauthenticated)
        return response.with("WWW-Authenticate", "Bearer");
    if (error.fault == Fault::Unavailable || error.fault == Fault::TooMany)
        return response.with("Retry-After", QByteArray::number(error.facts.value("retryAfter"_L1).toInt(1)));
    return response;
}

} // namespace

int statusOf(Fault fault)
{
    return meaningOf(fault).status;
}

Response problem(const Error &error)
{
    return problem(error, statusOf(error.fault));
}

Response problem(const Error &error, int status)
{
    const Error told = withoutSecrets(error);
    QJsonObject document = told.facts;
    document["type"_L1] = QString("/problems/"_L1 + told.slug);
    document["title"_L1] = meaningOf(told.fault).title;
    document["status"_L1] = status;
    document["detail"_L1] = told.detail;
    if (!told.pointer.isEmpty())
        document["pointer"_L1] = told.pointer;
    Response response = json(document, status);
    response.mediaType = "application/problem+json";
    return withHints(response, told);
}

} // namespace platform::http
