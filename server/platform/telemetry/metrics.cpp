#include "server/platform/telemetry/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

namespace platform::telemetry {

namespace {

prometheus::Registry &registry()
{
    static prometheus::Registry figures;
    return figures;
}

prometheus::Labels toPrometheus(Labels labels)
{
    prometheus::Labels map;
    for (const Label &label : labels)
        map.emplace(label.name, label.value.toStdString());
    return map;
}

} // namespace

const std::vector<double> Histogram::kSeconds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

Counter::Counter(const char *name, const char *help, Labels labels)
    : m_series(&prometheus::BuildCounter().Name(name).Help(help).Register(registry()).Add(toPrometheus(labels)))
{
}

void Counter::increment(double by) const
{
    m_series->Increment(by);
}

Gauge::Gauge(const char *name, const char *help, Labels labels)
    : m_series(&prometheus::BuildGauge().Name(name).Help(help).Register(registry()).Add(toPrometheus(labels)))
{
}

void Gauge::set(double value) const
{
    m_series->Set(value);
}

void Gauge::add(double difference) const
{
    m_series->Increment(difference);
}

Histogram::Histogram(const char *name, const char *help, Labels labels, const std::vector<double> &bounds)
    : m_series(
        &prometheus::BuildHistogram().Name(name).Help(help).Register(registry()).Add(toPrometheus(labels), bounds))
{
}

void Histogram::observe(double value) const
{
    m_series->Observe(value);
}

QByteArray metricsText()
{
    return QByteArray::fromStdString(prometheus::TextSerializer().Serialize(registry().Collect()));
}

} // namespace platform::telemetry
