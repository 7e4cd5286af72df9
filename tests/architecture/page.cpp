#include "tests/architecture/page.h"

#include <QDirIterator>
#include <QRegularExpression>

namespace architecture {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList cellsOf(const QString &line)
{
    QStringList cells = line.mid(1, line.lastIndexOf(u'|') - 1).split(u'|');
    for (QString &cell : cells)
        cell = cell.trimmed();
    return cells;
}

// "/api/v1/orders/<id>" and "/orders/{orderId}" are one path.
QString withoutNames(QString path)
{
    static const QRegularExpression parameter(u"[<{][^>}]*[>}]"_s);
    if (path.startsWith("/api/v1"_L1))
        path.remove(0, 7);
    return path.replace(parameter, u"{}"_s);
}

QStringList filesBelow(const QString &folder, const QStringList &names)
{
    QStringList found;
    QDirIterator files(folder, names, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        found.append(files.next());
    found.sort();
    return found;
}

QString read(const QString &file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

QString contextIn(const QString &file, const QString &before)
{
    return file.section(before, 1).section(u'/', 0, 0);
}

// What a text is that has a name: kPath[] = "/orders".
QString constantIn(const QString &source, const QString &name)
{
    return namesIn(source, u"\\b%1\\b[^\"\\n]*\"([^\"]+)\""_s.arg(name)).value(0);
}

QList<Operation> operationsOf(const QString &context, const QString &yaml)
{
    static const QRegularExpression line(
        uR"(^  (/\S*):$|^    (get|post|put|patch|delete):$|^      operationId: (\w+)$)"_s,
        QRegularExpression::MultilineOption);
    QList<Operation> operations;
    QString path;
    QString method;
    for (auto match = line.globalMatch(yaml); match.hasNext();) {
        const auto found = match.next();
        if (found.lastCapturedIndex() == 1)
            path = withoutNames(found.captured(1));
        else if (found.lastCapturedIndex() == 2)
            method = found.captured(2).toUpper();
        else
            operations.append({context, method, path, found.captured(3)});
    }
    return operations;
}

} // namespace

Page::Page(QString text)
    : m_text(std::move(text))
{
}

QList<QStringList> Page::rows(const QString &heading) const
{
    const QString section = m_text.section(u"\n## "_s + heading + u'\n', 1).section(u"\n## "_s, 0, 0);
    QList<QStringList> found;
    bool inTable = false;
    for (const QString &line : section.split(u'\n')) {
        const bool isRule = line.startsWith("|---"_L1);
        if (inTable && line.startsWith(u'|'))
            found.append(cellsOf(line));
        inTable = isRule || (inTable && line.startsWith(u'|'));
    }
    return found;
}

QStringList Page::pointers() const
{
    return namesIn(m_text, uR"(`((?:server|common|client|tests)/[^`]+: [^`]+)`)"_s);
}

QString textOf(const QString &root, const QString &path)
{
    return read(root + u'/' + path);
}

QStringList namesIn(const QString &text, const QString &pattern)
{
    QStringList names;
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    for (auto match = expression.globalMatch(text); match.hasNext();)
        names.append(match.next().captured(1));
    return names;
}

QString differenceOf(QStringList found, const QStringList &expected)
{
    QStringList missing;
    for (const QString &each : expected) {
        if (!found.removeOne(each))
            missing.append(each);
    }
    const QString more = found.isEmpty() ? QString() : u"not expected: %1. "_s.arg(found.join(u"; "_s));
    return missing.isEmpty() ? more : u"%1missing: %2."_s.arg(more, missing.join(u"; "_s));
}

QString faultOf(const QString &root, const QString &pointer)
{
    const QString path = pointer.section(u": "_s, 0, 0);
    const QString name = pointer.section(u": "_s, 1);
    const QString text = textOf(root, path);
    if (text.isEmpty())
        return u"there is no %1"_s.arg(path);
    return text.contains(name) ? QString() : u"%1 has no %2"_s.arg(path, name);
}

QList<Operation> publishedOperations(const QString &root)
{
    QList<Operation> operations;
    for (const QString &file : filesBelow(root + u"/common/contracts"_s, {u"openapi.yaml"_s}))
        operations += operationsOf(contextIn(file, u"/common/contracts/"_s), read(file));
    return operations;
}

QList<Operation> routes(const QString &root)
{
    static const QRegularExpression route(
        uR"x(route\(\s*(?:\w+::)*(Get|Post|Put|Patch|Delete),\s*(?:u"([^"]+)"|QString::fromLatin1\((k\w+)\)))x"_s);
    QList<Operation> found;
    for (const QString &file : filesBelow(root + u"/server"_s, {u"*.cpp"_s})) {
        if (!file.contains("/adapters/http/"_L1) && !file.contains("/platform/dead_letters/"_L1))
            continue;
        const QString source = read(file);
        for (auto match = route.globalMatch(source); match.hasNext();) {
            const auto offered = match.next();
            const QString path = offered.hasCaptured(3) ? constantIn(source, offered.captured(3)) : offered.captured(2);
            found.append({contextIn(file, root + u"/server/"_s), offered.captured(1).toUpper(), withoutNames(path)});
        }
    }
    return found;
}

QList<Reaction> reactions(const QString &root)
{
    QList<Reaction> found;
    for (const QString &file : filesBelow(root + u"/server"_s, {u"*.cpp"_s})) {
        if (!file.contains("/adapters/mqtt/"_L1))
            continue;
        const QString context = contextIn(file, root + u"/server/"_s);
        for (const QString &event : namesIn(read(file), uR"(\bparse([A-Z]\w+)\b)"_s)) {
            if (const Reaction reaction{event, context}; !found.contains(reaction))
                found.append(reaction);
        }
    }
    return found;
}

} // namespace architecture
