#pragma once

#include <QWidget>

class QVBoxLayout;

namespace widgets {
class Banner;
class Label;
} // namespace widgets

namespace account {

// What stands around the doors of the client: a calm column in the middle with a sign, a title and what to fill in.
class Entrance : public QWidget {
    Q_OBJECT

public:
    Entrance(const QString &title, const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout *column() const; // for fields and buttons
    [[nodiscard]] QVBoxLayout *foot() const; // for other ways to go
    [[nodiscard]] widgets::Banner *banner() const; // above the fields
    void setFirstFocus(QWidget *field);
    void setText(const QString &text); // below the title

protected:
    void showEvent(QShowEvent *event) override;

private:
    widgets::Banner *m_banner;
    widgets::Label *m_text;
    QVBoxLayout *m_column;
    QVBoxLayout *m_foot;
    QWidget *m_first = nullptr;
};

} // namespace account
