#include "tests/drills/faults/provider_moods.h"

namespace drills {

using namespace Qt::Literals::StringLiterals;
using journeys::RunningShop;

namespace {

Fault badProvider(const QString &how, const QJsonObject &knobs)
{
    return {u"provider "_s + how, [knobs](RunningShop &shop) { shop.turnKnobs(knobs); },
        [](RunningShop &shop) { shop.turnKnobs({}); }};
}

} // namespace

QList<Fault> providerMoods()
{
    return {badProvider(u"loses answers after charging"_s, {{"answerLost"_L1, 0.5}}),
        badProvider(u"answers nonsense"_s, {{"nonsense"_L1, 0.5}}),
        badProvider(u"is overloaded"_s, {{"overload"_L1, 1}}), badProvider(u"is silent"_s, {{"timeout"_L1, 1}}),
        badProvider(u"takes 3 s"_s, {{"delayMs"_L1, 3'000}})};
}

} // namespace drills
