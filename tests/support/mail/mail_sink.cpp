#include "tests/support/mail/mail_sink.h"

#include <QDir>
#include <QFile>

namespace tests {

using namespace Qt::Literals::StringLiterals;

namespace {

// Debian's, which has aiosmtpd; another one may stand before it in PATH.
constexpr auto kPython = "/usr/bin/python3"_L1;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

MailSink::MailSink()
    : MailSink(Settings())
{
}

MailSink::MailSink(Settings settings)
    : m_settings(std::move(settings))
    , m_port(m_ports.take().value())
{
    if (m_settings.security != "none"_L1)
        makeCertificate();
}

MailSink::~MailSink()
{
    stop();
}

void MailSink::start()
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.start(kPython,
        {QStringLiteral(MAIL_SINK), u"--port"_s, QString::number(m_port), u"--folder"_s, m_folder.filePath(u"mails"_s),
            u"--security"_s, m_settings.security, u"--certificate"_s, certificate(), u"--key"_s,
            m_folder.filePath(u"key.pem"_s), u"--user"_s, m_settings.user, u"--password"_s, m_settings.password,
            u"--refuse"_s, m_settings.refused});
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(20'000))
            qFatal("the mail server does not start: %s", m_process.readAllStandardError().constData());
    }
    m_process.readLine();
}

void MailSink::stop()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(5'000))
        m_process.kill();
    m_process.waitForFinished();
}

QString MailSink::certificate() const
{
    return m_folder.filePath(u"certificate.pem"_s);
}

QList<ReceivedMail> MailSink::mails() const
{
    QDir folder(m_folder.filePath(u"mails/new"_s));
    QList<ReceivedMail> mails;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Time | QDir::Reversed))
        mails.append(ReceivedMail::parse(contentOf(folder.filePath(name))));
    return mails;
}

void MailSink::makeCertificate() const
{
    const int made = QProcess::execute(u"openssl"_s,
        {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s,
            u"-keyout"_s, m_folder.filePath(u"key.pem"_s), u"-out"_s, certificate(), u"-days"_s, u"2"_s, u"-subj"_s,
            u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s});
    if (made != 0)
        qFatal("openssl makes no certificate");
}

} // namespace tests
