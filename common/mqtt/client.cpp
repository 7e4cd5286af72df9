#include "common/mqtt/client.h"

#include "common/mqtt/reconnecting_client.h"

#ifdef MQTT_WITH_QT
#include "common/mqtt/qt_mqtt_session.h"
#else
#include "common/mqtt/mosquitto_session.h"
#endif

namespace mqtt {

std::unique_ptr<Client> makeClient(const Settings &settings)
{
#ifdef MQTT_WITH_QT
    return std::make_unique<ReconnectingClient>(settings, &QtMqttSession::make);
#else
    return std::make_unique<ReconnectingClient>(settings, &MosquittoSession::make);
#endif
}

} // namespace mqtt
