#include "server/bookstore/service_catalogue.h"

namespace bookstore {

using namespace Qt::Literals::StringLiterals;

const QList<ServiceEntry> &serviceCatalogue()
{
    static const QList<ServiceEntry> services{
        {u"identity"_s, {}, false, true},
        {u"store"_s, {u"ordering"_s, u"delivery"_s}, true},
        {u"storefront"_s, {u"store"_s, u"ordering"_s}, true},
        {u"ordering"_s, {u"store"_s, u"payment"_s, u"delivery"_s}},
        {u"payment"_s, {u"ordering"_s}},
        {u"delivery"_s, {u"ordering"_s, u"store"_s}},
        {u"order_view"_s, {u"store"_s, u"ordering"_s, u"payment"_s, u"delivery"_s}},
        {u"notification"_s, {u"identity"_s, u"ordering"_s, u"payment"_s, u"delivery"_s}, false, false, true},
    };
    return services;
}

} // namespace bookstore
