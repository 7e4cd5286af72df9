#include "server/notification/application/wording.h"

#include "server/notification/application/phrases.h"

#include <QLocale>
#include <QTimeZone>

namespace notification {

using namespace Qt::Literals::StringLiterals;

namespace {

using Words = QHash<QString, QString>; // what stands for each word in braces

bool isKorean(Language language)
{
    return language == Language::Korean;
}

QString books(const MessageFacts &facts, Language language)
{
    const QString first = (isKorean(language) ? u"『%1』"_s : u"“%1”"_s).arg(*facts.bookTitle);
    if (!facts.otherTitles)
        return first;
    return (isKorean(language) ? u"%1 외 %2종"_s : u"%1 and %2 more"_s).arg(first).arg(*facts.otherTitles);
}

QString money(core::Money amount, Language language)
{
    const QString digits = QLocale(QLocale::English, QLocale::UnitedStates).toString(amount.minorUnits());
    return (isKorean(language) ? u"%1원"_s : u"₩%1"_s).arg(digits);
}

// The shop's own clock; a client that knows its reader's has the time among the facts.
QString clockTime(const QDateTime &time, Language language)
{
    const QString local = time.toTimeZone(QTimeZone("Asia/Seoul")).toString(u"yyyy-MM-dd HH:mm"_s);
    return (isKorean(language) ? u"%1(한국 시각)"_s : u"%1 (Korean time)"_s).arg(local);
}

Words wordsFor(const MessageFacts &facts, Language language)
{
    Words words;
    const auto say = [&](const QString &name, const auto &fact, auto inText) {
        if (fact)
            words.insert(name, inText());
    };
    say(u"books"_s, facts.bookTitle, [&] { return books(facts, language); });
    say(u"amount"_s, facts.amount, [&] { return money(*facts.amount, language); });
    say(u"deadline"_s, facts.deadline, [&] { return clockTime(*facts.deadline, language); });
    say(u"courier"_s, facts.courier, [&] { return *facts.courier; });
    say(u"waybill"_s, facts.waybill, [&] { return *facts.waybill; });
    say(u"place"_s, facts.place, [&] { return *facts.place; });
    say(u"shortBy"_s, facts.shortBy, [&] { return QString::number(*facts.shortBy); });
    say(u"shopName"_s, facts.shopName, [&] { return *facts.shopName; });
    return words;
}

// The text with its words filled in, in one pass, so that nothing a user wrote is taken for a word in braces.
// Nothing when one of them is not known.
std::optional<QString> filled(QStringView text, const Words &words)
{
    QString said;
    while (!text.isEmpty()) {
        const qsizetype open = text.indexOf(u'{');
        if (open < 0)
            return QString(said + text);
        const qsizetype close = text.indexOf(u'}', open);
        const auto word = words.constFind(text.sliced(open + 1, close - open - 1).toString());
        if (word == words.constEnd())
            return std::nullopt;
        said += text.first(open) + *word;
        text = text.sliced(close + 1);
    }
    return said;
}

} // namespace

Message inWords(const KeptMessage &kept, Language language)
{
    Message message{kept.number, kept.eventId, kept.kind, {}, {}, kept.facts, kept.at, kept.read};
    const Words words = wordsFor(kept.facts, language);
    for (const Phrase &phrase : isKorean(language) ? koreanPhrases() : englishPhrases()) {
        if (phrase.kind != kept.kind)
            continue;
        message.title = phrase.title.toString(); // if no text fits, the title alone must do
        message.text = message.title;
        if (const auto text = filled(phrase.text, words)) {
            message.text = *text;
            break;
        }
    }
    return message;
}

} // namespace notification
