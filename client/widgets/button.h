#pragma once

#include <QPushButton>

namespace widgets {

// Primary: the one thing to do here. Secondary: others. Quiet: without a frame. Danger: takes something away.
enum class ButtonLook { Primary, Secondary, Quiet, Danger };

class Button : public QPushButton {
    Q_OBJECT

public:
    Button(const QString &text, ButtonLook look, QWidget *parent = nullptr);
    Button(const QString &iconName, const QString &text, ButtonLook look, QWidget *parent = nullptr);

    // An icon alone, whose name is told by tooltip and accessibility.
    [[nodiscard]] static Button *ofIcon(const QString &iconName, const QString &name, QWidget *parent);

    // Not pressable, a turning ring instead of the icon. Meanwhile the keyboard reaches nothing else: its next Enter
    // was not meant for the neighbour.
    void setBusy(bool busy);

private:
    bool m_awaitsFocus = false;
};

} // namespace widgets
