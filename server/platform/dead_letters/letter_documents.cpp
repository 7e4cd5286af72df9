#include "server/platform/dead_letters/letter_documents.h"

#include "common/core/clock.h"
#include "server/platform/dead_letters/affected.h"

#include <QJsonArray>

namespace platform::dead_letters {

using namespace Qt::Literals::StringLiterals;
using events::DeadLetter;
using events::TriedLetter;

namespace {

QLatin1StringView nameOf(TriedLetter::Outcome outcome)
{
    switch (outcome) {
    case TriedLetter::Outcome::Applied:
        return "applied"_L1;
    case TriedLetter::Outcome::Waits:
        return "waiting"_L1;
    case TriedLetter::Outcome::Fails:
        return "failing"_L1;
    case TriedLetter::Outcome::Behind:
        break;
    }
    return "behind"_L1;
}

QJsonObject toJson(const TriedLetter &tried, const QString &affected)
{
    QJsonObject json{{"number"_L1, tried.letter.id},
        {"eventId"_L1, tried.letter.event.id.toString(QUuid::WithoutBraces)}, {"type"_L1, tried.letter.event.type},
        {"orders"_L1, QJsonArray::fromStringList(affectedBy(tried.letter.event, affected))},
        {"outcome"_L1, QString(nameOf(tried.outcome))}};
    if (tried.outcome == TriedLetter::Outcome::Fails) {
        json["cause"_L1] = tried.error.slug;
        json["detail"_L1] = tried.error.detail;
    }
    return json;
}

} // namespace

QJsonObject toJson(const DeadLetter &letter, const QString &affected)
{
    return {{"number"_L1, letter.id}, {"producer"_L1, letter.producer},
        {"eventId"_L1, letter.event.id.toString(QUuid::WithoutBraces)}, {"type"_L1, letter.event.type},
        {"subject"_L1, letter.event.subject}, {"toldAt"_L1, core::toRfc3339(letter.event.time)},
        {"cause"_L1, letter.cause}, {"detail"_L1, letter.detail}, {"attempts"_L1, letter.attempts},
        {"diedAt"_L1, core::toRfc3339(letter.diedAt)},
        {"orders"_L1, QJsonArray::fromStringList(affectedBy(letter.event, affected))}};
}

QJsonObject toJson(const core::Page<DeadLetter> &page, const QString &affected)
{
    QJsonArray items;
    for (const DeadLetter &letter : page.items)
        items.append(toJson(letter, affected));
    return {{"items"_L1, items}, {"next"_L1, page.next.isEmpty() ? QJsonValue() : QJsonValue(page.next)}};
}

QJsonObject toJson(const QList<TriedLetter> &tried, const QString &affected)
{
    QJsonArray items;
    for (const TriedLetter &letter : tried)
        items.append(toJson(letter, affected));
    return {{"items"_L1, items}};
}

} // namespace platform::dead_letters
