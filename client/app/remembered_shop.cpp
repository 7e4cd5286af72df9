#include "client/app/remembered_shop.h"

#include <QSettings>

namespace app {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kGroup = u"shop"_s;
const QString kGateway = u"gateway"_s;
const QString kName = u"name"_s;
const QString kVersion = u"version"_s;
const QString kMqttHost = u"mqttHost"_s;
const QString kMqttPort = u"mqttPort"_s;
const QString kTrusted = u"trusted"_s;

} // namespace

std::optional<api::KnownShop> rememberedShop()
{
    QSettings settings;
    settings.beginGroup(kGroup);
    const api::KnownShop shop{settings.value(kGateway).toUrl(), settings.value(kName).toString(),
        settings.value(kVersion).toString(), settings.value(kMqttHost).toString(),
        quint16(settings.value(kMqttPort).toUInt()), settings.value(kTrusted).toByteArray()};
    return shop.gateway.isValid() && !shop.gateway.isEmpty() ? std::optional(shop) : std::nullopt;
}

void rememberShop(const api::KnownShop &shop)
{
    QSettings settings;
    settings.beginGroup(kGroup);
    settings.setValue(kGateway, shop.gateway);
    settings.setValue(kName, shop.name);
    settings.setValue(kVersion, shop.version);
    settings.setValue(kMqttHost, shop.mqttHost);
    settings.setValue(kMqttPort, shop.mqttPort);
    settings.setValue(kTrusted, shop.trusted);
}

void forgetShop()
{
    QSettings().remove(kGroup);
}

} // namespace app
