#include "server/storefront/adapters/http/wish_query.h"

#include "common/contracts/json/named.h"

namespace storefront {

using namespace Qt::Literals::StringLiterals;
using contracts::Named;
using core::Fault;
using core::Money;
using core::Result;
using platform::http::Request;

namespace {

constexpr int kLongestText = 200;
constexpr int kLongestCategory = 100;
constexpr int kLongestLanguage = 35;

constexpr std::array kSorts{
    Named{Sort::Relevance, "relevance"_L1},
    Named{Sort::Title, "title"_L1},
    Named{Sort::PriceUp, "price"_L1},
    Named{Sort::PriceDown, "-price"_L1},
    Named{Sort::Newest, "newest"_L1},
};

// Reads parameters one by one and remembers the first fault.
class Parameters {
public:
    explicit Parameters(const Request &request)
        : m_request(request)
    {
    }

    std::optional<QString> text(const QString &name, int longest)
    {
        const QString value = m_request.query.value(name);
        if (value.size() > longest)
            refuse(name, u"out-of-range"_s, u"At most %1 characters are expected here."_s.arg(longest));
        if (value.contains(QChar(u'\0')))
            refuse(name, u"out-of-range"_s, u"Text must not contain the NUL character."_s);
        return value.isEmpty() ? std::nullopt : std::optional(value);
    }

    std::optional<Money> amount(const QString &name)
    {
        const auto value = text(name, 20);
        if (!value)
            return std::nullopt;
        bool isNumber = false;
        const qint64 minorUnits = value->toLongLong(&isNumber);
        if (!isNumber)
            refuse(name, u"not-a-number"_s, u"A whole number is expected here."_s);
        const auto amount = Money::fromMinorUnits(minorUnits);
        if (!amount)
            keep(amount.error().at(pointerTo(name)));
        return amount ? std::optional(*amount) : std::nullopt;
    }

    Sort sort(const QString &name)
    {
        const auto value = text(name, kLongestText);
        const auto sort = contracts::valueOf(kSorts, value.value_or(u"relevance"_s));
        if (!sort)
            keep(sort.error().at(pointerTo(name)));
        return sort.value_or(Sort::Relevance);
    }

    Result<> done() const { return m_fault ? Result<>(core::fail(*m_fault)) : Result<>(); }

private:
    static QString pointerTo(const QString &name) { return u"/query/"_s + name; }
    void refuse(const QString &name, const QString &slug, const QString &detail)
    {
        keep({Fault::Invalid, slug, detail, pointerTo(name), {}});
    }
    void keep(const core::Error &error) { m_fault = m_fault ? m_fault : error; }

    const Request &m_request;
    std::optional<core::Error> m_fault;
};

} // namespace

Result<Wish> parseWish(const Request &request)
{
    Parameters parameters(request);
    Wish wish;
    wish.setText(parameters.text(u"q"_s, kLongestText).value_or(QString()));
    wish.category = parameters.text(u"category"_s, kLongestCategory);
    wish.language = parameters.text(u"language"_s, kLongestLanguage);
    wish.lowestPrice = parameters.amount(u"minPrice"_s);
    wish.highestPrice = parameters.amount(u"maxPrice"_s);
    wish.sort = parameters.sort(u"sort"_s);
    return parameters.done().map([&] { return wish; });
}

} // namespace storefront
