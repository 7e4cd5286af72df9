#include "client/offline/kept_answers.h"

#include "common/core/on_answer.h"

#include <array>

namespace offline {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using api::Answer;
using api::Answered;
using api::Request;
using api::Verb;

namespace {

constexpr auto kFirstPause = 2s; // between two tries to reach a shop that is away
constexpr auto kLongestPause = 30s;

// Everybody is shown the same books.
constexpr std::array kSameForAll{"/api/v1/books"_L1, "/api/v1/categories"_L1, "/api/v1/covers/"_L1};

// Where one is signed in is of use only as it is now.
bool isKept(const Request &request)
{
    return request.verb == Verb::Get && request.path.startsWith("/api/v1/"_L1)
        && !request.path.startsWith("/api/v1/sessions"_L1);
}

Question questionOf(const Request &request)
{
    const bool isSameForAll = std::any_of(kSameForAll.begin(), kSameForAll.end(),
        [&](QLatin1StringView beginning) { return request.path.startsWith(beginning); });
    return {isSameForAll ? QString() : request.reader, request.path};
}

bool isUnreachable(const Answered &answered)
{
    return !answered && answered.error().slug == api::kUnreachable;
}

QFuture<Answered> ready(const Answered &answered)
{
    return QtFuture::makeReadyFuture(answered);
}

Answered notKept()
{
    return core::fail(core::Fault::Unavailable, "not-kept"_L1, u"This was never read, and the shop is away."_s);
}

} // namespace

KeptAnswers::KeptAnswers(api::Transport &shop, const QString &file, qint64 largest, QObject *parent)
    : Transport(parent)
    , m_shop(shop)
    , m_storeroom(file, largest)
{
    m_nextTry.setSingleShot(true);
    m_nextTry.setInterval(kFirstPause);
    connect(&m_nextTry, &QTimer::timeout, this, &KeptAnswers::tryNow);
    core::onAnswer(m_storeroom.run([](Shelf &shelf) { return shelf.newest(); }), this,
        [this](const std::optional<QDateTime> &newest) {
            if (!m_lastHeard)
                m_lastHeard = newest;
        });
}

QFuture<Answered> KeptAnswers::send(const Request &request)
{
    if (!isKept(request))
        return askShop(request);
    if (!m_awaySince) {
        return core::afterAnswer(askShop(request), this, [this, request](const Answered &answered) {
            return isUnreachable(answered) ? askShelf(request) : ready(answered);
        });
    }
    const auto keptOrNew = [this, request](const Answered &kept) {
        if (!kept)
            return askShop(request);
        tryInBackground(request);
        return ready(kept);
    };
    return core::afterAnswer(askShelf(request), this, keptOrNew).then([](const Answered &answered) {
        return isUnreachable(answered) ? notKept() : answered;
    });
}

const std::optional<QDateTime> &KeptAnswers::awaySince() const
{
    return m_awaySince;
}

// Any answer at all will do, so the gateway is asked, which needs nothing of the shop behind it.
void KeptAnswers::tryNow()
{
    tryInBackground({.path = u"/.well-known/bookstore"_s});
}

void KeptAnswers::forget(const QString &reader)
{
    if (reader.isEmpty())
        return;
    ++m_leavings[reader];
    std::ignore = m_storeroom.run([reader](Shelf &shelf) { shelf.forget(reader); });
}

QFuture<Answered> KeptAnswers::askShop(const Request &request)
{
    const int leavings = m_leavings.value(request.reader);
    return core::afterAnswer(m_shop.send(request), this, [this, request, leavings](const Answered &answered) {
        note(answered);
        const bool hasLeft = leavings != m_leavings.value(request.reader);
        if (answered && isKept(request) && !hasLeft)
            keep(request, *answered);
        return answered;
    });
}

void KeptAnswers::keep(const Request &request, const Answer &answer)
{
    std::ignore = m_storeroom.run([question = questionOf(request), answer, now = QDateTime::currentDateTimeUtc()](
                                      Shelf &shelf) { shelf.keep(question, answer, now); });
}

QFuture<Answered> KeptAnswers::askShelf(const Request &request)
{
    return m_storeroom.run([question = questionOf(request)](Shelf &shelf) { return shelf.find(question); })
        .then([](const std::optional<Answer> &kept) { return kept ? Answered(*kept) : notKept(); });
}

void KeptAnswers::note(const Answered &answered)
{
    if (isUnreachable(answered))
        return goAway();
    if (!answered && answered.error().slug == api::kAnswerLost)
        return; // tells nothing about the next question
    m_lastHeard = QDateTime::currentDateTimeUtc();
    comeBack();
}

void KeptAnswers::goAway()
{
    if (m_awaySince)
        return;
    m_awaySince = m_lastHeard.value_or(QDateTime::currentDateTimeUtc());
    m_nextTry.start(kFirstPause);
    Q_EMIT offlineSince(*m_awaySince);
}

void KeptAnswers::comeBack()
{
    if (!m_awaySince)
        return;
    m_awaySince.reset();
    m_nextTry.stop();
    Q_EMIT onlineAgain();
}

void KeptAnswers::tryInBackground(const Request &request)
{
    if (std::exchange(m_trying, true))
        return;
    core::onAnswer(askShop(request), this, [this](const Answered &) {
        m_trying = false;
        if (m_awaySince)
            m_nextTry.start(std::min(m_nextTry.intervalAsDuration() * 2, std::chrono::milliseconds(kLongestPause)));
    });
}

} // namespace offline
