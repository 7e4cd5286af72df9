#include "client/widgets/search_field.h"

#include "client/widgets/icon.h"

namespace widgets {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_rest.setSingleShot(true);
    m_rest.setInterval(200ms);
    connect(this, &QLineEdit::textEdited, this, [this] { m_rest.start(); });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &now) {
        if (now.isEmpty())
            tell();
    });
    connect(this, &QLineEdit::returnPressed, this, &SearchField::tell);
    connect(&m_rest, &QTimer::timeout, this, &SearchField::tell);
}

void SearchField::tell()
{
    m_rest.stop();
    const QString wanted = text().trimmed();
    if (wanted == m_told)
        return;
    m_told = wanted;
    Q_EMIT searchWanted(wanted);
}

} // namespace widgets
