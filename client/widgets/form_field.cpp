#include "client/widgets/form_field.h"

#include "client/widgets/label.h"

namespace widgets {

FormField::FormField(const QString &name, QWidget *editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_below(new Label(Type::Caption, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpaceXs);
    auto *label = new Label(name, Type::Strong, this);
    label->setBuddy(editor);
    column->addWidget(label);
    column->addWidget(editor);
    column->addWidget(m_below);
    editor->setAccessibleName(name);
    showBelow();
}

void FormField::setHint(const QString &hint)
{
    m_hint = hint;
    showBelow();
}

void FormField::setFault(const QString &fault)
{
    m_fault = fault;
    showBelow();
}

QString FormField::fault() const
{
    return m_fault;
}

// The line below keeps its place while it is empty, so that nothing jumps when a fault is told.
void FormField::showBelow()
{
    const bool wrong = !m_fault.isEmpty();
    m_below->setText(wrong ? m_fault : m_hint);
    wrong ? m_below->setTone(Tone::Negative) : m_below->setMuted();
    m_editor->setProperty("wrong", wrong);
    m_editor->setAccessibleDescription(m_below->text());
    m_editor->style()->unpolish(m_editor);
    m_editor->style()->polish(m_editor);
}

} // namespace widgets
