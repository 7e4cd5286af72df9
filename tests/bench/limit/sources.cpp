#include "tests/bench/limit/sources.h"

#include "server/platform/postgres/sql_text.h"

#include <QDirIterator>

namespace bench {

using namespace Qt::Literals::StringLiterals;

namespace {

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

Sources::Sources(const QString &root)
    : m_root(root)
{
    QDirIterator files(root + u"/server"_s, {u"*.sql"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (!path.contains("/sql/queries/"_L1))
            continue;
        if (const auto read = platform::postgres::SqlText::read(textOf(path)))
            m_byText.insert(read->text,
                {path.section(u'/', -4, -4) + u'/' + QFileInfo(path).completeBaseName(), read->placeholders});
    }
}

const Sources::Statement *Sources::find(const QString &text) const
{
    const auto found = m_byText.constFind(text);
    return found == m_byText.cend() ? nullptr : &*found;
}

const Sources::Statement *Sources::named(const QString &name) const
{
    const auto found = std::find_if(
        m_byText.begin(), m_byText.end(), [&](const Statement &statement) { return statement.name == name; });
    return found == m_byText.end() ? nullptr : &*found;
}

bool Sources::commitsLater(const QString &context) const
{
    return textOf(u"%1/server/%2/main.cpp"_s.arg(m_root, context)).contains("synchronousCommit = false"_L1);
}

} // namespace bench
