#include "tests/client/support/fake_shop.h"

#include <QJsonDocument>

#include <algorithm>

namespace tests {

using namespace Qt::Literals::StringLiterals;
using api::Answered;
using api::Request;
using api::Verb;

Answered jsonAnswer(const QJsonObject &body, int status)
{
    return api::Answer{status, QJsonDocument(body).toJson(QJsonDocument::Compact), "application/json"};
}

QFuture<Answered> FakeShop::send(const Request &request)
{
    m_asked.append(request);
    m_waiting.push_back({{}, answerTo(request)});
    QPromise<Answered> &promise = m_waiting.back().promise;
    promise.start();
    const QFuture<Answered> future = promise.future();
    if (!m_holding)
        QMetaObject::invokeMethod(this, &FakeShop::settleNext, Qt::QueuedConnection);
    return future;
}

void FakeShop::settleNext()
{
    if (!m_holding && !m_waiting.empty())
        letGo(0);
}

Answered FakeShop::answerTo(const Request &request)
{
    const auto fits = [&](const Rule &rule) { return rule.verb == request.verb && request.path.startsWith(rule.path); };
    if (const auto once = std::find_if(m_once.begin(), m_once.end(), fits); once != m_once.end()) {
        const Answered answered = once->answered;
        m_once.erase(once);
        return answered;
    }
    const Rule *best = nullptr;
    for (const Rule &rule : std::as_const(m_rules)) {
        if (fits(rule) && (!best || rule.path.size() >= best->path.size()))
            best = &rule;
    }
    return best ? best->answered : core::fail(core::Fault::NotFound, "not-found"_L1);
}

void FakeShop::answer(Verb verb, const QString &path, const QJsonObject &body, int status)
{
    answer(verb, path, jsonAnswer(body, status));
}

void FakeShop::answer(Verb verb, const QString &path, const Answered &answered)
{
    m_rules.append({verb, path, answered});
}

void FakeShop::refuse(Verb verb, const QString &path, core::Fault fault, QLatin1StringView slug)
{
    answer(verb, path, Answered(core::fail(fault, slug)));
}

void FakeShop::answerOnce(Verb verb, const QString &path, const Answered &answered)
{
    m_once.append({verb, path, answered});
}

void FakeShop::hold()
{
    m_holding = true;
}

void FakeShop::letGo()
{
    m_holding = false;
    while (!m_waiting.empty())
        letGo(0);
}

void FakeShop::letGo(qsizetype waiting)
{
    Waiting next = std::move(m_waiting.at(size_t(waiting)));
    m_waiting.erase(m_waiting.begin() + waiting);
    next.promise.addResult(next.answered);
    next.promise.finish();
}

QList<Request> FakeShop::asked(Verb verb, const QString &path) const
{
    QList<Request> found;
    std::copy_if(m_asked.cbegin(), m_asked.cend(), std::back_inserter(found),
        [&](const Request &request) { return request.verb == verb && request.path.startsWith(path); });
    return found;
}

} // namespace tests
