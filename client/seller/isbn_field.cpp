#include "client/seller/isbn_field.h"

#include "client/seller/isbn.h"

namespace seller {

using namespace Qt::Literals::StringLiterals;
using Kind = IsbnState::Kind;

namespace {

constexpr int kLongest = 25; // with hyphens and spaces

} // namespace

IsbnField::IsbnField(QWidget *parent)
    : QLineEdit(parent)
{
    setMaxLength(kLongest);
    setPlaceholderText(u"978-"_s);
    connect(this, &QLineEdit::textChanged, this, &IsbnField::check);
}

void IsbnField::speakThrough(widgets::FormField *field)
{
    m_field = field;
    check();
}

bool IsbnField::mayBeSent() const
{
    const Kind kind = isbnState(text()).kind;
    return kind == Kind::Empty || kind == Kind::Good;
}

void IsbnField::check()
{
    if (!m_field)
        return;
    const IsbnState state = isbnState(text());
    QString fault;
    QString hint = tr("10 or 13 digits, hyphens as you like");
    if (state.kind == Kind::Malformed)
        fault = tr("An ISBN has 10 digits, or 13 that begin with 978 or 979.");
    else if (state.kind == Kind::WrongDigit)
        fault = tr("The check digit is wrong: the last one should be %1.").arg(state.rightDigit);
    else if (state.kind == Kind::Unfinished)
        hint = tr("Some digits are still missing");
    else if (state.kind == Kind::Good)
        hint = tr("A valid ISBN: %1").arg(state.isbn13);
    m_field->setHint(hint);
    m_field->setFault(fault);
}

} // namespace seller
