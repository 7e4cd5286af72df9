#pragma once

#include "common/contracts/delivery/delivery_document.h"
#include "server/delivery/application/reader.h"

namespace delivery {

// What is written about a parcel, for reading only.
class DeliveryDocuments {
public:
    virtual ~DeliveryDocuments() = default;
    // Error: NotFound "delivery-not-found".
    [[nodiscard]] virtual core::Result<contracts::delivery::DeliveryDocument> find(const DeliveryId &id) = 0;
};

// Shows a parcel to its buyer, its seller and admins; for everybody else there is no such delivery.
class ShowDelivery {
public:
    explicit ShowDelivery(DeliveryDocuments &documents);

    [[nodiscard]] core::Result<contracts::delivery::DeliveryDocument> run(const DeliveryId &id, const Reader &reader);

private:
    DeliveryDocuments &m_documents;
};

} // namespace delivery
