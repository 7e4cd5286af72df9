#include "client/api/figures.h"

#include "client/api/questions.h"
#include "client/api/reading.h"

#include <QTimeZone>

namespace api {

using contracts::order_view::Dashboard;

Figures::Figures(Transport &shop)
    : m_shop(shop)
{
}

// Days begin and end by the clock on the reader's wall.
QFuture<Result<Dashboard>> Figures::dashboard(int days) const
{
    const QString path = withQuery(u"/api/v1/dashboard"_s,
        {{"days"_L1, QString::number(days)}, {"zone"_L1, QString::fromLatin1(QTimeZone::systemTimeZoneId())}});
    return read(m_shop.send(get(path)), contracts::order_view::parseDashboard);
}

} // namespace api
