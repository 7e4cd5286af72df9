// What clients and services send: the bodies of requests, which are read strictly.
#include "common/contracts/delivery/progress_request.h"
#include "common/contracts/identity/password_requests.h"
#include "common/contracts/identity/requests.h"
#include "common/contracts/identity/suspension.h"
#include "common/contracts/notification/message_list.h"
#include "common/contracts/notification/preferences.h"
#include "common/contracts/ordering/place_order.h"
#include "common/contracts/payment/payment_request.h"
#include "common/contracts/store/requests.h"
#include "tests/fuzz/codec.h"

using namespace contracts;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QJsonObject body = fuzz::objectIn(fuzz::bytesOf(data, size));
    fuzz::areStrict(body, &identity::parseRegister, &identity::parseSignIn, &identity::parseRefresh,
        &identity::parseSellerApplicationRequest, &identity::parseChangePassword, &identity::parsePasswordReset,
        &identity::parseConfirmPasswordReset, &identity::parseSuspensionRequest);
    fuzz::areStrict(body, &store::parseBookDraft, &store::parseRegisterBook, &store::parseChangeStock,
        &store::parseShipment, &delivery::parseProgressRequest);
    fuzz::areStrict(body, &ordering::parsePlaceOrder, &payment::parsePaymentRequest, &notification::parseReadAllRequest,
        &notification::parsePreferences);
    return 0;
}
