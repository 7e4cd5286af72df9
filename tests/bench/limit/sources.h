#pragma once

#include <QHash>
#include <QStringList>

namespace bench {

// The statements of the services' .sql files, found by their text as PostgreSQL gets it.
class Sources {
public:
    struct Statement {
        QString name; // "ordering/place_order", "events/append"
        QStringList placeholders; // in the order of their numbers
    };

    explicit Sources(const QString &root); // of the project

    [[nodiscard]] const Statement *find(const QString &text) const; // nullptr: no file says so
    [[nodiscard]] const Statement *named(const QString &name) const; // nullptr: there is no such file
    // Whether the service's listeners do not wait for the disk when they commit (DESIGN section 3).
    [[nodiscard]] bool commitsLater(const QString &context) const;

private:
    QString m_root;
    QHash<QString, Statement> m_byText;
};

} // namespace bench
