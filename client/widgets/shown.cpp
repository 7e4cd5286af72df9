#include "client/widgets/shown.h"

#include <QCoreApplication>

namespace widgets {

using namespace Qt::Literals::StringLiterals;

// The won has no minor unit of its own, so no locale shows decimals for it.
QString shown(core::Money amount)
{
    return QLocale().toCurrencyString(double(amount.minorUnits()), u"₩"_s, 0);
}

QString shownDay(const QDateTime &moment)
{
    return QLocale().toString(moment.toLocalTime().date(), QLocale::LongFormat);
}

QString shownMoment(const QDateTime &moment)
{
    const QDateTime local = moment.toLocalTime();
    const QString day = QLocale().toString(local.date(), QLocale::ShortFormat);
    return day + u' ' + QLocale().toString(local.time(), QLocale::ShortFormat);
}

QString shownAgo(const QDateTime &moment, const QDateTime &now)
{
    const auto say = [](const char *text, int n = -1) {
        return QCoreApplication::translate("widgets::shownAgo", text, nullptr, n);
    };
    const qint64 seconds = moment.secsTo(now);
    if (seconds < 60)
        return say(QT_TRANSLATE_NOOP("widgets::shownAgo", "just now"));
    if (seconds < 3600)
        return say(QT_TRANSLATE_N_NOOP("widgets::shownAgo", "%n minute(s) ago"), int(seconds / 60));
    if (seconds < 86'400)
        return say(QT_TRANSLATE_N_NOOP("widgets::shownAgo", "%n hour(s) ago"), int(seconds / 3600));
    return shownMoment(moment);
}

} // namespace widgets
