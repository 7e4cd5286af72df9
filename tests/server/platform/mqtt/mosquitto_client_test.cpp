#include "client_contract.h"

#include "server/platform/mqtt/mosquitto_session.h"
#include "server/platform/mqtt/reconnecting_client.h"
#include "tests/support/test_suite.h"

class MosquittoClientTest : public ClientContract {
    Q_OBJECT

    std::unique_ptr<platform::mqtt::Client> make(const platform::mqtt::Settings &settings) const override
    {
        return std::make_unique<platform::mqtt::ReconnectingClient>(settings, &platform::mqtt::MosquittoSession::make);
    }
};

TEST_SUITE(MosquittoClientTest);
#include "mosquitto_client_test.moc"
