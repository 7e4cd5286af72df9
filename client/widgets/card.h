#pragma once

#include <QFrame>

class QVBoxLayout;

namespace widgets {

// A surface with a fine border and round corners, and a column to fill.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout *column() const;

private:
    QVBoxLayout *m_column;
};

} // namespace widgets
