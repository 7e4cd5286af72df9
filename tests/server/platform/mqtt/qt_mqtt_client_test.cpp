#include "client_contract.h"

#include "server/platform/mqtt/qt_mqtt_session.h"
#include "server/platform/mqtt/reconnecting_client.h"
#include "tests/support/test_suite.h"

class QtMqttClientTest : public ClientContract {
    Q_OBJECT

    std::unique_ptr<platform::mqtt::Client> make(const platform::mqtt::Settings &settings) const override
    {
        return std::make_unique<platform::mqtt::ReconnectingClient>(settings, &platform::mqtt::QtMqttSession::make);
    }
};

TEST_SUITE(QtMqttClientTest);
#include "qt_mqtt_client_test.moc"
