#include "client_contract.h"

#include "common/mqtt/qt_mqtt_session.h"
#include "common/mqtt/reconnecting_client.h"
#include "tests/support/test_suite.h"

class QtMqttClientTest : public ClientContract {
    Q_OBJECT

    std::unique_ptr<mqtt::Client> make(const mqtt::Settings &settings) const override
    {
        return std::make_unique<mqtt::ReconnectingClient>(settings, &mqtt::QtMqttSession::make);
    }
};

TEST_SUITE(QtMqttClientTest);
#include "qt_mqtt_client_test.moc"
