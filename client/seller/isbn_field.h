#pragma once

#include "client/widgets/form_field.h"

#include <QLineEdit>

namespace seller {

// An ISBN, checked as one types: what is good, unfinished or wrong is said below it.
class IsbnField : public QLineEdit {
    Q_OBJECT

public:
    explicit IsbnField(QWidget *parent = nullptr);

    void speakThrough(widgets::FormField *field);
    [[nodiscard]] bool mayBeSent() const; // empty or good

private:
    void check();

    widgets::FormField *m_field = nullptr;
};

} // namespace seller
