#pragma once

#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace api_fuzz {

struct Parameter {
    QString name;
    QString in; // "path", "query", "header"
    bool required = false;
    QJsonObject schema;
    QString example = {};
};

using Contents = QMap<QString, QJsonObject>; // a schema for each media type

struct Operation {
    QString id;
    QByteArray method;
    QString path; // "/api/v1/orders/{orderId}"
    QList<QStringList> doors; // each a list of the roles it takes to come in by it
    QList<Parameter> parameters;
    Contents bodies; // empty: it takes none
    bool needsBody = false;
    QHash<QString, Contents> answers; // by status, "5XX" among them

    [[nodiscard]] bool isOpen() const { return doors.isEmpty(); }
    [[nodiscard]] bool admits(const QStringList &roles) const;
    [[nodiscard]] const Contents *answersOf(int status) const; // null: that status is not published
};

// What the shop publishes of itself, with every reference followed.
class Published {
public:
    explicit Published(QJsonObject document);

    [[nodiscard]] const QList<Operation> &operations() const { return m_operations; }
    // What a reference leads to; members beside it are kept.
    [[nodiscard]] QJsonObject followed(QJsonObject schema) const;

private:
    [[nodiscard]] Operation read(const QString &path, const QString &method, const QJsonObject &item) const;
    [[nodiscard]] Contents contentsOf(const QJsonObject &carrier) const;

    QJsonObject m_document;
    QList<Operation> m_operations;
};

} // namespace api_fuzz
