#pragma once

#include "common/core/id.h"
#include "common/core/money.h"
#include "common/core/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <optional>

namespace contracts {

using namespace Qt::Literals::StringLiterals;
using core::Fault;
using core::Money;
using core::Result;

[[nodiscard]] QJsonObject toJson(Money amount); // {"amount": 12000, "currency": "KRW"}

// Reads a JSON object field by field and remembers the first fault with its JSON pointer; what was read after a
// fault is a default that nobody may use. `done()` returns that fault, or Invalid "unknown-field" for a member
// that nobody asked for.
//
//     JsonReader json(body);
//     Address address{json.text("recipient"_L1, 100), …};
//     return json.done().transform([&] { return address; });
//
// Slugs: "missing-field", "wrong-type", "out-of-range", "unknown-field", and those of Id and Money.
class JsonReader {
public:
    static constexpr int kLongText = 10'000;

    explicit JsonReader(QJsonObject object, QString pointer = {});

    [[nodiscard]] QString text(QLatin1StringView key, int longest = kLongText, int shortest = 1);
    [[nodiscard]] std::optional<QString> optionalText(QLatin1StringView key, int longest = kLongText); // absent or null
    [[nodiscard]] qint64 number(QLatin1StringView key, qint64 smallest, qint64 largest);
    [[nodiscard]] std::optional<qint64> optionalNumber(QLatin1StringView key, qint64 smallest, qint64 largest);
    [[nodiscard]] bool flag(QLatin1StringView key);
    [[nodiscard]] Money money(QLatin1StringView key);
    [[nodiscard]] QDateTime time(QLatin1StringView key); // RFC 3339; UTC afterwards
    [[nodiscard]] QStringList texts(QLatin1StringView key, int largestCount, int longest = kLongText);

    template <class Id> [[nodiscard]] Id id(QLatin1StringView key)
    {
        return accept(key, Id::parse(text(key, 36)), Id());
    }

    template <class Id> [[nodiscard]] QList<Id> ids(QLatin1StringView key, int largestCount)
    {
        QList<Id> read;
        const QStringList listed = texts(key, largestCount, 36);
        for (qsizetype i = 0; i < listed.size(); ++i)
            read.append(accept(pointerTo(key) + u'/' + QString::number(i), Id::parse(listed.at(i)), Id()));
        return read;
    }

    // A nested object read by `parse(QJsonObject, QString pointer) -> Result<T>`.
    template <class Parse>
    [[nodiscard]] auto object(QLatin1StringView key, Parse parse) ->
        typename std::invoke_result_t<Parse, QJsonObject, QString>::value_type
    {
        using Value = typename std::invoke_result_t<Parse, QJsonObject, QString>::value_type;
        const QJsonValue value = take(key, QJsonValue::Object);
        return value.isObject() ? accept(parse(value.toObject(), pointerTo(key)), Value()) : Value();
    }

    // A list of nested objects, with at least `fewest` and at most `most` of them.
    template <class Parse>
    [[nodiscard]] auto objects(QLatin1StringView key, int fewest, int most, Parse parse)
        -> QList<typename std::invoke_result_t<Parse, QJsonObject, QString>::value_type>
    {
        using Value = typename std::invoke_result_t<Parse, QJsonObject, QString>::value_type;
        QList<Value> read;
        const QJsonArray items = array(key, fewest, most);
        for (qsizetype i = 0; i < items.size(); ++i) {
            const QString at = pointerTo(key) + u'/' + QString::number(i);
            if (!items.at(i).isObject())
                refuse(at, "wrong-type"_L1, QStringLiteral("An object is expected here."));
            else
                read.append(accept(parse(items.at(i).toObject(), at), Value()));
        }
        return read;
    }

    // For values with a grammar of their own: keeps the value or remembers the fault at `key`.
    template <class Value> Value accept(QLatin1StringView key, Result<Value> result, Value otherwise)
    {
        return accept(pointerTo(key), std::move(result), std::move(otherwise));
    }

    void refuse(QLatin1StringView key, QLatin1StringView slug, const QString &detail);
    // Events may grow: their readers pass over what they do not know.
    void allowUnknown();
    [[nodiscard]] Result<> done() const;

private:
    template <class Value> Value accept(const QString &pointer, Result<Value> result, Value otherwise)
    {
        if (result)
            return *std::move(result);
        keep(result.error().pointer.isEmpty() ? result.error().at(pointer) : result.error());
        return otherwise;
    }
    template <class Value> Value accept(Result<Value> result, Value otherwise)
    {
        return accept(QString(), std::move(result), std::move(otherwise));
    }

    [[nodiscard]] QJsonValue take(QLatin1StringView key, QJsonValue::Type type);
    [[nodiscard]] QJsonArray array(QLatin1StringView key, int fewest, int most);
    [[nodiscard]] bool isGiven(QLatin1StringView key);
    [[nodiscard]] QString pointerTo(QLatin1StringView key) const;
    void refuse(const QString &pointer, QLatin1StringView slug, const QString &detail);
    void keep(const core::Error &error);

    QJsonObject m_object;
    QString m_pointer;
    QSet<QString> m_known;
    std::optional<core::Error> m_fault;
    bool m_unknownAllowed = false;
};

} // namespace contracts
