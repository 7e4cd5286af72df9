#include "tests/support/mail/received_mail.h"

#include <QRegularExpression>

namespace tests {

using namespace Qt::Literals::StringLiterals;

namespace {

QString decoded(const QString &value)
{
    static const QRegularExpression word(u"=\\?UTF-8\\?B\\?([^?]*)\\?=\\s*"_s);
    QString text;
    qsizetype at = 0;
    for (auto words = word.globalMatch(value); words.hasNext();) {
        const auto match = words.next();
        text += value.mid(at, match.capturedStart() - at);
        text += QString::fromUtf8(QByteArray::fromBase64(match.captured(1).toLatin1()));
        at = match.capturedEnd();
    }
    return text + value.mid(at);
}

} // namespace

ReceivedMail ReceivedMail::parse(const QByteArray &message)
{
    QString whole = QString::fromUtf8(message);
    whole.replace(u"\r\n"_s, u"\n"_s);
    const qsizetype end = whole.indexOf(u"\n\n"_s);
    QString head = whole.left(end);
    head.replace(QRegularExpression(u"\\n[ \\t]+"_s), u" "_s);
    ReceivedMail mail;
    for (const QString &line : head.split(u'\n')) {
        const QString name = line.section(u": "_s, 0, 0).toLower();
        mail.headers.insert(name, decoded(line.section(u": "_s, 1)));
    }
    const QString body = whole.mid(end + 2);
    const bool isEncoded = mail.headers.value(u"content-transfer-encoding"_s) == "base64"_L1;
    mail.text = isEncoded ? QString::fromUtf8(QByteArray::fromBase64(body.toLatin1())) : body;
    mail.text.replace(u"\r\n"_s, u"\n"_s);
    return mail;
}

} // namespace tests
