#include "common/mqtt/topics.h"

#include <QStringList>

namespace mqtt {

namespace {

bool isUtf8Text(const QString &text)
{
    constexpr qsizetype longest = 65'535;
    return !text.isEmpty() && text.isValidUtf16() && !text.contains(QChar(u'\0')) && text.toUtf8().size() <= longest;
}

bool isLevel(const QString &level, bool last)
{
    const bool wild = level.contains(u'+') || level.contains(u'#');
    return !wild || level == u'+' || (level == u'#' && last);
}

} // namespace

bool isTopic(const QString &name)
{
    return isUtf8Text(name) && !name.contains(u'+') && !name.contains(u'#');
}

bool isFilter(const QString &filter)
{
    const QStringList levels = filter.split(u'/');
    for (qsizetype i = 0; i < levels.size(); ++i) {
        if (!isLevel(levels.at(i), i + 1 == levels.size()))
            return false;
    }
    return isUtf8Text(filter);
}

} // namespace mqtt
