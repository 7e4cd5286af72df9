#include "server/notification/application/phrases.h"

namespace notification {

namespace {

using enum contracts::notification::MessageKind;

constexpr std::array kPhrases{
    Phrase{OrderPlaced, u"구매가 완료되었습니다", u"{books}, {amount}을 결제했습니다. 판매자가 배송을 준비합니다."},
    Phrase{OrderReceived, u"새 주문이 들어왔습니다", u"{books}, {amount}. 주문을 확인하고 배송을 시작해 주세요."},
    Phrase{PaymentDeferred, u"잠시 뒤에 결제됩니다",
        u"지금은 결제가 몰려 있습니다. {deadline}까지 책을 잡아 두고, 그 전에 저절로 다시 결제합니다."},
    Phrase{PaymentFailed, u"결제하지 못했습니다", u"결제가 거절되어 주문이 끝났습니다. 돈은 나가지 않았습니다."},
    Phrase{OrderExpired, u"주문 시간이 지났습니다", u"정해진 시간 안에 결제되지 않아 주문이 끝났습니다."},
    Phrase{OrderCancelled, u"주문이 취소되었습니다", u"{books} 주문을 취소했습니다. {amount}을 돌려드립니다."},
    Phrase{OrderCancelled, u"주문이 취소되었습니다", u"{books} 주문을 취소했습니다."},
    Phrase{SaleCancelled, u"들어온 주문이 취소되었습니다", u"{books} 주문이 취소되었으니 보내지 말아 주세요."},
    Phrase{CancellationRefused, u"주문을 취소할 수 없습니다", u"이미 택배사에 넘긴 상품이 있어 배송이 계속됩니다."},
    Phrase{Refunded, u"환불되었습니다", u"{amount}을 돌려드렸습니다."},
    Phrase{DeliveryStarted, u"배송이 시작되었습니다", u"{courier}, 운송장 번호 {waybill}"},
    Phrase{DeliveryInTransit, u"상품이 이동하고 있습니다", u"현재 위치: {place}"},
    Phrase{DeliveryInTransit, u"상품이 이동하고 있습니다", u"택배사가 상품을 옮기고 있습니다."},
    Phrase{DeliveryOutForDelivery, u"배달을 나섰습니다", u"{place}에서 배달을 나섰습니다."},
    Phrase{DeliveryOutForDelivery, u"배달을 나섰습니다", u"곧 받으실 수 있습니다."},
    Phrase{DeliveryFailed, u"배달하지 못했습니다", u"다시 배달하거나 판매자에게 돌려보냅니다. 위치: {place}"},
    Phrase{DeliveryFailed, u"배달하지 못했습니다", u"다시 배달하거나 판매자에게 돌려보냅니다."},
    Phrase{DeliveryReturned, u"상품이 반송되었습니다", u"상품이 판매자에게 돌아갔습니다."},
    Phrase{DeliveryCompleted, u"배달이 완료되었습니다", u"상품이 도착했습니다."},
    Phrase{OrderCompleted, u"주문이 완료되었습니다", u"주문하신 상품이 모두 도착했습니다. 고맙습니다."},
    Phrase{StockShort, u"재고가 모자랍니다", u"{books}: 이미 팔린 것보다 {shortBy}권 모자랍니다."},
    Phrase{SellerApproved, u"판매자로 승인되었습니다", u"{shopName}: 이제 책을 등록할 수 있습니다."},
};

} // namespace

std::span<const Phrase> koreanPhrases()
{
    return kPhrases;
}

} // namespace notification
