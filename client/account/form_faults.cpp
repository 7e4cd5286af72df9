#include "client/account/form_faults.h"

#include "client/widgets/banner.h"
#include "client/widgets/error_text.h"
#include "client/widgets/form_field.h"

namespace account {

FormFaults::FormFaults(widgets::Banner *banner)
    : m_banner(banner)
{
}

void FormFaults::watch(const QString &pointer, widgets::FormField *field, QLineEdit *editor, const QStringList &slugs)
{
    m_watched.append({pointer, field, editor, slugs});
    // What is being mended is no longer blamed.
    QObject::connect(editor, &QLineEdit::textEdited, field, [field] { field->setFault({}); });
}

void FormFaults::clear()
{
    m_banner->fallSilent();
    for (const Watched &watched : std::as_const(m_watched))
        watched.field->setFault({});
}

void FormFaults::tell(const core::Error &error)
{
    clear();
    const QString words = widgets::inWords(error);
    const auto at = std::find_if(m_watched.cbegin(), m_watched.cend(), [&](const Watched &watched) {
        return watched.slugs.contains(error.slug) || (!error.pointer.isEmpty() && error.pointer == watched.pointer);
    });
    if (at == m_watched.cend()) {
        m_banner->say(widgets::Tone::Negative, words);
        return;
    }
    at->field->setFault(words);
    at->editor->setFocus(Qt::OtherFocusReason);
    at->editor->selectAll();
}

bool FormFaults::allFilled(const QString &whatIsMissing)
{
    clear();
    QLineEdit *first = nullptr;
    for (const Watched &watched : std::as_const(m_watched)) {
        if (!watched.editor->text().trimmed().isEmpty())
            continue;
        watched.field->setFault(whatIsMissing);
        first = first ? first : watched.editor;
    }
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    return !first;
}

} // namespace account
