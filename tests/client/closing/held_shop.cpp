#include "tests/client/closing/held_shop.h"

#include "common/core/on_answer.h"

namespace tests {

using namespace Qt::Literals::StringLiterals;

namespace {

QString inWords(const api::Request &request)
{
    static constexpr std::array kVerbs{"GET"_L1, "POST"_L1, "PUT"_L1, "DELETE"_L1};
    return kVerbs.at(size_t(request.verb)) + u' ' + request.path;
}

} // namespace

QFuture<api::Answered> HeldAnswer::hold(const QString &question)
{
    m_question = question;
    m_promise.emplace().start();
    return m_promise->future();
}

void HeldAnswer::letGo()
{
    m_promise->addResult(*m_answered);
    m_promise->finish();
}

HeldShop::HeldShop(int number, std::shared_ptr<HeldAnswer> held, QStringList &asked)
    : m_number(number)
    , m_held(std::move(held))
    , m_asked(asked)
{
}

QFuture<api::Answered> HeldShop::send(const api::Request &request)
{
    m_asked.append(inWords(request));
    const QFuture<api::Answered> answer = m_examples.send(request);
    if (m_asked.size() != m_number)
        return answer;
    core::onAnswer(answer, this, [held = m_held](const api::Answered &answered) { held->settle(answered); });
    return m_held->hold(m_asked.last());
}

} // namespace tests
