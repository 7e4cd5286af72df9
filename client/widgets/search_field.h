#pragma once

#include <QLineEdit>
#include <QTimer>

namespace widgets {

// A field that searches as one types: it waits for a short rest, and for Enter not at all.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

Q_SIGNALS:
    void searchWanted(const QString &text); // trimmed; each text once

private:
    void tell();

    QTimer m_rest{this};
    QString m_told;
};

} // namespace widgets
