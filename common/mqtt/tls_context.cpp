#include "common/mqtt/tls_context.h"

#include <QHostAddress>

#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>

namespace mqtt {

namespace {

QByteArray derOf(X509 *certificate)
{
    unsigned char *bytes = nullptr;
    const int length = certificate ? i2d_X509(certificate, &bytes) : -1;
    const QByteArray der(reinterpret_cast<const char *>(bytes), std::max(0, length));
    OPENSSL_free(bytes);
    return der;
}

int isTrusted(X509_STORE_CTX *offered, void *tls)
{
    const bool isKnown = derOf(X509_STORE_CTX_get0_cert(offered)) == static_cast<const Tls *>(tls)->trusted;
    return isKnown ? 1 : X509_verify_cert(offered);
}

void expect(SSL_CTX *context, const QString &host)
{
    X509_VERIFY_PARAM *const parameters = SSL_CTX_get0_param(context);
    const QByteArray name = host.toUtf8();
    if (QHostAddress(host).isNull())
        X509_VERIFY_PARAM_set1_host(parameters, name.constData(), std::size_t(name.size()));
    else
        X509_VERIFY_PARAM_set1_ip_asc(parameters, name.constData());
}

} // namespace

void FreeTlsContext::operator()(ssl_ctx_st *context) const
{
    SSL_CTX_free(context);
}

TlsContext tlsContext(const Tls &tls, const QString &host)
{
    TlsContext context(SSL_CTX_new(TLS_client_method()));
    if (!context)
        return context;
    SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION);
    SSL_CTX_set_mode(context.get(), SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_default_verify_paths(context.get());
    expect(context.get(), host);
    if (!tls.trusted.isEmpty())
        SSL_CTX_set_cert_verify_callback(context.get(), isTrusted, const_cast<Tls *>(&tls));
    return context;
}

} // namespace mqtt
