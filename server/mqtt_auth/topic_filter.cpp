#include "server/mqtt_auth/topic_filter.h"

#include <optional>

namespace mqtt_auth {

namespace {

class Levels {
public:
    explicit Levels(std::string_view topic)
        : m_rest(topic)
    {
    }

    std::optional<std::string_view> next()
    {
        if (!m_rest)
            return std::nullopt;
        const auto end = m_rest->find('/');
        const auto level = m_rest->substr(0, end);
        m_rest = end == std::string_view::npos ? std::nullopt : std::optional(m_rest->substr(end + 1));
        return level;
    }

private:
    std::optional<std::string_view> m_rest;
};

// Wildcards at the beginning do not reach the broker's own topics, such as $SYS.
bool hidesFrom(std::string_view granted, std::string_view wanted)
{
    return wanted.starts_with('$') && (granted.starts_with('+') || granted.starts_with('#'));
}

} // namespace

bool covers(std::string_view granted, std::string_view wanted)
{
    Levels grantedLevels(granted);
    Levels wantedLevels(wanted);
    while (!hidesFrom(granted, wanted)) {
        const auto may = grantedLevels.next();
        const auto asked = wantedLevels.next();
        if (may == "#")
            return true;
        if (!may || !asked)
            return !may && !asked;
        if (asked == "#" || (may != "+" && may != asked))
            return false;
    }
    return false;
}

} // namespace mqtt_auth
