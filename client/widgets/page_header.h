#pragma once

#include <QWidget>

class QHBoxLayout;

namespace widgets {

class Button;
class Label;

// The head of every page: perhaps a way back, a title with a line below it, and what can be done on the right.
class PageHeader : public QWidget {
    Q_OBJECT

public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &text);
    void setBackVisible(bool visible);
    void addAction(QWidget *action); // to the right of those before it

Q_SIGNALS:
    void backWanted();

private:
    QHBoxLayout *m_row;
    Button *m_back;
    Label *m_title;
    Label *m_subtitle;
};

} // namespace widgets
