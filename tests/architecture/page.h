#pragma once

#include <QString>
#include <QStringList>

namespace architecture {

// A page of docs/ as its tests read it: what stands in the tables below its headings.
class Page {
public:
    explicit Page(QString text);

    // The rows of all tables between `## heading` and the next one, cell by cell, without the rows of titles.
    [[nodiscard]] QList<QStringList> rows(const QString &heading) const;
    // Everything in backticks that is a file and a name in it: "server/x.h: class X".
    [[nodiscard]] QStringList pointers() const;

private:
    QString m_text;
};

// An operation of an OpenAPI document, or a route of the code.
struct Operation {
    QString context;
    QString method; // "POST"
    QString path; // "/orders/{}/payment"
    QString id = {}; // "payOrder"; empty for routes

    [[nodiscard]] bool isCommand() const { return method != QLatin1StringView("GET"); }
    [[nodiscard]] QString name() const { return context + u": " + method + u' ' + path; }
};

[[nodiscard]] QString textOf(const QString &root, const QString &path); // empty when there is no such file
[[nodiscard]] QStringList namesIn(const QString &text, const QString &pattern); // what the first group takes in

// What one list has and the other lacks, by name; empty when they hold the same.
[[nodiscard]] QString differenceOf(QStringList found, const QStringList &expected);

// Why "file: a name in it" points at nothing; empty when it points at something.
[[nodiscard]] QString faultOf(const QString &root, const QString &pointer);

[[nodiscard]] QList<Operation> publishedOperations(const QString &root);
[[nodiscard]] QList<Operation> routes(const QString &root); // those that adapters/http offer

struct Reaction {
    QString event; // "OrderPlaced"
    QString listener; // the context

    friend bool operator==(const Reaction &, const Reaction &) = default;
    [[nodiscard]] QString name() const { return event + u" in " + listener; }
};

// Which events the contexts listen to: those they parse in adapters/mqtt.
[[nodiscard]] QList<Reaction> reactions(const QString &root);

} // namespace architecture
