#include "server/delivery/domain/handover.h"

#include <algorithm>

namespace delivery {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isUsable(const QString &text)
{
    const auto printable = [](QChar character) { return character.isPrint() || character.isSurrogate(); };
    return !text.isEmpty() && text.size() <= Handover::kLongest && std::all_of(text.begin(), text.end(), printable);
}

} // namespace

Handover::Handover(const QString &courier, const QString &waybill)
    : m_courier(courier)
    , m_waybill(waybill)
{
}

core::Result<Handover> Handover::make(const QString &courier, const QString &waybill)
{
    const Handover handover(courier.trimmed(), waybill.trimmed());
    if (!isUsable(handover.courier()))
        return core::fail(core::Fault::Invalid, "courier-unusable"_L1, u"The courier's name is 1 to 50 characters."_s);
    if (!isUsable(handover.waybill()))
        return core::fail(core::Fault::Invalid, "waybill-unusable"_L1, u"A waybill number is 1 to 50 characters."_s);
    return handover;
}

} // namespace delivery
