#include "client/api/reading.h"

#include <QJsonDocument>
#include <QLoggingCategory>

namespace api {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(lcReading, "bookstore.api.reading")

Result<QJsonObject> bodyOf(const Answer &answer)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body, &fault);
    if (document.isObject())
        return document.object();
    return core::fail(unreadable({core::Fault::Malformed, u"malformed-json"_s, fault.errorString(), {}, {}}));
}

core::Error unreadable(const core::Error &why)
{
    qCWarning(lcReading).noquote() << "an answer breaks its contract:" << why.slug << why.pointer << why.detail;
    return {core::Fault::Broken, u"unreadable-answer"_s, why.detail, why.pointer, {}};
}

QFuture<Result<>> done(QFuture<Answered> coming)
{
    return coming.then([](const Answered &answered) { return answered.transform([](const Answer &) {}); });
}

} // namespace api
