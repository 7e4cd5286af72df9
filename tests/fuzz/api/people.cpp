#include "tests/fuzz/api/people.h"

#include <algorithm>

namespace api_fuzz {

using namespace Qt::Literals::StringLiterals;
using journeys::Reply;

namespace {

constexpr int kOfEach = 3;
constexpr int kKeeper = 0; // the admin whom nobody can shut out
constexpr qint64 kTokensLive = 240'000; // ms

} // namespace

QString Person::name() const
{
    return u"%1 %2"_s.arg(roles.isEmpty() ? u"person"_s : roles.last()).arg(index);
}

People::People(journeys::RunningShop &shop, const Marks &marks)
    : m_client(shop.gateway(), m_silent)
{
    m_people.append({.index = kKeeper, .roles = {}, .email = u"admin@demo"_s, .password = u"demo"_s});
    m_isOver.append(true);
    signIn(kKeeper);
    for (const QString &role : {u"buyer"_s, u"seller"_s, u"admin"_s}) {
        for (int i = role == "admin"_L1 ? 1 : 0; i < kOfEach; ++i)
            add(role, marks);
    }
    m_tokens = std::make_unique<journeys::Tokens>(shop.secret(u"signing-key.pem"_s).toLatin1(), m_people.last().token);
    renewOldTokens();
}

void People::add(const QString &role, const Marks &marks)
{
    const int index = count();
    Person person{.index = index,
        .roles = {},
        .email = marks.text({index, Reach::Self}) + u"@example.com"_s,
        .password = marks.text({index, Reach::Nobody}) + u" paper door"_s};
    const Reply registered = m_client.post({}, u"/users"_s,
        {{"email"_L1, person.email}, {"password"_L1, person.password}, {"name"_L1, marks.text({index, Reach::Parties})},
            {"language"_L1, u"ko"_s}});
    journeys::expectStatus(registered, 201);
    m_people.append(person);
    m_isOver.append(true);
    signIn(index);
    if (role == "seller"_L1)
        makeSeller(index, marks);
}

void People::makeSeller(int index, const Marks &marks)
{
    const auto as = [&](int who) { return journeys::Person{{}, m_people[who].id, m_people[who].token}; };
    const QString shopName = marks.text({index, Reach::Public}) + u" books"_s;
    journeys::expectStatus(m_client.post(as(index), u"/sellers/applications"_s, {{"shopName"_L1, shopName}}), 202);
    journeys::expectStatus(m_client.post(as(kKeeper), u"/admin/sellers/%1/approval"_s.arg(m_people[index].id)), 200);
    signIn(index);
}

Person People::at(int index)
{
    const std::lock_guard lock(m_mutex);
    Person &person = m_people[index];
    if (m_sinceTokens.elapsed() > kTokensLive)
        renewOldTokens();
    if (m_isOver[index] && !isNoAdminAnyMore(index))
        signIn(index);
    return person;
}

// Of those who are no admins any more.
void People::renewOldTokens()
{
    for (int index = 0; index < count(); ++index) {
        if (!isNoAdminAnyMore(index))
            continue;
        Person &person = m_people[index];
        person.roles = QStringList(u"admin"_s);
        person.token = m_tokens->of(person.id, person.roles);
    }
    m_sinceTokens.start();
}

bool People::isNoAdminAnyMore(int index) const
{
    return index > 2 * kOfEach;
}

int People::indexOf(const QString &userId) const
{
    const std::lock_guard lock(m_mutex);
    const auto found =
        std::find_if(m_people.begin(), m_people.end(), [&](const Person &person) { return person.id == userId; });
    return found == m_people.end() ? -1 : found->index;
}

void People::sessionIsOver(int index)
{
    const std::lock_guard lock(m_mutex);
    m_isOver[index] = true;
}

void People::refreshed(int index, const QString &refreshToken)
{
    const std::lock_guard lock(m_mutex);
    m_people[index].refreshToken = refreshToken;
}

// Whoever's tries are slowed down goes on with what they have. A sign-in that meets a change of the password, be it to
// the same, is refused and tried again.
void People::signIn(int index)
{
    Person &person = m_people[index];
    Reply reply;
    for (int tries = 0; tries < 3 && reply.status != 201; ++tries) {
        if (reply.slug() == "account-suspended"_L1)
            reinstate(index);
        reply = m_client.post({}, u"/sessions"_s, {{"email"_L1, person.email}, {"password"_L1, person.password}});
    }
    m_isOver[index] = false;
    if (reply.status == 429 || reply.status == 503)
        return;
    journeys::expect(reply.status == 201, person.email + u" does not come in: "_s + QString::fromUtf8(reply.raw.body));
    person.token = reply.body["accessToken"_L1].toString().toLatin1();
    person.refreshToken = reply.body["refreshToken"_L1].toString();
    person.id = reply.body["user"_L1]["userId"_L1].toString();
    person.roles = reply.body["user"_L1]["roles"_L1].toVariant().toStringList();
}

void People::reinstate(int index)
{
    signIn(kKeeper);
    const Person &keeper = m_people[kKeeper];
    const Reply reply = m_client.send({keeper.email, keeper.id, keeper.token},
        {.method = "DELETE", .url = QUrl(u"/users/%1/suspension"_s.arg(m_people[index].id))});
    journeys::expect(reply.status == 204 || reply.status == 409, u"a suspended account does not come back"_s);
}

} // namespace api_fuzz
