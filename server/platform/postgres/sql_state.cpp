#include "server/platform/postgres/sql_state.h"

#include <array>

namespace platform::postgres {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Fault;

namespace {

struct Meaning {
    QLatin1StringView statePrefix;
    Fault fault;
    QLatin1StringView slug;
    QLatin1StringView detail;
};

constexpr Meaning kAway{""_L1, Fault::Unavailable, "database-away"_L1, "The database cannot be reached right now."_L1};
constexpr Meaning kRepeat{"40"_L1, Fault::Unavailable, "transaction-conflict"_L1,
    "Others are changing the same things right now. Please try again."_L1};

// The first prefix that fits decides.
constexpr std::array kMeanings{
    Meaning{"23505"_L1, Fault::Conflict, "duplicate"_L1, "This is there already."_L1},
    Meaning{"23P01"_L1, Fault::Conflict, "duplicate"_L1, "This overlaps with something that is there already."_L1},
    Meaning{"55P03"_L1, Fault::Conflict, "locked"_L1, "Somebody else is working on this."_L1},
    Meaning{"23503"_L1, Fault::Refused, "reference-violated"_L1,
        "Something this refers to, or is referred to by, "
        "does not allow it."_L1},
    Meaning{"23514"_L1, Fault::Refused, "check-violated"_L1, "A rule of the database does not allow it."_L1},
    Meaning{"22021"_L1, Fault::Invalid, "unstorable-text"_L1, "The text has a character that cannot be kept."_L1},
    Meaning{"22P05"_L1, Fault::Invalid, "unstorable-text"_L1, "The text has a character that cannot be kept."_L1},
    Meaning{"22023"_L1, Fault::Invalid, "unusable-value"_L1, "A value means nothing to the database."_L1},
    Meaning{"57014"_L1, Fault::TimedOut, "statement-timeout"_L1, "The database did not answer in time."_L1},
    Meaning{"53"_L1, Fault::Unavailable, "database-overloaded"_L1, "The database has too much to do right now."_L1},
    kRepeat, Meaning{"57P"_L1, kAway.fault, kAway.slug, kAway.detail},
    Meaning{"08"_L1, kAway.fault, kAway.slug, kAway.detail},
    Meaning{"25006"_L1, kAway.fault, kAway.slug, kAway.detail}, // a standby, after a failover
    Meaning{"25P03"_L1, kAway.fault, kAway.slug, kAway.detail}, // left idle in a transaction
};

Error errorWith(const Meaning &meaning)
{
    return {meaning.fault, meaning.slug, meaning.detail, {}, {}};
}

} // namespace

Error errorOf(const SqlFailure &failure)
{
    if (failure.state.isEmpty())
        return databaseAway();
    if (isStale(failure))
        return errorWith(kRepeat);
    for (const Meaning &meaning : kMeanings)
        if (failure.state.startsWith(meaning.statePrefix))
            return errorWith(meaning);
    return {Fault::Broken, u"sql-failed"_s, failure.message, {}, {}};
}

bool mayBeRepeated(const Error &error)
{
    return error.fault == kRepeat.fault && error.slug == kRepeat.slug;
}

bool isStale(const SqlFailure &failure)
{
    const bool planIsOld = failure.state == "0A000"_L1 && failure.message.contains("cached plan"_L1);
    return planIsOld || failure.state == "26000"_L1;
}

bool meansLostConnection(const SqlFailure &failure)
{
    return errorOf(failure) == databaseAway();
}

bool isAftermath(const SqlFailure &failure)
{
    return failure.state == "25P02"_L1;
}

Error databaseAway()
{
    return errorWith(kAway);
}

} // namespace platform::postgres
