#include "client_contract.h"

#include "common/mqtt/mosquitto_session.h"
#include "common/mqtt/reconnecting_client.h"
#include "tests/support/test_suite.h"

class MosquittoClientTest : public ClientContract {
    Q_OBJECT

    std::unique_ptr<mqtt::Client> make(const mqtt::Settings &settings) const override
    {
        return std::make_unique<mqtt::ReconnectingClient>(settings, &mqtt::MosquittoSession::make);
    }
};

TEST_SUITE(MosquittoClientTest);
#include "mosquitto_client_test.moc"
