#include "tests/fuzz/api/pool.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUuid>

namespace api_fuzz {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kKept = 200; // of a kind; the newest

// What the member of an answer is called where a request names it.
QString kindOf(const QString &member)
{
    static const QHash<QString, QString> kinds{{u"orderId"_s, u"orderId"_s}, {u"bookId"_s, u"bookId"_s},
        {u"deliveryId"_s, u"deliveryId"_s}, {u"sessionId"_s, u"sessionId"_s}, {u"userId"_s, u"userId"_s},
        {u"sellerId"_s, u"userId"_s}, {u"buyerId"_s, u"userId"_s}, {u"number"_s, u"number"_s},
        {u"cover"_s, u"sha256"_s}, {u"next"_s, u"after"_s}};
    return kinds.value(member);
}

QString unknown(const QString &kind, Dice &dice)
{
    if (kind == "number"_L1)
        return QString::number(dice.between(1, 40));
    if (kind == "sha256"_L1)
        return QString::fromLatin1(dice.letters(64, "0123456789abcdef"));
    QByteArray bytes = dice.letters(16, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

} // namespace

void Pool::harvest(const QJsonValue &answer, int person)
{
    for (const QJsonValue item : answer.toArray())
        harvest(item, person);
    const QJsonObject object = answer.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString kind = kindOf(member.key());
        if (!kind.isEmpty() && (member->isString() || member->isDouble()))
            keep(kind, member->toVariant().toString(), person);
        else
            harvest(member.value(), person);
    }
    if (object.contains("bookId"_L1) && object.contains("version"_L1)) {
        const std::lock_guard lock(m_mutex);
        m_versions.insert(object.value("bookId"_L1).toString(), object.value("version"_L1).toInt());
    }
}

void Pool::keep(const QString &kind, const QString &thing, int person)
{
    const std::lock_guard lock(m_mutex);
    for (QStringList *list : {&m_all[kind], &m_seen[{kind, person}]}) {
        if (list->contains(thing))
            continue;
        list->append(thing);
        if (list->size() > kKept)
            list->removeFirst();
    }
}

QString Pool::thing(const QString &kind, int person, Dice &dice) const
{
    const std::lock_guard lock(m_mutex);
    const QStringList list = dice.inAHundred(55) ? m_seen.value({kind, person}) : m_all.value(kind);
    return list.isEmpty() || dice.inAHundred(10) ? unknown(kind, dice) : dice.oneOf(list);
}

int Pool::versionOf(const QString &bookId) const
{
    const std::lock_guard lock(m_mutex);
    return m_versions.value(bookId, 1);
}

} // namespace api_fuzz
