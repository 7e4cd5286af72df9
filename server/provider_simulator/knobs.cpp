#include "server/provider_simulator/knobs.h"

#include <array>

namespace provider_simulator {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::fail;
using core::Fault;

namespace {

constexpr auto kDelay = "delayMs"_L1;
constexpr double kLongestDelay = 600'000;

struct Share {
    QLatin1StringView name;
    double Knobs::*value;
};

constexpr std::array kShares{Share{"decline"_L1, &Knobs::decline}, Share{"timeout"_L1, &Knobs::timeout},
    Share{"overload"_L1, &Knobs::overload}, Share{"answerLost"_L1, &Knobs::answerLost},
    Share{"nonsense"_L1, &Knobs::nonsense}};

core::Result<double> numberAt(const QJsonObject &body, const QString &name, double largest)
{
    const double number = body.value(name).toDouble(-1);
    if (number >= 0 && number <= largest)
        return number;
    return fail(Error{Fault::Invalid, u"out-of-range"_s, u"A number from 0 to %1 is expected here."_s.arg(largest),
        QString(u'/' + name), {}});
}

core::Result<> turn(Knobs &knobs, const QJsonObject &body, const QString &name)
{
    if (name == kDelay)
        return numberAt(body, name, kLongestDelay).transform([&](double ms) {
            knobs.delay = std::chrono::milliseconds(qint64(ms));
        });
    for (const Share &share : kShares) {
        if (share.name == name)
            return numberAt(body, name, 1).transform([&](double value) { knobs.*share.value = value; });
    }
    return fail(Error{Fault::Invalid, u"unknown-field"_s, u"There is no such knob."_s, QString(u'/' + name), {}});
}

} // namespace

Mood Knobs::mood(const Chance &chance) const
{
    if (chance() < overload)
        return Mood::Overloaded;
    if (chance() < timeout)
        return Mood::Silent;
    if (chance() < answerLost)
        return Mood::AnswerLost;
    return chance() < nonsense ? Mood::Nonsense : Mood::Well;
}

bool Knobs::declines(const Chance &chance) const
{
    return chance() < decline;
}

QJsonObject toJson(const Knobs &knobs)
{
    QJsonObject json{{kDelay, qint64(knobs.delay.count())}};
    for (const Share &share : kShares)
        json.insert(share.name, knobs.*share.value);
    return json;
}

core::Result<Knobs> parseKnobs(const QJsonObject &body)
{
    Knobs knobs;
    for (const QString &name : body.keys()) {
        if (const auto turned = turn(knobs, body, name); !turned)
            return fail(turned.error());
    }
    return knobs;
}

} // namespace provider_simulator
