#include "tests/fuzz/api/watch.h"

#include "tests/journeys/push_recorder.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace api_fuzz {

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArrayList kAlarms{"AddressSanitizer", "LeakSanitizer", "ThreadSanitizer",
    "runtime error:", "PANIC:", "terminate called", "ASSERT", "\"level\":\"error\"", "\"level\":\"critical\"",
    "\"level\":\"fatal\""};

} // namespace

Watch::Watch(journeys::RunningShop &shop, QString data)
    : m_shop(shop)
    , m_data(std::move(data))
    , m_processes(shop.processes())
{
}

void Watch::close(const Marks &marks, Findings &findings)
{
    everyPartHasLived(findings);
    theBooksBalance(findings);
    const QDir logs(m_data + u"/logs"_s);
    for (const QString &name : logs.entryList(QDir::Files))
        read(logs.filePath(name), marks, findings);
}

void Watch::everyPartHasLived(Findings &findings)
{
    const auto now = m_shop.processes();
    for (const auto &part : m_processes) {
        if (!now.contains(part))
            findings.add(part.first + u" was started again"_s);
    }
}

// What is under way comes to rest first.
void Watch::theBooksBalance(Findings &findings)
{
    QJsonObject audit;
    try {
        journeys::waitUntil(
            u"the audit to find nothing"_s,
            [&] {
                audit = m_shop.audit();
                return audit.value("exitCode"_L1) == 0;
            },
            std::chrono::seconds(60));
    } catch (const journeys::Surprise &) {
        findings.add(u"the audit"_s, u"bookstore audit --json"_s,
            QString::fromUtf8(QJsonDocument(audit).toJson(QJsonDocument::Compact).left(4'000)));
    }
}

void Watch::read(const QString &file, const Marks &marks, Findings &findings) const
{
    QFile log(file);
    journeys::expect(log.open(QIODevice::ReadOnly), file + u" cannot be read"_s);
    while (!log.atEnd()) {
        const QByteArray line = log.readLine();
        for (const QByteArray &alarm : kAlarms) {
            if (line.contains(alarm))
                findings.add(u"%1 tells of %2"_s.arg(QFileInfo(file).fileName(), QString::fromLatin1(alarm)),
                    QString::fromUtf8(line.left(2'000)), u"–"_s);
        }
        for (const Mark &mark : marks.in(line)) {
            if (mark.reach == Reach::Nobody)
                findings.add(
                    u"%1 tells a password"_s.arg(QFileInfo(file).fileName()), QString::fromUtf8(line.left(2'000)));
        }
    }
}

} // namespace api_fuzz
