#include "common/mqtt/mosquitto_session.h"

#include <QHostAddress>
#include <QLoggingCategory>
#include <QRandomGenerator>

#include <mosquitto.h>

#include <cerrno>
#include <csignal>

namespace mqtt {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_LOGGING_CATEGORY(mqttLog)

namespace {

constexpr int kQos = 1;

// libmosquitto writes with write(2), so a broker that dies would take this process along by SIGPIPE.
void initialiseLibraryOnce()
{
    [[maybe_unused]] static const bool done = [] {
        std::signal(SIGPIPE, SIG_IGN);
        return mosquitto_lib_init() == MOSQ_ERR_SUCCESS;
    }();
}

QString reasonOf(int code, int systemError)
{
    return code == MOSQ_ERR_ERRNO ? qt_error_string(systemError) : QString::fromUtf8(mosquitto_strerror(code));
}

MosquittoSession *self(void *object)
{
    return static_cast<MosquittoSession *>(object);
}

} // namespace

void MosquittoSession::Free::operator()(mosquitto *handle) const
{
    mosquitto_destroy(handle);
}

MosquittoSession::MosquittoSession(const Settings &settings, QObject *parent)
    : Session(parent)
    , m_settings(settings)
{
    initialiseLibraryOnce();
    m_everySecond.setInterval(1s);
    connect(&m_everySecond, &QTimer::timeout, this, [this] { settle(mosquitto_loop_misc(m_handle.get())); });
}

MosquittoSession::~MosquittoSession()
{
    stopWatching();
}

Session *MosquittoSession::make(const Settings &settings, QObject *parent)
{
    return new MosquittoSession(settings, parent);
}

// The name is looked up here because libmosquitto would block for it; a number needs no look-up.
void MosquittoSession::begin()
{
    m_handle.reset(mosquitto_new(m_settings.clientId.toUtf8().constData(), true, this));
    if (!m_handle)
        return lose(qt_error_string(errno));
    listenToHandle();
    if (m_settings.tls && !encrypt())
        return lose(u"TLS cannot be used."_s);
    const QHostAddress numeric(m_settings.host);
    if (numeric.isNull())
        QHostInfo::lookupHost(m_settings.host, this, &MosquittoSession::connectToOneOf);
    else
        connectTo(numeric);
}

void MosquittoSession::leave()
{
    stopWatching();
    if (!std::exchange(m_over, true) && m_handle)
        mosquitto_disconnect(m_handle.get());
}

int MosquittoSession::publish(const QString &topic, const QByteArray &payload, bool retain)
{
    if (m_over)
        return 0;
    int messageId = 0;
    settle(mosquitto_publish(m_handle.get(), &messageId, topic.toUtf8().constData(), int(payload.size()),
        payload.constData(), kQos, retain));
    return m_over ? 0 : messageId;
}

void MosquittoSession::subscribe(const QString &filter)
{
    if (m_over)
        return;
    int messageId = 0;
    settle(mosquitto_subscribe(m_handle.get(), &messageId, filter.toUtf8().constData(), kQos));
    m_filtersAsked.insert(messageId, filter);
}

void MosquittoSession::unsubscribe(const QString &filter)
{
    if (!m_over)
        settle(mosquitto_unsubscribe(m_handle.get(), nullptr, filter.toUtf8().constData()));
}

void MosquittoSession::listenToHandle()
{
    mosquitto *const handle = m_handle.get();
    mosquitto_int_option(handle, MOSQ_OPT_TCP_NODELAY, 1);
    mosquitto_max_inflight_messages_set(handle, kInFlight);
    if (!m_settings.user.isEmpty())
        mosquitto_username_pw_set(
            handle, m_settings.user.toUtf8().constData(), m_settings.password.toUtf8().constData());
    mosquitto_connect_callback_set(handle, [](mosquitto *, void *object, int code) { self(object)->onConnect(code); });
    mosquitto_publish_callback_set(handle, [](mosquitto *, void *object, int messageId) {
        self(object)->note([object, messageId] { Q_EMIT self(object)->acknowledged(messageId); });
    });
    mosquitto_message_callback_set(
        handle, [](mosquitto *, void *object, const mosquitto_message *message) { self(object)->onMessage(*message); });
    mosquitto_subscribe_callback_set(
        handle, [](mosquitto *, void *object, int messageId, int count, const int *granted) {
            self(object)->onSubscribe(messageId, count == 1 && *granted < 0x80);
        });
}

bool MosquittoSession::encrypt()
{
    m_tls = tlsContext(*m_settings.tls, m_settings.host);
    return m_tls && mosquitto_int_option(m_handle.get(), MOSQ_OPT_SSL_CTX_WITH_DEFAULTS, 0) == MOSQ_ERR_SUCCESS
        && mosquitto_void_option(m_handle.get(), MOSQ_OPT_SSL_CTX, m_tls.get()) == MOSQ_ERR_SUCCESS;
}

// Any of them: several brokers behind one name share the clients, and a dead address is not asked for ever.
void MosquittoSession::connectToOneOf(const QHostInfo &found)
{
    const QList<QHostAddress> addresses = found.addresses();
    if (addresses.isEmpty())
        return lose(found.errorString());
    if (!m_over)
        connectTo(addresses.at(QRandomGenerator::global()->bounded(addresses.size())));
}

void MosquittoSession::connectTo(const QHostAddress &address)
{
    const int keepAlive = std::max(5, int(m_settings.keepAlive.count())); // the smallest that libmosquitto takes
    settle(
        mosquitto_connect_async(m_handle.get(), address.toString().toUtf8().constData(), m_settings.port, keepAlive));
    if (!m_over)
        watchSocket();
}

void MosquittoSession::watchSocket()
{
    const qintptr socket = mosquitto_socket(m_handle.get());
    m_readable = std::make_unique<QSocketNotifier>(socket, QSocketNotifier::Read);
    m_writable = std::make_unique<QSocketNotifier>(socket, QSocketNotifier::Write);
    connect(m_readable.get(), &QSocketNotifier::activated, this,
        [this] { settle(mosquitto_loop_read(m_handle.get(), 1)); });
    connect(m_writable.get(), &QSocketNotifier::activated, this,
        [this] { settle(mosquitto_loop_write(m_handle.get(), 1)); });
    m_everySecond.start();
}

// After every call into the library: is the connection still there, and is anything left to write?
void MosquittoSession::settle(int code)
{
    const int systemError = errno;
    if (m_over)
        return;
    if (code != MOSQ_ERR_SUCCESS || mosquitto_socket(m_handle.get()) == -1)
        return lose(reasonOf(code, systemError));
    if (m_writable)
        m_writable->setEnabled(mosquitto_want_write(m_handle.get()));
}

void MosquittoSession::lose(const QString &reason)
{
    stopWatching();
    if (!std::exchange(m_over, true))
        note([this, reason] { Q_EMIT lost(reason); });
}

// Before the socket is closed, or another one with its number would be watched.
void MosquittoSession::stopWatching()
{
    m_everySecond.stop();
    if (m_readable)
        m_readable->setEnabled(false);
    if (m_writable)
        m_writable->setEnabled(false);
}

void MosquittoSession::onConnect(int code)
{
    if (code != 0)
        return lose(QString::fromUtf8(mosquitto_connack_string(code)));
    note([this] { Q_EMIT established(); });
}

void MosquittoSession::onMessage(const mosquitto_message &message)
{
    const Message copy{QString::fromUtf8(message.topic),
        QByteArray(static_cast<const char *>(message.payload), message.payloadlen), message.retain};
    note([this, copy] { Q_EMIT received(copy); });
}

void MosquittoSession::onSubscribe(int messageId, bool granted)
{
    const QString filter = m_filtersAsked.take(messageId);
    if (granted)
        note([this, filter] { Q_EMIT subscribed(filter); });
    else
        qCWarning(mqttLog, "The broker refuses the subscription to \"%ls\".", qUtf16Printable(filter));
}

} // namespace mqtt
