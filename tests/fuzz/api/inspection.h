#pragma once

#include "server/platform/http/client.h"
#include "tests/fuzz/api/findings.h"
#include "tests/fuzz/api/owners.h"
#include "tests/fuzz/api/pool.h"
#include "tests/fuzz/api/request.h"

#include <QJsonValue>

namespace api_fuzz {

// What all who send requests know together.
struct Known {
    const Published &published;
    const Marks &marks;
    People &people;
    Pool &pool;
    Owners &owners;
    Findings &findings;
    QString shop; // where it is
};

// A look at one answer: nothing broke, it is as published, nobody was served who asked as nobody has published, and it
// shows nobody what only others may see.
class Inspection {
public:
    Inspection(const Known &known, const Request &request, const platform::http::Answer &answer);

    void look();

private:
    void mustNotBreak();
    void mustBeAsPublished();
    void mustBeProblem();
    void mustNotBeServedWrongly();
    void mustShowNothingOfOthers();
    void mustBeTheirs();
    void walk(const QJsonValue &value, QString orderId);
    void read(const Mark &mark, const QString &orderId);
    [[nodiscard]] bool isTheirsToRead(const Mark &mark) const;
    [[nodiscard]] bool readsAsAdmin() const;
    [[nodiscard]] bool isIn(const QStringList &areas) const;
    [[nodiscard]] bool isServed() const { return m_answer.status >= 200 && m_answer.status < 400; }
    [[nodiscard]] QString faultOfRequest() const;
    [[nodiscard]] QString faultOfBody() const;
    void suspect(const QString &what, const QString &thing, int viewer, bool onlyOfBuyer = false);
    void complain(const QString &what);

    const Known &m_known;
    const Request &m_request;
    const platform::http::Answer &m_answer;
    QByteArray m_type; // of the answer, without parameters
    QJsonValue m_json; // undefined: it is none
    QList<Mark> m_asked; // in the request
};

// Keeps the ids of an answer for later requests, whose they are, and what has become of a session.
void learnFrom(const Known &known, const Request &request, const platform::http::Answer &answer);

[[nodiscard]] QJsonValue jsonOf(const QByteArray &body); // undefined: it is none
[[nodiscard]] QString excerpt(const platform::http::Answer &answer);

} // namespace api_fuzz
