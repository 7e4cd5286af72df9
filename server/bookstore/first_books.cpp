#include "server/bookstore/first_books.h"

#include "server/bookstore/goodbooks.h"
#include "server/platform/http/client.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

namespace bookstore {

using core::Fault;
using core::Result;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using platform::http::Answer;
using platform::http::Call;

namespace {

QUrl under(const QUrl &gateway, const QString &path)
{
    return QUrl(gateway.toString() + u"/api/v1"_s + path);
}

Result<Answer> expected(const Result<Answer> &answer, int status)
{
    if (answer && answer->status != status)
        return core::fail(Fault::Refused, "shop-refused"_L1,
            u"the shop answered %1: %2"_s.arg(answer->status).arg(QString::fromUtf8(answer->body.left(500))));
    return answer;
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(Fault::Invalid, "cannot-read"_L1, u"cannot read %1: %2"_s.arg(path, file.errorString()));
    return file.readAll();
}

Result<QByteArray> accessToken(const QUrl &gateway, const QString &email)
{
    const QJsonObject credentials{{u"email"_s, email}, {u"password"_s, u"demo"_s}};
    const auto answer = expected(platform::http::send(Call{.method = "POST",
                                     .url = under(gateway, u"/sessions"_s),
                                     .body = QJsonDocument(credentials).toJson(QJsonDocument::Compact),
                                     .headers = {{"Content-Type", "application/json"}},
                                     .timeout = 10s}),
        201);
    if (!answer)
        return core::fail(answer.error());
    return QJsonDocument::fromJson(answer->body).object().value("accessToken"_L1).toString().toLatin1();
}

// Every second row of the demo catalogue is the second seller's.
QByteArray everySecond(const QByteArray &catalogue, int which)
{
    const QByteArrayList rows = catalogue.split('\n');
    QByteArrayList chosen{rows.first()};
    for (qsizetype i = 1 + which; i < rows.size(); i += 2)
        chosen.append(rows.at(i));
    return chosen.join('\n');
}

class Importer {
public:
    explicit Importer(const FirstBooks &books)
        : m_books(books)
    {
    }

    // 0 when the same content was brought in before.
    Result<int> bringIn(const QByteArray &content, const QString &owner) const
    {
        const QByteArray name =
            QCryptographicHash::hash(QByteArray(owner.toUtf8() + content), QCryptographicHash::Sha256).toHex();
        QFile mark(m_books.marksFolder + u'/' + QString::fromLatin1(name));
        if (mark.exists())
            return 0;
        const auto token = accessToken(m_books.gateway, owner);
        if (!token)
            return core::fail(token.error());
        // The content names the command, so an import that was cut off by a crash is not done twice.
        const auto answer = expected(platform::http::send(Call{.method = "POST",
                                         .url = under(m_books.gateway, u"/store/books/import?mode=report"_s),
                                         .body = content,
                                         .headers = {{"Content-Type", "text/csv"},
                                             {"Authorization", "Bearer " + *token}, {"Idempotency-Key", name}},
                                         .timeout = 10min}),
            200);
        if (!answer)
            return core::fail(answer.error());
        QDir().mkpath(m_books.marksFolder);
        if (!mark.open(QIODevice::WriteOnly))
            return core::fail(Fault::Unavailable, "cannot-write"_L1, mark.errorString());
        return QJsonDocument::fromJson(answer->body).object().value("imported"_L1).toInt();
    }

private:
    const FirstBooks &m_books;
};

// Buyers find what sellers have brought in a moment later.
Result<> waitUntilFound(const QUrl &gateway, const QByteArray &title)
{
    for (int attempt = 0; attempt < 1'200; ++attempt) {
        const QUrl search =
            under(gateway, u"/books?q="_s + QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(title))));
        const auto answer = platform::http::send(Call{.url = search});
        if (answer && answer->status == 200 && answer->body.contains("\"bookId\""))
            return {};
        QThread::msleep(100);
    }
    return core::fail(Fault::TimedOut, "books-not-found"_L1, u"the new books do not appear in the storefront"_s);
}

// The first field of the last record that is not empty; enough to see whether all of them have arrived.
QByteArray lastTitle(const QByteArray &content)
{
    const QByteArray last = content.trimmed().split('\n').last();
    return last.startsWith('"') ? last.mid(1, last.indexOf('"', 1) - 1) : last.left(last.indexOf(','));
}

} // namespace

Result<int> bringFirstBooks(const FirstBooks &books)
{
    const Importer importer(books);
    int imported = 0;
    const auto bring = [&](const QByteArray &content, const QString &owner) -> Result<> {
        const auto brought = importer.bringIn(content, owner);
        if (!brought)
            return core::fail(brought.error());
        imported += *brought;
        return *brought > 0 ? waitUntilFound(books.gateway, lastTitle(content)) : Result<>();
    };
    Result<> outcome;
    if (books.demo) {
        outcome = contentOf(u":/demo/catalogue.csv"_s).and_then([&](const QByteArray &catalogue) {
            return bring(everySecond(catalogue, 0), u"seller@demo"_s).and_then([&] {
                return bring(everySecond(catalogue, 1), u"seller2@demo"_s);
            });
        });
    }
    if (outcome && !books.importFile.isEmpty()) {
        outcome = contentOf(books.importFile)
                      .and_then([&](const QByteArray &file) {
                          return isGoodbooks(file) ? fromGoodbooks(file, books.limit) : Result<QByteArray>(file);
                      })
                      .and_then([&](const QByteArray &content) { return bring(content, u"seller@demo"_s); });
    }
    if (!outcome)
        return core::fail(outcome.error());
    return imported;
}

} // namespace bookstore
