#include "server/mqtt_auth/door.h"

#include <mosquitto.h>
#include <mosquitto_broker.h>
#include <mosquitto_plugin.h>

#include <map>
#include <span>

// What mosquitto calls; see mosquitto_broker.h. All of it runs in the broker's one thread.

namespace {

using namespace Qt::Literals::StringLiterals;
using mqtt_auth::Door;
using mqtt_auth::Wish;

struct Plugin {
    mosquitto_plugin_id_t *id = nullptr;
    core::SystemClock clock;
    std::unique_ptr<Door> door;
    time_t lastRound = 0;
};

std::string_view text(const char *text)
{
    return text ? std::string_view(text) : std::string_view();
}

int levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return MOSQ_LOG_DEBUG;
    case QtInfoMsg:
        return MOSQ_LOG_INFO;
    case QtWarningMsg:
        return MOSQ_LOG_WARNING;
    default:
        return MOSQ_LOG_ERR;
    }
}

void tellTheBroker(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    mosquitto_log_printf(levelOf(type), "bookstore: %s", qUtf8Printable(message));
}

int onBasicAuth(Plugin &plugin, const mosquitto_evt_basic_auth &event)
{
    const mqtt_auth::Credentials shown{
        text(mosquitto_client_id(event.client)), text(event.username), text(event.password)};
    return plugin.door->letIn(event.client, shown) ? MOSQ_ERR_SUCCESS : MOSQ_ERR_AUTH;
}

// Leaving a topic asks for as much as coming to it.
int onAclCheck(Plugin &plugin, const mosquitto_evt_acl_check &event)
{
    const Wish wish = event.access == MOSQ_ACL_READ ? Wish::Read
        : event.access == MOSQ_ACL_WRITE            ? Wish::Write
                                                    : Wish::Subscribe;
    const bool granted = plugin.door->grants(text(mosquitto_client_id(event.client)), wish, text(event.topic));
    return granted ? MOSQ_ERR_SUCCESS : MOSQ_ERR_ACL_DENIED;
}

int onDisconnect(Plugin &plugin, const mosquitto_evt_disconnect &event)
{
    plugin.door->noteGone(event.client);
    return MOSQ_ERR_SUCCESS;
}

// Comes with every turn of the broker's loop.
int onTick(Plugin &plugin, const mosquitto_evt_tick &)
{
    const time_t now = time(nullptr);
    if (now == std::exchange(plugin.lastRound, now))
        return MOSQ_ERR_SUCCESS;
    for (const std::string &clientId : plugin.door->whoMustLeave())
        mosquitto_kick_client_by_clientid(clientId.c_str(), false);
    return MOSQ_ERR_SUCCESS;
}

// No exception may fly through the broker: what goes wrong here is refused.
template <class Event, int (*answer)(Plugin &, const Event &)> int guarded(int, void *event, void *plugin) noexcept
{
    try {
        return answer(*static_cast<Plugin *>(plugin), *static_cast<const Event *>(event));
    } catch (const std::exception &fault) {
        mosquitto_log_printf(MOSQ_LOG_ERR, "bookstore: %s", fault.what());
    } catch (...) {
        mosquitto_log_printf(MOSQ_LOG_ERR, "bookstore: a fault of an unknown kind");
    }
    return MOSQ_ERR_AUTH;
}

struct Answer {
    int event;
    MOSQ_FUNC_generic_callback callback;
};

constexpr std::array kAnswers{
    Answer{MOSQ_EVT_BASIC_AUTH, &guarded<mosquitto_evt_basic_auth, onBasicAuth>},
    Answer{MOSQ_EVT_ACL_CHECK, &guarded<mosquitto_evt_acl_check, onAclCheck>},
    Answer{MOSQ_EVT_DISCONNECT, &guarded<mosquitto_evt_disconnect, onDisconnect>},
    Answer{MOSQ_EVT_TICK, &guarded<mosquitto_evt_tick, onTick>},
};

// plugin_opt_issuer, plugin_opt_audience, plugin_opt_keys_file, plugin_opt_services_file.
core::Result<mqtt_auth::DoorSettings> settingsIn(std::span<const mosquitto_opt> options)
{
    mqtt_auth::DoorSettings settings;
    const std::map<std::string_view, QString *> wanted{{"issuer", &settings.trust.issuer},
        {"audience", &settings.trust.audience}, {"keys_file", &settings.keysFile},
        {"services_file", &settings.servicesFile}};
    for (const mosquitto_opt &option : options) {
        const auto known = wanted.find(text(option.key));
        if (known == wanted.end())
            return core::fail(core::Fault::Invalid, "bad-option"_L1,
                u"plugin_opt_%1 is not known."_s.arg(QString::fromUtf8(option.key)));
        *known->second = QString::fromUtf8(option.value);
    }
    for (const auto &[key, value] : wanted) {
        if (value->isEmpty())
            return core::fail(core::Fault::Invalid, "bad-option"_L1,
                u"plugin_opt_%1 is missing."_s.arg(QLatin1StringView(key.data(), qsizetype(key.size()))));
    }
    return settings;
}

core::Result<> start(Plugin &plugin, std::span<const mosquitto_opt> options)
{
    return settingsIn(options)
        .and_then([&](const mqtt_auth::DoorSettings &settings) { return Door::open(settings, plugin.clock); })
        .map([&](std::unique_ptr<Door> door) {
            plugin.door = std::move(door);
            for (const Answer &answer : kAnswers)
                mosquitto_callback_register(plugin.id, answer.event, answer.callback, nullptr, &plugin);
        });
}

} // namespace

extern "C" {

int mosquitto_plugin_version(int count, const int *versions)
{
    const std::span offered(versions, std::size_t(count));
    const bool known = std::find(offered.begin(), offered.end(), MOSQ_PLUGIN_VERSION) != offered.end();
    return known ? MOSQ_PLUGIN_VERSION : -1;
}

// A broker whose door cannot be hung does not start.
int mosquitto_plugin_init(mosquitto_plugin_id_t *id, void **data, mosquitto_opt *options, int count)
try {
    qInstallMessageHandler(tellTheBroker);
    auto plugin = std::make_unique<Plugin>();
    plugin->id = id;
    const auto started = start(*plugin, std::span<const mosquitto_opt>(options, std::size_t(count)));
    if (!started) {
        mosquitto_log_printf(MOSQ_LOG_ERR, "bookstore: %s", qUtf8Printable(started.error().detail));
        return MOSQ_ERR_INVAL;
    }
    *data = plugin.release(); // until mosquitto_plugin_cleanup
    return MOSQ_ERR_SUCCESS;
} catch (const std::exception &fault) {
    mosquitto_log_printf(MOSQ_LOG_ERR, "bookstore: %s", fault.what());
    return MOSQ_ERR_UNKNOWN;
}

int mosquitto_plugin_cleanup(void *data, mosquitto_opt *, int)
{
    const std::unique_ptr<Plugin> plugin(static_cast<Plugin *>(data));
    if (!plugin)
        return MOSQ_ERR_SUCCESS;
    for (const Answer &answer : kAnswers)
        mosquitto_callback_unregister(plugin->id, answer.event, answer.callback, nullptr);
    qInstallMessageHandler(nullptr);
    return MOSQ_ERR_SUCCESS;
}

} // extern "C"
