#include "server/identity/domain/email.h"

#include <algorithm>

namespace identity {

namespace {

bool isSpaceOrControl(QChar character)
{
    return character.isSpace() || character.category() == QChar::Other_Control
        || character.category() == QChar::Other_Format;
}

} // namespace

Email::Email(QString text)
    : m_text(std::move(text))
{
}

Result<Email> Email::parse(const QString &text)
{
    const QString plain = text.trimmed().normalized(QString::NormalizationForm_KC).toLower();
    const qsizetype at = plain.indexOf(u'@');
    if (plain.size() > kLongest || at < 1 || at == plain.size() - 1 || plain.count(u'@') != 1
        || std::any_of(plain.begin(), plain.end(), isSpaceOrControl))
        return core::fail(Fault::Invalid, "not-an-email"_L1, u"This is no e-mail address."_s);
    return Email(plain);
}

} // namespace identity
