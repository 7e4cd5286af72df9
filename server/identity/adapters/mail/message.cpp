#include "server/identity/adapters/mail/message.h"

#include <QLocale>

#include <algorithm>

namespace identity {

namespace {

constexpr qsizetype kLineOfBase64 = 76;
constexpr qsizetype kBytesOfWord = 42; // so that an encoded word stays below its 75 letters

// RFC 2047: words of UTF-8 in base64, no letter cut in two.
QByteArray inHeader(const QString &text)
{
    const bool plain = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
    if (plain)
        return text.toLatin1();
    QByteArrayList words;
    QByteArray word;
    const auto close = [&] {
        if (!word.isEmpty())
            words.append("=?UTF-8?B?" + word.toBase64() + "?=");
        word.clear();
    };
    for (const uint letter : text.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(reinterpret_cast<const char32_t *>(&letter), 1).toUtf8();
        if (word.size() + bytes.size() > kBytesOfWord)
            close();
        word.append(bytes);
    }
    close();
    return words.join("\r\n ");
}

QByteArray body(const QString &text)
{
    QString lines = text;
    const QByteArray encoded = lines.replace(u'\n', u"\r\n"_s).toUtf8().toBase64();
    QByteArray folded;
    for (qsizetype at = 0; at < encoded.size(); at += kLineOfBase64)
        folded += encoded.mid(at, kLineOfBase64) + "\r\n";
    return folded;
}

} // namespace

bool canBeWrittenTo(const Email &email)
{
    constexpr QStringView kGrammar = u"<>()[]\\,;:\"";
    const QString text = email.toString();
    return std::none_of(text.begin(), text.end(), [&](QChar letter) { return kGrammar.contains(letter); });
}

QByteArray messageOf(const Mail &mail, const Sender &sender, const QDateTime &now)
{
    const QByteArray domain = sender.address.section(u'@', -1).toUtf8();
    const QByteArrayList head{
        "Date: " + QLocale::c().toString(now.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss '+0000'"_s).toLatin1(),
        "From: " + inHeader(sender.name) + " <" + sender.address.toUtf8() + '>',
        "To: <" + mail.to.toString().toUtf8() + '>',
        "Message-ID: <" + mail.id.toString().toLatin1() + '@' + domain + '>', "Subject: " + inHeader(mail.subject),
        "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64",
        "Auto-Submitted: auto-generated", // nobody's holiday answers to it
    };
    return head.join("\r\n") + "\r\n\r\n" + body(mail.text);
}

} // namespace identity
