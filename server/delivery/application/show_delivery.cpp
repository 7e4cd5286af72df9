#include "server/delivery/application/show_delivery.h"

namespace delivery {

using namespace Qt::Literals::StringLiterals;
using contracts::delivery::DeliveryDocument;

ShowDelivery::ShowDelivery(DeliveryDocuments &documents)
    : m_documents(documents)
{
}

core::Result<DeliveryDocument> ShowDelivery::run(const DeliveryId &id, const Reader &reader)
{
    auto document = m_documents.find(id);
    if (!document)
        return document;
    const auto &parcel = document->parcel;
    if (!reader.maySee({parcel.deliveryId, parcel.orderId, parcel.sellerId, parcel.buyerId}))
        return core::fail(core::Fault::NotFound, "delivery-not-found"_L1, u"There is no such delivery."_s);
    return document;
}

} // namespace delivery
