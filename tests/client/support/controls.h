#pragma once

#include "client/widgets/banner.h"
#include "client/widgets/form_field.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTest>

namespace tests {

// What people see and press, found by its words.
template <class Control> Control *named(QWidget *page, const QString &name)
{
    for (Control *control : page->findChildren<Control *>()) {
        if (control->accessibleName() == name)
            return control;
    }
    qFatal("there is no %s", qPrintable(name));
}

inline QAbstractButton *button(QWidget *page, const QString &text)
{
    for (QAbstractButton *button : page->findChildren<QAbstractButton *>()) {
        if (button->text() == text)
            return button;
    }
    qFatal("there is no button %s", qPrintable(text));
}

inline void write(QWidget *page, const QString &name, const QString &text)
{
    auto *editor = named<QLineEdit>(page, name);
    editor->clear();
    editor->insert(text); // keys are only Latin in tests
}

inline QString faultOf(QWidget *page, const QString &name)
{
    auto *field = qobject_cast<widgets::FormField *>(named<QLineEdit>(page, name)->parentWidget());
    return field ? field->fault() : QString();
}

inline QString bannerOf(QWidget *page)
{
    const auto *banner = page->findChild<widgets::Banner *>();
    return banner ? banner->text() : QString();
}

} // namespace tests
