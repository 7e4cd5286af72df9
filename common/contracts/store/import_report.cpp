#include "common/contracts/store/import_report.h"

#include "common/contracts/store/keys.h"

namespace contracts::store {

using namespace keys;

namespace {

constexpr int kMostRows = std::numeric_limits<int>::max();

Result<RefusedRow> parseRefusedRow(const QJsonObject &body, const QString &pointer)
{
    JsonReader json(body, pointer);
    json.allowUnknown();
    const RefusedRow row{int(json.number(kRow, 1, kMostRows)), json.text(kPointer, JsonReader::kLongText, 0),
        json.text(kSlug), json.text(kDetail, JsonReader::kLongText, 0)};
    return json.done().transform([&] { return row; });
}

} // namespace

QJsonObject toJson(const RefusedRow &row)
{
    return {{kRow, row.row}, {kPointer, row.pointer}, {kSlug, row.slug}, {kDetail, row.detail}};
}

QJsonObject toJson(const ImportReport &report)
{
    QJsonArray errors;
    for (const RefusedRow &row : report.errors)
        errors.append(toJson(row));
    return {{kDryRun, report.dryRun}, {kRows, report.rows}, {kImported, report.imported}, {kRefused, report.refused},
        {kErrors, errors}};
}

Result<ImportReport> parseImportReport(const QJsonObject &body)
{
    JsonReader json(body);
    json.allowUnknown();
    const ImportReport report{json.flag(kDryRun), int(json.number(kRows, 0, kMostRows)),
        int(json.number(kImported, 0, kMostRows)), int(json.number(kRefused, 0, kMostRows)),
        json.objects(kErrors, 0, ImportReport::kMostErrors, parseRefusedRow)};
    return json.done().transform([&] { return report; });
}

} // namespace contracts::store
