#include "tests/journeys/chapters.h"

#include <QJsonDocument>

namespace journeys {

using namespace Qt::Literals::StringLiterals;

namespace {

qint64 figure(const QJsonObject &audit, QLatin1StringView name)
{
    return audit.value("figures"_L1)[name].toInteger();
}

} // namespace

void theBooksBalance(Cast &cast)
{
    cast.narrator.chapter(u"D3"_s, u"After all that, money, copies, parcels, messages and events add up"_s);
    const QJsonObject audit = cast.shop.audit();
    int asserted = 0;
    for (const QJsonValue finding : audit.value("findings"_L1).toArray()) {
        const QByteArray breaches = QJsonDocument(finding["breaches"_L1].toArray()).toJson(QJsonDocument::Compact);
        expect(
            finding["holds"_L1].toBool(), finding["invariant"_L1].toString() + u": "_s + QString::fromUtf8(breaches));
        ++asserted;
    }
    expect(asserted > 0, u"the audit asserts nothing"_s);
    expect(audit.value("exitCode"_L1) == 0, u"the view is as the logs tell, and the log of admins is whole"_s);
    expect(figure(audit, "captured"_L1) - figure(audit, "refunded"_L1) - figure(audit, "owed"_L1)
            == figure(audit, "value"_L1),
        u"what was paid and not given back is the value of the living orders"_s);
    cast.narrator.remark(u"%1 invariants hold over %2 orders, %3 events and %4 messages"_s.arg(asserted)
                             .arg(figure(audit, "orders"_L1))
                             .arg(figure(audit, "events"_L1))
                             .arg(figure(audit, "messages"_L1)));
}

} // namespace journeys
