#pragma once

#include <QWidget>

namespace widgets {

class Button;
class Label;

// What stands where nothing is: why, and what to do about it.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    EmptyState(const QString &iconName, const QString &title, const QString &text, QWidget *parent = nullptr);

    void setAction(const QString &text);
    void setTextWidth(int width); // in a place narrower than a page
    void say(const QString &iconName, const QString &title, const QString &text);

Q_SIGNALS:
    void actionWanted();

private:
    QWidget *m_picture;
    Label *m_title;
    Label *m_text;
    Button *m_action;
};

} // namespace widgets
