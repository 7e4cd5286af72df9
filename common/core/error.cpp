#include "common/core/error.h"

namespace core {

Error Error::at(const QString &jsonPointer) const
{
    Error located = *this;
    located.pointer = jsonPointer;
    return located;
}

Error Error::with(const QString &key, const QJsonValue &value) const
{
    Error extended = *this;
    extended.facts.insert(key, value);
    return extended;
}

bool Error::isTransient() const
{
    return fault == Fault::Unavailable || fault == Fault::TimedOut || fault == Fault::TooMany;
}

} // namespace core
