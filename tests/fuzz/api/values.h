#pragma once

#include "tests/fuzz/api/dice.h"
#include "tests/fuzz/api/pool.h"
#include "tests/fuzz/api/request.h"

namespace api_fuzz {

// What a request is made of: who writes it, and what they know.
struct Author {
    const Published &published;
    const Marks &marks;
    const Pool &pool;
    Dice &dice;
};

// Values that a schema allows, for a request of somebody: short and long, small and large, ids they have seen, and in
// every text the mark of who wrote it.
class Values {
public:
    Values(const Author &author, const Request &request);

    [[nodiscard]] QJsonValue of(const QJsonObject &schema, const QString &name);
    [[nodiscard]] QString asText(const Parameter &parameter);
    [[nodiscard]] QByteArray csv();
    [[nodiscard]] QByteArray form(const QJsonObject &schema);

private:
    [[nodiscard]] QJsonValue object(const QJsonObject &schema);
    [[nodiscard]] QJsonValue list(const QJsonObject &schema, const QString &name);
    [[nodiscard]] QJsonValue number(const QJsonObject &schema);
    [[nodiscard]] QString text(const QJsonObject &schema, const QString &name);
    [[nodiscard]] QString knownText(const QString &name);
    [[nodiscard]] QString secret(const QString &name);
    [[nodiscard]] QString marked(const QJsonObject &schema, const QString &name);
    [[nodiscard]] Reach reachOf(const QString &name) const;

    const Author &m_author;
    const Request &m_request;
};

} // namespace api_fuzz
