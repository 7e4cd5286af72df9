#pragma once

#include <QFrame>

namespace widgets {
class Button;
class Label;
} // namespace widgets

namespace seller {

// A place to drop a file of books on, or to choose one.
class FileDrop : public QFrame {
    Q_OBJECT

public:
    explicit FileDrop(QWidget *parent = nullptr);

    void say(const QString &text);

Q_SIGNALS:
    void chosen(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void choose();

    widgets::Label *m_text;
    widgets::Button *m_choose;
    bool m_over = false;
};

} // namespace seller
