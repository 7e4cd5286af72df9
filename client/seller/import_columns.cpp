#include "client/seller/import_columns.h"

#include "common/csv/csv_reader.h"

#include <QCoreApplication>

namespace seller {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("seller::ImportColumns", text);
}

} // namespace

QStringList ImportColumns::needed()
{
    return {u"title"_s, u"price"_s, u"category"_s};
}

QStringList ImportColumns::known()
{
    return {u"title"_s, u"authors"_s, u"isbn"_s, u"price"_s, u"stock"_s, u"category"_s, u"language"_s, u"year"_s,
        u"publisher"_s, u"description"_s};
}

ImportColumns ImportColumns::under(const QStringList &header)
{
    ImportColumns columns;
    QStringList seen;
    for (const QString &field : header) {
        const QString name = field.trimmed().toLower();
        if (!known().contains(name))
            columns.unknown.append(name);
        else if (seen.contains(name))
            columns.repeated.append(name);
        seen.append(name);
    }
    const QStringList wanted = needed();
    for (const QString &name : wanted) {
        if (!seen.contains(name))
            columns.missing.append(name);
    }
    return columns;
}

bool ImportColumns::areUsable() const
{
    return missing.isEmpty() && unknown.isEmpty() && repeated.isEmpty();
}

QString ImportColumns::inWords() const
{
    const QString comma = u", "_s;
    QStringList told;
    if (!missing.isEmpty())
        told.append(
            say(QT_TRANSLATE_NOOP("seller::ImportColumns", "These columns are missing: %1.")).arg(missing.join(comma)));
    if (!unknown.isEmpty())
        told.append(say(QT_TRANSLATE_NOOP("seller::ImportColumns", "The shop does not know these columns: %1."))
                        .arg(unknown.join(comma)));
    if (!repeated.isEmpty())
        told.append(say(QT_TRANSLATE_NOOP("seller::ImportColumns", "These columns stand there twice: %1."))
                        .arg(repeated.join(comma)));
    return told.join(u' ');
}

QString columnOf(const QString &pointer)
{
    const QString field = pointer.section(u'/', 1, 1);
    return field == "publishedYear"_L1 ? u"year"_s : field;
}

QByteArray importTemplate()
{
    const QStringList example{u"데미안"_s, u"헤르만 헤세; 전영애"_s, u"9788937460449"_s, u"9000"_s, u"12"_s, u"소설"_s,
        u"ko"_s, u"2000"_s, u"민음사"_s, u"모든 사람의 삶은 제각기 자기 자신에게로 이르는 길이다."_s};
    return "\xEF\xBB\xBF" + csv::toRecord(ImportColumns::known()) + csv::toRecord(example);
}

} // namespace seller
