#pragma once

#include <QWidget>

namespace widgets {

class Label;

// One question of a form: the name above, the editor, and below it a hint or what is wrong. The editor carries the
// name and the fault for screen readers too.
class FormField : public QWidget {
    Q_OBJECT

public:
    FormField(const QString &name, QWidget *editor, QWidget *parent = nullptr);

    void setHint(const QString &hint);
    void setFault(const QString &fault); // empty: nothing is wrong
    [[nodiscard]] QString fault() const;

private:
    void showBelow();

    QWidget *m_editor;
    Label *m_below;
    QString m_hint;
    QString m_fault;
};

} // namespace widgets
