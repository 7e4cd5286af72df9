#pragma once

#include "common/core/result.h"

#include <QString>

namespace delivery {

// To whom a parcel was given, and its number there.
class Handover {
public:
    static constexpr int kLongest = 50; // characters, of each

    // Blanks around are dropped. Errors: Invalid "courier-unusable" and "waybill-unusable" when empty, too long or
    // not printable.
    [[nodiscard]] static core::Result<Handover> make(const QString &courier, const QString &waybill);

    [[nodiscard]] const QString &courier() const { return m_courier; }
    [[nodiscard]] const QString &waybill() const { return m_waybill; }

    friend bool operator==(const Handover &, const Handover &) = default;

private:
    Handover(const QString &courier, const QString &waybill);

    QString m_courier;
    QString m_waybill;
};

} // namespace delivery
