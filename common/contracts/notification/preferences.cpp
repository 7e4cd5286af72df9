#include "common/contracts/notification/preferences.h"

#include "common/contracts/notification/keys.h"

namespace contracts::notification {

namespace {

QSet<MessageKind> readMuted(JsonReader &json)
{
    QSet<MessageKind> muted;
    const QStringList names = json.texts(kMuted, kMessageKinds, 40);
    for (const QString &name : names)
        muted.insert(json.accept(kMuted, parseMessageKind(name), MessageKind::OrderPlaced));
    return muted;
}

} // namespace

QLatin1StringView toText(Language language)
{
    return language == Language::English ? "en"_L1 : "ko"_L1;
}

Result<Language> parseLanguage(QStringView text)
{
    if (text != "ko"_L1 && text != "en"_L1)
        return core::fail(Fault::Invalid, "unknown-language"_L1, u"The shop speaks Korean (ko) and English (en)."_s);
    return text == "en"_L1 ? Language::English : Language::Korean;
}

QJsonObject toJson(const Preferences &preferences)
{
    QStringList muted;
    for (const MessageKind kind : preferences.muted)
        muted.append(toText(kind));
    muted.sort(); // a set has no order, an answer should have one
    return {{kLanguage, toText(preferences.language)}, {kMuted, QJsonArray::fromStringList(muted)}};
}

Result<Preferences> parsePreferences(const QJsonObject &body)
{
    JsonReader json(body);
    const Preferences preferences{
        json.accept(kLanguage, parseLanguage(json.text(kLanguage, 10)), Language::Korean), readMuted(json)};
    return json.done().transform([&] { return preferences; });
}

} // namespace contracts::notification
