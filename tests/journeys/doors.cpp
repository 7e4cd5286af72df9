#include "tests/journeys/chapters.h"

#include "common/core/uuid_v7.h"
#include "server/platform/auth/jwt.h"
#include "server/platform/auth/service_pass.h"
#include "tests/journeys/published_api.h"
#include "tests/journeys/suspended.h"
#include "tests/journeys/tokens.h"

#include <QJsonDocument>
#include <QSet>

namespace journeys {

using namespace Qt::Literals::StringLiterals;
using platform::http::Answer;

namespace {

const QStringList kRoles{u"buyer"_s, u"seller"_s, u"admin"_s};

// The table of every operation and everybody who might ask for it, made from what the shop publishes.
class Doors {
public:
    Doors(Cast &cast, const QHash<QString, QString> &ids)
        : m_cast(cast)
        , m_suspended(cast)
        , m_ids(ids)
        , m_tokens(cast.shop.secret(u"signing-key.pem"_s).toLatin1(), cast.buyer.token)
    {
        for (auto id = ids.begin(); id != ids.end(); ++id)
            m_unknown.insert(id.key(), id.key() == "number"_L1 ? u"999999999"_s : newId());
    }

    [[nodiscard]] QList<Operation> operations()
    {
        const Answer document = ask(u"/api/v1/openapi.json"_s);
        return operationsOf(QJsonDocument::fromJson(document.body).object());
    }

    void tryAll(const Operation &operation)
    {
        m_rows.clear();
        if (operation.open) {
            anyoneMayAsk(operation);
        } else {
            nobodyComesInWithoutAGoodToken(operation);
            noOtherRoleComesIn(operation);
            whoMayComeInComesIn(operation);
            anothersIsAsIfItWereNot(operation);
            whoIsSuspendedIsOut(operation);
        }
        m_cast.narrator.remark(operation.name() + u"  "_s + m_rows.join(u", "_s));
    }

    // Password and refresh token, after all that was tried.
    void whoIsSuspendedStaysOutsideUntilReinstated()
    {
        m_suspended.mustStayOutside();
        m_suspended.mustComeInWhenReinstated();
    }

    [[nodiscard]] QByteArrayList whatIsThere()
    {
        QByteArrayList seen;
        const auto look = [&](const Person &who, const QString &path) {
            seen.append(ask(u"/api/v1"_s + path, who.token).body);
        };
        look(m_cast.seller, u"/store/books/"_s + m_ids.value(u"bookId"_s));
        look(m_cast.seller, u"/store/orders/"_s + m_ids.value(u"orderId"_s));
        look(m_cast.buyer, u"/orders/"_s + m_ids.value(u"orderId"_s));
        look(m_cast.buyer, u"/deliveries/"_s + m_ids.value(u"deliveryId"_s));
        look(m_cast.buyer, u"/messages/preferences"_s);
        look(m_cast.buyer, u"/sessions"_s);
        return seen;
    }

private:
    static QString newId() { return core::uuidV7().toString(QUuid::WithoutBraces); }

    Answer send(platform::http::Call call, const QByteArray &token)
    {
        call.url = QUrl(m_cast.shop.gateway().toString(QUrl::StripTrailingSlash) + call.url.toString());
        call.timeout = std::chrono::seconds(20);
        if (!token.isEmpty())
            call.headers.emplaceBack("Authorization", "Bearer " + token);
        const auto answer = platform::http::send(call);
        expect(answer.has_value(), u"%1: %2"_s.arg(call.url.path(), answer ? QString() : answer.error().detail));
        return *answer;
    }

    Answer ask(const QString &path, const QByteArray &token = {})
    {
        return send({.method = "GET", .url = QUrl(path)}, token);
    }

    static QString slugOf(const Answer &answer)
    {
        return QJsonDocument::fromJson(answer.body)["type"_L1].toString().section(u'/', -1);
    }

    void must(bool holds, const Operation &operation, const QString &who, const Answer &answer)
    {
        expect(holds,
            u"%1, %2: %3 %4"_s.arg(operation.name(), who)
                .arg(answer.status)
                .arg(QString::fromUtf8(answer.body.left(300))));
    }

    void anyoneMayAsk(const Operation &operation)
    {
        const Answer answer = send(operation.call(m_ids), {});
        must(slugOf(answer) != "token-required"_L1 && answer.status != 403 && answer.status < 500, operation,
            u"anyone"_s, answer);
        m_rows.append(u"anyone %1"_s.arg(answer.status));
    }

    void nobodyComesInWithoutAGoodToken(const Operation &operation)
    {
        const Answer without = send(operation.call(m_ids), {});
        must(without.status == 401 && without.header("www-authenticate") == "Bearer", operation, u"nobody"_s, without);
        const auto badTokens = m_tokens.bad(m_cast.seller.id, kRoles);
        for (const auto &bad : badTokens) {
            const Answer answer = send(operation.call(m_ids), bad.token);
            must(answer.status == 401 && answer.header("www-authenticate").startsWith("Bearer error=\"invalid_token\""),
                operation, u"a token "_s + bad.name, answer);
        }
        m_rows.append(u"no token and %1 bad ones 401"_s.arg(badTokens.size()));
    }

    void noOtherRoleComesIn(const Operation &operation)
    {
        QStringList refused;
        for (const QString &role : kRoles + QStringList(QString())) {
            const QStringList roles = role.isEmpty() ? QStringList() : QStringList(role);
            if (operation.admits(roles))
                continue;
            const Answer answer = send(operation.call(m_ids), m_tokens.of(newId(), roles));
            must(answer.status == 403 && slugOf(answer) == "role-missing"_L1, operation, u"a mere "_s + role, answer);
            refused.append(role.isEmpty() ? u"no role"_s : role);
        }
        if (!refused.isEmpty())
            m_rows.append(refused.join(u'/') + u" 403"_s);
    }

    // Somebody who has nothing here yet asks for what is not there: they are let in, and harm nothing.
    void whoMayComeInComesIn(const Operation &operation)
    {
        for (const QStringList &door : operation.doors) {
            // Who decides about accounts must have one that is an admin's.
            const bool decides = Suspended::isAnsweredByIdentity(operation.path) && door.contains(u"admin"_s);
            const QByteArray token = decides ? m_cast.admin.token : m_tokens.of(newId(), door);
            const Answer answer = send(operation.call(m_unknown), token);
            // Who asks about sessions and passwords must be in a session that is open, which nobody here is.
            const bool known = answer.status != 401 || slugOf(answer) == "session-over"_L1;
            must(known && slugOf(answer) != "role-missing"_L1 && answer.status < 500, operation, u"a good token"_s,
                answer);
            m_rows.append(u"%1 in (%2)"_s.arg(door.isEmpty() ? u"signed in"_s : door.join(u'+')).arg(answer.status));
        }
    }

    void anothersIsAsIfItWereNot(const Operation &operation)
    {
        const bool isForAdminsAlone = !operation.admits({u"buyer"_s, u"seller"_s});
        if (operation.pathParameters.isEmpty() || isForAdminsAlone)
            return;
        // Who may see or end a session must be in one that is open.
        const bool isAboutSessions = operation.path.startsWith("/api/v1/sessions"_L1);
        const QByteArray token =
            isAboutSessions ? m_cast.otherBuyer.token : m_tokens.of(newId(), {u"buyer"_s, u"seller"_s});
        const Answer anothers = send(operation.call(m_ids), token);
        const Answer nobodys = send(operation.call(m_unknown), token);
        must(anothers.status / 100 == 4 && anothers.status != 403 && anothers.status != 401, operation,
            u"another owner"_s, anothers);
        must(anothers.status == nobodys.status && anothers.body == nobodys.body, operation,
            u"another owner, who hears of an unknown one "_s + QString::fromUtf8(nobodys.body), anothers);
        m_rows.append(u"another owner %1 as if unknown"_s.arg(anothers.status));
    }

    // By an access token that was given before, with whatever role it takes. It lives for minutes at services that do
    // not know accounts; to identity nobody brings it.
    void whoIsSuspendedIsOut(const Operation &operation)
    {
        if (!Suspended::isAnsweredByIdentity(operation.path)) {
            m_rows.append(u"suspended: until the token ends"_s);
            return;
        }
        for (const QStringList &door : operation.doors) {
            const QByteArray token =
                operation.admits({u"buyer"_s}) ? m_suspended.accessToken() : m_tokens.of(m_suspended.id(), door);
            const Answer answer = send(operation.call(m_ids), token);
            const QString slug = slugOf(answer);
            must((answer.status == 401 && slug == "session-over"_L1)
                    || (answer.status == 403 && slug == "account-suspended"_L1),
                operation, u"a suspended account"_s, answer);
            m_rows.append(u"suspended %1"_s.arg(answer.status));
        }
    }

    Cast &m_cast;
    Suspended m_suspended;
    QHash<QString, QString> m_ids;
    QHash<QString, QString> m_unknown;
    Tokens m_tokens;
    QStringList m_rows;
};

// Something of everything that has an owner.
QHash<QString, QString> thingsWithAnOwner(Cast &cast)
{
    const Cast::Book book = cast.newBook(cast.seller, u"문의 책"_s, 9'000, 5);
    const QString orderId = cast.placedOrder(book);
    cast.waitForDesk(cast.seller, orderId);
    cast.buyerPushes.waitFor(orderId, u"orderPlaced"_s);
    QJsonArray deliveries;
    cast.waitUntil(u"the delivery in the view"_s, [&] {
        deliveries = cast.client.get(cast.buyer, u"/orders/"_s + orderId).body.value("deliveries"_L1).toArray();
        return !deliveries.isEmpty();
    });
    const QJsonObject claims = platform::auth::parseJwt(cast.buyer.token)->claims;
    return {{u"sessionId"_s, claims.value("sid"_L1).toString()}, {u"bookId"_s, book.id}, {u"orderId"_s, orderId},
        {u"deliveryId"_s, deliveries.first()["deliveryId"_L1].toString()}, {u"number"_s, u"1"_s},
        {u"userId"_s, cast.buyer.id}, {u"sha256"_s, QString(64, u'0')}};
}

// What services ask of each other: nobody is answered without a pass, a user is nobody there, and a pass is good where
// its bearer has business.
void noServiceAnswersAStranger(Cast &cast)
{
    const QStringList tellers{u"identity"_s, u"store"_s, u"ordering"_s, u"payment"_s, u"delivery"_s};
    const core::SystemClock clock;
    const auto key = platform::auth::Es256Key::fromPem(cast.shop.secret(u"service-order_view.pem"_s).toLatin1());
    expect(key.has_value(), u"order_view has no key"_s);
    const platform::auth::ServicePass view(u"order_view"_s, *key, clock);
    const auto ask = [&](const QString &service, const QByteArray &method, const QString &path,
                         const QByteArray &token) {
        platform::http::Call call{.method = method, .url = QUrl(cast.shop.address(service).toString() + path)};
        if (!token.isEmpty())
            call.credential = [token] { return token; };
        return platform::http::send(call).value_or(Answer()).status;
    };
    const auto must = [&](int expected, const QString &service, const QString &path, const QByteArray &token) {
        const int status = ask(service, path.startsWith("/payments"_L1) ? "PUT" : "GET", path, token);
        expect(status == expected, u"%1%2: %3, not %4"_s.arg(service, path).arg(status).arg(expected));
    };
    for (const QString &service : tellers) {
        for (const QByteArray &token :
            {QByteArray(), cast.buyer.token, cast.admin.token, view.tokenFor(u"bookstore"_s)})
            must(401, service, u"/events/heads"_s, token);
        must(service == "identity"_L1 ? 401 : 200, service, u"/events/heads"_s, view.tokenFor(service));
    }
    const QString payment = u"/payments/"_s + core::uuidV7().toString(QUuid::WithoutBraces);
    must(401, u"payment"_s, payment, {});
    must(403, u"payment"_s, payment, view.tokenFor(u"payment"_s));
}

} // namespace

void everyDoorIsGuarded(Cast &cast)
{
    cast.narrator.chapter(u"I13"_s, u"Every operation that is published, and everybody who might ask for it"_s);
    Doors doors(cast, thingsWithAnOwner(cast));
    const QList<Operation> operations = doors.operations();
    expect(operations.size() > 30, u"the document tells of few operations"_s);
    const QByteArrayList before = doors.whatIsThere();
    for (const Operation &operation : operations)
        doors.tryAll(operation);
    expect(doors.whatIsThere() == before, u"somebody has changed what is not theirs"_s);
    doors.whoIsSuspendedStaysOutsideUntilReinstated();
    noServiceAnswersAStranger(cast);
    cast.narrator.remark(u"%1 operations"_s.arg(operations.size()));
}

} // namespace journeys
