#include "server/platform/mqtt/client.h"

#include "server/platform/mqtt/reconnecting_client.h"

#ifdef PLATFORM_MQTT_WITH_QT
#include "server/platform/mqtt/qt_mqtt_session.h"
#else
#include "server/platform/mqtt/mosquitto_session.h"
#endif

namespace platform::mqtt {

std::unique_ptr<Client> makeClient(const Settings &settings)
{
#ifdef PLATFORM_MQTT_WITH_QT
    return std::make_unique<ReconnectingClient>(settings, &QtMqttSession::make);
#else
    return std::make_unique<ReconnectingClient>(settings, &MosquittoSession::make);
#endif
}

} // namespace platform::mqtt
