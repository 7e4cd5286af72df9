#include "tests/fuzz/api/inspection.h"

#include "tests/fuzz/api/conformity.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace api_fuzz {

using namespace Qt::Literals::StringLiterals;
using platform::http::Answer;

namespace {

// Whoever brings the credentials of a person there is that person.
const QStringList kByCredentials{u"signIn"_s, u"refreshSession"_s, u"tradeForTokens"_s, u"signInOnPage"_s};

} // namespace

QJsonValue jsonOf(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isObject())
        return document.object();
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(QJsonValue::Undefined);
}

QString excerpt(const Answer &answer)
{
    return u"%1 %2"_s.arg(answer.status).arg(QString::fromUtf8(answer.body.left(600)));
}

Inspection::Inspection(const Known &known, const Request &request, const Answer &answer)
    : m_known(known)
    , m_request(request)
    , m_answer(answer)
    , m_type(answer.header("content-type").split(';').first())
    , m_json(jsonOf(answer.body))
    , m_asked(known.marks.in(QByteArray(request.path + request.query + request.body)))
{
}

void Inspection::look()
{
    mustNotBreak();
    if (m_answer.status == 0 || m_answer.status >= 500)
        return;
    // The door refuses rubbish before anybody looks what it is about.
    if (m_request.isAddressed && (isServed() || m_request.kind != Kind::Rubbish))
        mustBeAsPublished();
    else
        mustBeProblem();
    mustNotBeServedWrongly();
    mustShowNothingOfOthers();
    mustBeTheirs();
}

void Inspection::mustNotBreak()
{
    if (m_answer.status == 0)
        complain(u"no answer"_s);
    // What is published as 503 in so many words is a limit that the operation has.
    const bool isItsLimit = m_answer.status == 503 && m_request.operation->answersOf(503) && m_request.isAddressed;
    // A method that HTTP does not know is refused by 501 (RFC 9110, 9.1).
    static const QByteArrayList methods{"GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"};
    const bool isUnknownMethod = m_answer.status == 501 && !methods.contains(m_request.method);
    if (m_answer.status >= 500 && !isItsLimit && !isUnknownMethod)
        complain(u"broke with %1"_s.arg(m_answer.status));
}

void Inspection::mustBeAsPublished()
{
    const Contents *contents = m_request.operation->answersOf(m_answer.status);
    if (!contents) {
        complain(u"%1 is not published"_s.arg(m_answer.status));
        return;
    }
    if (contents->isEmpty() || m_request.method == "HEAD")
        return;
    const QString type = QString::fromLatin1(m_type);
    if (!contents->contains(type)) {
        complain(u"%1 as %2 is not published"_s.arg(m_answer.status).arg(type));
        return;
    }
    if (!m_type.endsWith("json"))
        return;
    const QString fault = disagreement(m_known.published, contents->value(type), m_json);
    if (!fault.isEmpty())
        complain(u"%1 is not as published: %2"_s.arg(m_answer.status).arg(fault));
}

// Wherever somebody has asked in vain.
void Inspection::mustBeProblem()
{
    // What HAProxy cannot read at all, or is longer than its buffer, it refuses in words of its own.
    const bool isUnreadable = m_answer.body.startsWith("<html><body><h1>400 Bad request");
    const bool tells = m_answer.status >= 400 && m_request.method != "HEAD" && !isUnreadable;
    const Contents *published = m_request.operation->answersOf(m_answer.status);
    const bool isPublished = published && published->contains(QString::fromLatin1(m_type));
    if (tells && !isPublished && m_type != "application/problem+json")
        complain(u"a refusal (%1) is no problem document"_s.arg(m_answer.status));
}

QString Inspection::faultOfBody() const
{
    const Contents &bodies = m_request.operation->bodies;
    const bool saysNothing = m_request.body.isEmpty() && !m_request.operation->needsBody;
    if (saysNothing || !bodies.contains(u"application/json"_s))
        return {};
    const QString fault = disagreement(m_known.published, bodies.value(u"application/json"_s), jsonOf(m_request.body));
    return fault.isEmpty() ? fault : u"the body "_s + fault;
}

QString Inspection::faultOfRequest() const
{
    if (!m_request.operation->isOpen() && !m_request.showsToken)
        return u"no token is shown"_s;
    // What rubbish has done to an address is not written down.
    const auto &parameters = m_request.kind == Kind::Rubbish ? QList<Parameter>() : m_request.operation->parameters;
    for (const Parameter &parameter : parameters) {
        const bool isThere = m_request.parameters.contains(parameter.name);
        const QString fault = !isThere
            ? (parameter.required ? u"is missing"_s : QString())
            : disagreement(m_known.published, parameter, m_request.parameters[parameter.name]);
        if (!fault.isEmpty())
            return parameter.name + u' ' + fault;
    }
    return faultOfBody();
}

void Inspection::mustNotBeServedWrongly()
{
    if (!m_request.isAddressed || (m_request.kind != Kind::AsPublished && !isServed()))
        return;
    const QString fault = faultOfRequest();
    if (fault.isEmpty())
        return;
    complain((m_request.kind == Kind::AsPublished ? u"made wrongly: "_s : u"served, although "_s) + fault);
}

void Inspection::mustShowNothingOfOthers()
{
    const QList<Mark> marks = m_known.marks.in(m_answer.body);
    const bool isSuspicious =
        std::any_of(marks.begin(), marks.end(), [this](const Mark &mark) { return !isTheirsToRead(mark); });
    if (!isSuspicious)
        return;
    if (!m_json.isUndefined()) {
        walk(m_json, {});
        return;
    }
    for (const Mark &mark : marks)
        read(mark, {});
}

// Everything below an object with an order's id is about that order; a message names it among its facts.
void Inspection::walk(const QJsonValue &value, QString orderId)
{
    for (const QJsonValue item : value.toArray())
        walk(item, orderId);
    const QJsonObject object = value.toObject();
    orderId = object.value("facts"_L1)["orderId"_L1].toString(object.value("orderId"_L1).toString(orderId));
    for (const QJsonValue member : object)
        walk(member, orderId);
    for (const Mark &mark : m_known.marks.in(value.toString().toUtf8()))
        read(mark, orderId);
}

void Inspection::read(const Mark &mark, const QString &orderId)
{
    if (isTheirsToRead(mark))
        return;
    const QString what = u"%1 reads what %2 has written"_s.arg(m_request.person.name()).arg(mark.person)
        + (mark.reach == Reach::Nobody ? u" as a password"_s : QString());
    const bool isOfAnOrder = mark.reach == Reach::Parties || mark.reach == Reach::Sender;
    if (!isOfAnOrder || orderId.isEmpty() || !m_request.showsToken) {
        complain(what);
        return;
    }
    // An admin, too, may say where a parcel is; the seller reads that as well as the buyer.
    const bool isAdmins = m_known.people.at(mark.person).isAdmin();
    suspect(what, orderId, m_request.person.index, mark.reach == Reach::Sender && !isAdmins);
    if (!isAdmins)
        suspect(u"stands in the order of somebody else"_s, orderId, mark.person);
}

bool Inspection::isTheirsToRead(const Mark &mark) const
{
    if (mark.reach == Reach::Nobody)
        return false;
    const bool isTheirs = mark.person == m_request.person.index
        && (m_request.showsToken || kByCredentials.contains(m_request.operation->id));
    return mark.reach == Reach::Public || isTheirs || m_asked.contains(mark) || readsAsAdmin();
}

// Admins see everything but what is about a person alone. Who is no admin any more is one to those who do not know yet.
bool Inspection::readsAsAdmin() const
{
    const bool isKnown = !m_known.people.isNoAdminAnyMore(m_request.person.index) || !isIn({u"users"_s, u"admin"_s});
    return m_request.showsToken && m_request.person.isAdmin() && isKnown
        && !isIn({u"messages"_s, u"sessions"_s, u"oauth"_s}) && m_request.operation->id != "showMe"_L1;
}

bool Inspection::isIn(const QStringList &areas) const
{
    return areas.contains(m_request.operation->path.section(u'/', 3, 3));
}

// Nobody is served with what somebody else has, whatever stands in it.
void Inspection::mustBeTheirs()
{
    if (!isServed() || !m_request.isAddressed || !m_request.showsToken || readsAsAdmin())
        return;
    const QString &path = m_request.operation->path;
    const int viewer = m_request.person.index;
    const QString orderId =
        path.contains("deliveries"_L1) ? m_json["orderId"_L1].toString() : m_request.parameters.value(u"orderId"_s);
    const bool changes = path.endsWith("/payment"_L1) || path.endsWith("/cancellation"_L1);
    if (!orderId.isEmpty() && m_request.kind != Kind::Rubbish)
        suspect(u"is served with an order of others"_s, orderId, viewer, changes);
    const QString own = path.contains("/store/"_L1) ? m_request.parameters.value(u"bookId"_s)
                                                    : m_request.parameters.value(u"sessionId"_s);
    if (m_known.owners.isKnown(own))
        suspect(u"is served with a book or a session of others"_s, own, viewer);
}

void Inspection::suspect(const QString &what, const QString &thing, int viewer, bool onlyOfBuyer)
{
    m_known.owners.suspect({viewer, thing, onlyOfBuyer, m_request.operation->id + u": "_s + what,
        [this] { return curlLine(m_request, m_known.shop); }, excerpt(m_answer)});
}

void Inspection::complain(const QString &what)
{
    m_known.findings.add(
        u"%1: %2"_s.arg(m_request.operation->id, what), curlLine(m_request, m_known.shop), excerpt(m_answer));
}

} // namespace api_fuzz
