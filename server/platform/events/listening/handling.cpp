#include "server/platform/events/listening/handling.h"

#include "server/platform/telemetry/trace.h"

namespace platform::events {

using namespace Qt::Literals::StringLiterals;
using core::Fault;
using core::Result;

namespace {

std::optional<telemetry::Trace> traceOf(const Event &event)
{
    const auto begun = telemetry::Trace::parse(event.traceparent);
    return begun ? begun->child() : telemetry::Trace::begin();
}

} // namespace

Result<Handled> handle(const Handler &handler, postgres::Connection &connection, const Event &event)
{
    const telemetry::TraceScope scope(traceOf(event));
    try {
        return handler(connection, event);
    } catch (const std::exception &exception) {
        return core::fail(Fault::Broken, "handler-threw"_L1, QString::fromUtf8(exception.what()));
    } catch (...) {
        return core::fail(Fault::Broken, "handler-threw"_L1, u"Something that is no exception."_s);
    }
}

Result<Handled> handleCarefully(const Handler &handler, postgres::Connection &connection, const Event &event)
{
    bool notYet = false;
    const auto outcome = connection.savepoint([&](postgres::Connection &same) -> Result<Handled> {
        const auto handled = handle(handler, same, event);
        notYet = handled && *handled == Handled::NotYet;
        if (notYet)
            return core::fail(Fault::Conflict, "not-yet"_L1);
        return handled;
    });
    if (notYet)
        return Handled::NotYet;
    return outcome;
}

} // namespace platform::events
