#include "client/api/problem.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace api {

using core::Error;
using core::Fault;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Meaning {
    int status;
    Fault fault;
};

constexpr std::array kMeanings{
    Meaning{400, Fault::Malformed},
    Meaning{401, Fault::Unauthenticated},
    Meaning{402, Fault::Refused},
    Meaning{403, Fault::Forbidden},
    Meaning{404, Fault::NotFound},
    Meaning{408, Fault::TimedOut},
    Meaning{409, Fault::Refused},
    Meaning{412, Fault::Outdated},
    Meaning{413, Fault::TooLarge},
    Meaning{415, Fault::Unsupported},
    Meaning{422, Fault::Invalid},
    Meaning{428, Fault::ConditionMissing},
    Meaning{429, Fault::TooMany},
    Meaning{502, Fault::TimedOut},
    Meaning{503, Fault::Unavailable},
    Meaning{504, Fault::TimedOut},
};

// Of the answers with 409 these pass by themselves.
constexpr std::array kUnderWay{"request-in-progress"_L1, "payment-under-way"_L1};

Fault faultOf(int status, const QString &slug)
{
    if (std::find(kUnderWay.begin(), kUnderWay.end(), slug) != kUnderWay.end())
        return Fault::Conflict;
    const auto known = std::find_if(
        kMeanings.begin(), kMeanings.end(), [&](const Meaning &meaning) { return meaning.status == status; });
    return known == kMeanings.end() ? Fault::Broken : known->fault;
}

} // namespace

Error problemOf(int status, const QByteArray &body)
{
    QJsonObject problem = QJsonDocument::fromJson(body).object();
    const QString slug = problem.take("type"_L1).toString().section(u'/', -1);
    const QString detail = problem.take("detail"_L1).toString();
    const QString pointer = problem.take("pointer"_L1).toString();
    problem.remove("title"_L1);
    problem.remove("status"_L1);
    if (slug.isEmpty())
        return {faultOf(status, {}), u"unexpected-answer"_s, u"HTTP %1"_s.arg(status), {}, {}};
    return {faultOf(status, slug), slug, detail, pointer, problem};
}

} // namespace api
