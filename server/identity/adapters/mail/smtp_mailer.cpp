#include "server/identity/adapters/mail/smtp_mailer.h"

#include <curl/curl.h>

#include <memory>

namespace identity {

namespace {

struct FreeCurl {
    void operator()(CURL *curl) const { curl_easy_cleanup(curl); }
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

CURL *freshHandle()
{
    static const CURLcode initialised = curl_global_init(CURL_GLOBAL_DEFAULT);
    Q_UNUSED(initialised);
    return curl_easy_init();
}

size_t onReading(char *buffer, size_t one, size_t most, void *unread)
{
    auto *message = static_cast<QByteArrayView *>(unread);
    const qsizetype size = std::min(message->size(), qsizetype(one * most));
    std::copy_n(message->data(), size, buffer);
    *message = message->sliced(size);
    return size_t(size);
}

void aim(CURL *curl, const SmtpSettings &settings)
{
    const bool tls = settings.security == SmtpSettings::Security::Tls;
    const QString url = u"%1://%2:%3"_s.arg(tls ? u"smtps"_s : u"smtp"_s, settings.host).arg(settings.port);
    curl_easy_setopt(curl, CURLOPT_URL, url.toUtf8().constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, long(settings.timeout.count()));
    if (settings.security != SmtpSettings::Security::None)
        curl_easy_setopt(curl, CURLOPT_USE_SSL, long(CURLUSESSL_ALL));
    if (!settings.authorities.isEmpty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, settings.authorities.toUtf8().constData());
    if (!settings.user.isEmpty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, settings.user.toUtf8().constData());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, settings.password.toUtf8().constData());
    }
}

tl::unexpected<core::Error> notSent(const QString &why)
{
    return core::fail(Fault::Unavailable, "mail-not-sent"_L1, why);
}

tl::unexpected<core::Error> refusedForGood(const QString &why)
{
    return core::fail(Fault::Refused, "mail-refused"_L1, why);
}

// 55x is said of a recipient or a mail; other refusals are of us, and may be mended.
bool isForGood(CURLcode outcome, long said)
{
    return outcome != CURLE_LOGIN_DENIED && said >= 550 && said < 560;
}

} // namespace

SmtpMailer::SmtpMailer(SmtpSettings settings, Sender sender)
    : m_settings(std::move(settings))
    , m_sender(std::move(sender))
{
}

Result<> SmtpMailer::send(const Mail &mail)
{
    if (!canBeWrittenTo(mail.to))
        return refusedForGood(u"this address cannot be written to"_s);
    const std::unique_ptr<CURL, FreeCurl> curl(freshHandle());
    const QByteArray sender = '<' + m_sender.address.toUtf8() + '>';
    const QByteArray recipient = '<' + mail.to.toString().toUtf8() + '>';
    const std::unique_ptr<curl_slist, FreeCurl> recipients(curl_slist_append(nullptr, recipient.constData()));
    const QByteArray message = messageOf(mail, m_sender, QDateTime::currentDateTimeUtc());
    QByteArrayView unread(message);
    aim(curl.get(), m_settings);
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, sender.constData());
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, &onReading);
    curl_easy_setopt(curl.get(), CURLOPT_READDATA, &unread);
    const CURLcode outcome = curl_easy_perform(curl.get());
    if (outcome == CURLE_OK)
        return {};
    long said = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &said);
    const QString why = u"%1 (%2)"_s.arg(QString::fromUtf8(curl_easy_strerror(outcome))).arg(said);
    return isForGood(outcome, said) ? Result<>(refusedForGood(why)) : Result<>(notSent(why));
}

} // namespace identity
