#include "server/store/application/picture.h"

namespace store {

namespace {

bool isPng(QByteArrayView bytes)
{
    return bytes.startsWith(QByteArrayView("\x89PNG\r\n\x1a\n", 8));
}

bool isJpeg(QByteArrayView bytes)
{
    return bytes.startsWith(QByteArrayView("\xff\xd8\xff", 3));
}

bool isWebp(QByteArrayView bytes)
{
    return bytes.size() >= 12 && bytes.startsWith("RIFF") && bytes.sliced(8).startsWith("WEBP");
}

} // namespace

QByteArray pictureType(QByteArrayView bytes)
{
    if (isPng(bytes))
        return "image/png";
    if (isJpeg(bytes))
        return "image/jpeg";
    return isWebp(bytes) ? "image/webp" : QByteArray();
}

} // namespace store
