#include "server/mqtt_auth/door.h"

#include <QLoggingCategory>

#include <set>

namespace mqtt_auth {

using core::Result;
using namespace Qt::Literals::StringLiterals;
namespace auth = platform::auth;

Q_LOGGING_CATEGORY(lcDoor, "mqtt_auth.door")

namespace {

constexpr std::size_t kUuidLength = 36;

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

bool isUuidLetter(std::string_view text, std::size_t at)
{
    const bool isDash = at == 8 || at == 13 || at == 18 || at == 23;
    const char letter = text[at];
    return isDash ? letter == '-' : (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
}

// The user id that the client id begins with; empty when it is none.
std::string_view userIn(std::string_view clientId)
{
    if (clientId.size() < kUuidLength)
        return {};
    for (std::size_t at = 0; at < kUuidLength; ++at)
        if (!isUuidLetter(clientId, at))
            return {};
    return clientId.substr(0, kUuidLength);
}

std::string_view serviceIn(std::string_view clientId)
{
    const auto dash = clientId.find('-');
    return dash == std::string_view::npos ? std::string_view() : clientId.substr(0, dash);
}

QString kidOf(const QByteArray &token)
{
    return auth::parseJwt(token)
        .map([](const auth::Jwt &jwt) { return jwt.header.value("kid"_L1).toString(); })
        .value_or(QString());
}

} // namespace

Result<std::unique_ptr<Door>> Door::open(const DoorSettings &settings, const core::Clock &clock)
{
    std::unique_ptr<Door> door(new Door(settings, clock));
    const auto services = door->m_servicesFile.changed();
    if (!services)
        return core::fail(
            core::Fault::Invalid, "unreadable-file"_L1, u"%1 cannot be read."_s.arg(settings.servicesFile));
    if (const auto read = door->readServices(*services); !read)
        return core::fail(read.error());
    if (!door->lookAtKeys())
        qCWarning(lcDoor).noquote() << "users must wait until there are keys in" << settings.keysFile;
    return door;
}

Door::Door(const DoorSettings &settings, const core::Clock &clock)
    : m_trust(settings.trust)
    , m_clock(clock)
    , m_usersPrefix(settings.topicRoot.toStdString() + "/users/")
    , m_keys(settings.keysFile)
    , m_verifier(settings.trust, m_keys, clock)
    , m_servicesFile(settings.servicesFile)
{
}

bool Door::letIn(Visitor visitor, const Credentials &shown)
{
    m_visits.erase(visitor); // the broker uses the place of a connection again
    if (shown.password.empty())
        return false;
    if (m_services.has(shown.user))
        return isService(shown);
    auto visit = userVisit(shown);
    if (visit)
        m_visits.insert_or_assign(visitor, *std::move(visit));
    return m_visits.contains(visitor);
}

void Door::noteGone(Visitor visitor)
{
    m_visits.erase(visitor);
}

bool Door::grants(std::string_view clientId, Wish wish, std::string_view topic) const
{
    const std::string_view user = userIn(clientId);
    if (!user.empty())
        return wish != Wish::Write && isOwn(user, topic);
    const std::string_view service = serviceIn(clientId);
    return wish == Wish::Write ? m_services.mayWrite(service, topic) : m_services.mayRead(service, topic);
}

// Everybody is asked every second, so only numbers are compared, and keys looked up when there are others.
std::vector<std::string> Door::whoMustLeave()
{
    lookAtServices();
    lookAtKeys();
    const bool otherKeys = std::exchange(m_otherKeys, false);
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    std::set<std::string> over;
    std::erase_if(m_visits, [&](const auto &known) {
        const Visit &visit = known.second;
        const bool isOver = visit.ends <= now || (otherKeys && !m_keys.find(visit.kid));
        if (isOver)
            over.insert(visit.clientId);
        return isOver;
    });
    // Who came back with a new token before the broker noticed the end of the old connection stays.
    for (auto visit = m_visits.begin(); visit != m_visits.end() && !over.empty(); ++visit)
        over.erase(visit->second.clientId);
    return {over.begin(), over.end()};
}

Result<> Door::readServices(const QByteArray &content)
{
    return ServiceAccounts::parse(content).map([this](ServiceAccounts read) { m_services = std::move(read); });
}

bool Door::lookAtKeys()
{
    const bool others = m_keys.look();
    m_otherKeys = m_otherKeys || others;
    return others;
}

void Door::lookAtServices()
{
    const auto content = m_servicesFile.changed();
    if (!content)
        return;
    if (const auto read = readServices(*content); !read)
        qCWarning(lcDoor).noquote() << "the services stay as they were:" << read.error().detail;
}

bool Door::isService(const Credentials &shown) const
{
    const bool known = m_services.isPassword(shown.user, shown.password) && serviceIn(shown.clientId) == shown.user;
    if (!known)
        qCWarning(lcDoor) << "somebody is not the service" << bytes(shown.user) << "as client" << bytes(shown.clientId);
    return known;
}

std::optional<Door::Visit> Door::userVisit(const Credentials &shown)
{
    const QByteArray token = bytes(shown.password);
    const auto bearer = bearerOf(token);
    if (!bearer) {
        qCInfo(lcDoor) << "refuses client" << bytes(shown.clientId) << bearer.error().slug;
        return std::nullopt;
    }
    const QByteArray id = bearer->id.toByteArray(QUuid::WithoutBraces);
    const bool comesAsOther = !shown.user.empty() && bytes(shown.user) != id;
    if (comesAsOther || bytes(userIn(shown.clientId)) != id) {
        qCWarning(lcDoor) << "user" << id << "is not let in as client" << bytes(shown.clientId);
        return std::nullopt;
    }
    return Visit{
        std::string(shown.clientId), kidOf(token), bearer->expires.addSecs(m_trust.leeway.count()).toMSecsSinceEpoch()};
}

// A key that nobody knows may be a new one: look once, then decide.
Result<auth::Principal> Door::bearerOf(const QByteArray &token)
{
    const auto bearer = m_verifier.verify(token);
    const bool mayBeNew = !bearer && bearer.error().slug == auth::kUnknownKey;
    return mayBeNew && lookAtKeys() ? m_verifier.verify(token) : bearer;
}

bool Door::isOwn(std::string_view user, std::string_view topic) const
{
    if (!topic.starts_with(m_usersPrefix))
        return false;
    topic.remove_prefix(m_usersPrefix.size());
    return topic.starts_with(user) && topic.substr(user.size()).starts_with('/');
}

} // namespace mqtt_auth
