// Most changes of single bytes leave no JSON behind. These change a value somewhere in it, so that codecs are reached.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cstring>
#include <random>

extern "C" size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t most);

namespace {

using Chance = std::minstd_rand;

constexpr size_t kLongestText = 200;
constexpr std::array kNumbers{0.0, -0.0, 1.0, -1.0, 0.5, 1e3, 2147483647.0, 2147483648.0, -2147483649.0, 4294967296.0,
    999999999999.0, 1e12, 1000000000001.0, 9e15, 9007199254740993.0, 9.3e18, -9.3e18, 1e300, 5e-324};

QString otherText(const QString &text)
{
    std::array<uint8_t, kLongestText> bytes{};
    const QByteArray utf8 = text.toUtf8().left(qsizetype(bytes.size()));
    std::memcpy(bytes.data(), utf8.constData(), size_t(utf8.size()));
    const size_t size = LLVMFuzzerMutate(bytes.data(), size_t(utf8.size()), bytes.size());
    return QString::fromUtf8(reinterpret_cast<const char *>(bytes.data()), qsizetype(size));
}

QJsonValue other(const QJsonValue &value, Chance &chance);

QJsonValue other(QJsonObject object, Chance &chance)
{
    if (object.isEmpty())
        return QJsonValue::Null;
    const QStringList names = object.keys();
    const QString name = names.at(qsizetype(chance() % size_t(names.size())));
    switch (chance() % 12) {
    case 0:
        object.remove(name);
        break;
    case 1: // under the name of another
        object.insert(names.at(qsizetype(chance() % size_t(names.size()))), object.value(name));
        break;
    case 2:
        object.insert(otherText(name), object.value(name));
        break;
    default:
        object.insert(name, other(object.value(name), chance));
    }
    return object;
}

QJsonValue other(QJsonArray array, Chance &chance)
{
    if (array.isEmpty() || chance() % 8 == 0) {
        array.append(array.isEmpty() ? QJsonValue(1) : array.first());
        return array;
    }
    const auto place = qsizetype(chance() % size_t(array.size()));
    if (chance() % 8 == 0)
        array.removeAt(place);
    else
        array[place] = other(QJsonValue(array.at(place)), chance);
    return array;
}

QJsonValue ofAnotherKind(Chance &chance)
{
    const std::array<QJsonValue, 6> kinds{
        QJsonValue::Null, true, QString(), QJsonArray(), QJsonObject(), kNumbers.at(chance() % kNumbers.size())};
    return kinds.at(chance() % kinds.size());
}

QJsonValue other(const QJsonValue &value, Chance &chance)
{
    if (chance() % 16 == 0)
        return ofAnotherKind(chance);
    switch (value.type()) {
    case QJsonValue::Object:
        return other(value.toObject(), chance);
    case QJsonValue::Array:
        return other(value.toArray(), chance);
    case QJsonValue::String:
        return otherText(value.toString());
    case QJsonValue::Double:
        return chance() % 2 == 0 ? kNumbers.at(chance() % kNumbers.size()) : double(int(chance())) + value.toDouble();
    default:
        return chance() % 2 == 0;
    }
}

} // namespace

extern "C" size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned int seed)
{
    Chance chance(seed);
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject() || chance() % 4 == 0)
        return LLVMFuzzerMutate(data, size, most);
    const QJsonDocument changed(other(document.object(), chance).toObject());
    const QByteArray json = changed.toJson(QJsonDocument::Compact);
    if (size_t(json.size()) > most)
        return LLVMFuzzerMutate(data, size, most);
    std::memcpy(data, json.constData(), size_t(json.size()));
    return size_t(json.size());
}
