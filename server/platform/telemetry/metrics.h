#pragma once

#include <QByteArray>
#include <QString>

#include <initializer_list>
#include <vector>

namespace prometheus {
class Counter;
class Gauge;
class Histogram;
} // namespace prometheus

namespace platform::telemetry {

struct Label {
    const char *name;
    QString value;
};
using Labels = std::initializer_list<Label>;

// Figures of this process for /metrics. Each object is one time series, cheap to copy and safe to use from any thread;
// two of the same name and labels count together. Names follow Prometheus: a unit at the end, "_total" for counters.
class Counter {
public:
    Counter(const char *name, const char *help, Labels labels = {});
    void increment(double by = 1) const;

private:
    prometheus::Counter *m_series;
};

class Gauge {
public:
    Gauge(const char *name, const char *help, Labels labels = {});
    void set(double value) const;
    void add(double difference) const;

private:
    prometheus::Gauge *m_series;
};

class Histogram {
public:
    // From a cache hit to a call that has timed out, in seconds.
    static const std::vector<double> kSeconds;

    Histogram(const char *name, const char *help, Labels labels = {}, const std::vector<double> &bounds = kSeconds);
    void observe(double value) const;

private:
    prometheus::Histogram *m_series;
};

// Everything counted so far, in the Prometheus text format 0.0.4.
[[nodiscard]] QByteArray metricsText();
inline constexpr char kMetricsMediaType[] = "text/plain; version=0.0.4; charset=utf-8";

} // namespace platform::telemetry
