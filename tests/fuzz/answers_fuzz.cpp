// What the shop answers and pushes, as its clients read it; and what the desktop has kept of it.
#include "client/api/kept_session.h"
#include "client/api/problem.h"
#include "common/contracts/delivery/delivery_document.h"
#include "common/contracts/identity/oauth.h"
#include "common/contracts/identity/open_session.h"
#include "common/contracts/identity/password_requests.h"
#include "common/contracts/identity/seller_application.h"
#include "common/contracts/identity/session_record.h"
#include "common/contracts/identity/suspension.h"
#include "common/contracts/notification/message_list.h"
#include "common/contracts/order_view/dashboard.h"
#include "common/contracts/order_view/order_list.h"
#include "common/contracts/ordering/order_answer.h"
#include "common/contracts/payment/payment_answer.h"
#include "common/contracts/shop/shop_card.h"
#include "common/contracts/store/book_record.h"
#include "common/contracts/store/desk.h"
#include "common/contracts/store/import_report.h"
#include "common/contracts/storefront/shown_book.h"
#include "common/contracts/storefront/shown_category.h"
#include "tests/fuzz/codec.h"

using namespace contracts;
using fuzz::hold;
using fuzz::pageOf;
using fuzz::whole;

namespace {

void tellsProblems(const QByteArray &json)
{
    for (const int status : {400, 409, 422, 500, 503}) {
        const core::Error problem = api::problemOf(status, json);
        hold(!problem.slug.isEmpty(), "every problem has a slug");
    }
}

void keepsSessions(const QByteArray &json)
{
    const auto kept = api::parseKeptSession(QString::fromUtf8(json));
    if (!kept)
        return;
    const auto again = api::parseKeptSession(api::toText(*kept));
    hold(again && again->refreshToken == kept->refreshToken && again->user == kept->user,
        "a kept session is read as it was written");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray json = fuzz::bytesOf(data, size);
    const QJsonObject body = fuzz::objectIn(json);
    fuzz::comeBack(body, &identity::parseTokenGrant, &identity::parseGrantRefusal, &identity::parseProviderMetadata,
        pageOf(&identity::parseOpenSession), pageOf(&identity::parseSellerApplicationRecord),
        whole(&identity::parseUserRecord), &identity::parsePasswordResetAccepted, &identity::parseSessionRecord,
        &identity::parseSuspensionRecord);
    fuzz::comeBack(body, &ordering::parseOrderAnswer, &delivery::parseDeliveryDocument, &payment::parsePaymentAnswer,
        &shop::parseShopCard, whole(&notification::parseMessage), &notification::parseMessageList,
        &order_view::parseDashboard, &order_view::parseOrderList, whole(&order_view::parseOrderDocument));
    fuzz::comeBack(body, whole(&store::parseBookRecord), pageOf(&store::parseBookRecord), &store::parseStockRecord,
        whole(&store::parseDeskRecord), pageOf(&store::parseDeskRecord), &store::parseImportReport,
        whole(&storefront::parseShownBook), &storefront::parseBookPage, &storefront::parseShownCategories);
    tellsProblems(json);
    keepsSessions(json);
    return 0;
}
