#include "tests/support/exchanges/exchanges.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QMutex>

namespace tests {

using namespace Qt::Literals::StringLiterals;
namespace http = platform::http;

namespace {

constexpr qsizetype kLongest = 256 * 1024; // bytes of a body; one that floods a service proves nothing here

// A file of the suite that runs, begun anew with it. Tests ask on several threads.
class Notes {
public:
    explicit Notes(const QString &kind)
    {
        const QString folder = qEnvironmentVariable("BOOKSTORE_EXCHANGES");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        m_file.setFileName(QStringLiteral("%1/%2.%3.%4")
                               .arg(folder, QCoreApplication::applicationName(),
                                   QCoreApplication::arguments().value(1, u"all"_s), kind));
        if (!m_file.open(QIODevice::WriteOnly))
            qFatal("%s cannot be written", qPrintable(m_file.fileName()));
    }

    [[nodiscard]] bool areTaken() const { return m_file.isOpen(); }

    void add(const QByteArray &line)
    {
        const QMutexLocker lock(&m_mutex);
        m_file.write(line + '\n');
        m_file.flush();
    }

private:
    QMutex m_mutex;
    QFile m_file;
};

QString encoded(const QByteArray &body)
{
    return QString::fromLatin1(body.toBase64());
}

QJsonObject asObject(const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    QJsonObject object;
    for (const auto &[name, value] : headers)
        object.insert(QString::fromLatin1(name).toLower(), QString::fromUtf8(value));
    return object;
}

QByteArray lineOf(const http::Call &call, const http::Answer &answer)
{
    const QJsonObject exchange{{u"method"_s, QString::fromLatin1(call.method)},
        {u"address"_s, call.url.toString(QUrl::FullyEncoded | QUrl::RemoveScheme | QUrl::RemoveAuthority)},
        {u"headers"_s, asObject(call.headers)}, {u"body"_s, encoded(call.body)}, {u"status"_s, answer.status},
        {u"answerHeaders"_s, asObject(answer.headers)}, {u"answerBody"_s, encoded(answer.body)}};
    return QJsonDocument(exchange).toJson(QJsonDocument::Compact);
}

} // namespace

core::Result<http::Answer> sendNoted(const http::Call &call)
{
    static Notes notes(u"http"_s);
    auto answer = http::send(call);
    const QString path = call.url.path();
    const bool isPublic = path.startsWith(u"/api/v1/"_s) || path.startsWith(u"/.well-known/"_s);
    if (notes.areTaken() && isPublic && answer && call.body.size() <= kLongest && answer->body.size() <= kLongest)
        notes.add(lineOf(call, *answer));
    return answer;
}

void noteMessage(const QString &topic, const QByteArray &payload)
{
    static Notes notes(u"heard"_s);
    if (notes.areTaken())
        notes.add(topic.toUtf8() + ' ' + payload);
}

} // namespace tests
