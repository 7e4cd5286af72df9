#include "client/seller/code128.h"

#include <QPainter>

#include <array>
#include <numeric>

namespace seller {

namespace {

// Each symbol is three bars and three gaps, eleven modules together; the stop has a bar more (ISO/IEC 15417).
constexpr std::array<const char *, 107> kSymbols{"212222", "222122", "222221", "121223", "121322", "131222", "122213",
    "122312", "132212", "221213", "221312", "231212", "112232", "122132", "122231", "113222", "123122", "123221",
    "223211", "221132", "221231", "213212", "223112", "312131", "311222", "321122", "321221", "312212", "322112",
    "322211", "212123", "212321", "232121", "111323", "131123", "131321", "112313", "132113", "132311", "211313",
    "231113", "231311", "112133", "112331", "132131", "113123", "113321", "133121", "313121", "211331", "231131",
    "213113", "213311", "213131", "311123", "311321", "331121", "312113", "312311", "332111", "314111", "221411",
    "431111", "111224", "111422", "121124", "121421", "141122", "141221", "112214", "112412", "122114", "122411",
    "142112", "142211", "241211", "221114", "413111", "241112", "134111", "111242", "121142", "121241", "114212",
    "124112", "124211", "411212", "421112", "421211", "212141", "214121", "412121", "111143", "111341", "131141",
    "114113", "114311", "411113", "411311", "113141", "114131", "311141", "411131", "211412", "211214", "211232",
    "2331112"};
constexpr int kStartB = 104;
constexpr int kStop = 106;
constexpr int kFirst = 32; // the code of a space is symbol 0
constexpr int kLast = 126;
constexpr int kCheckModulus = 103;
constexpr int kQuiet = 10; // modules of white on either side

void append(QList<int> &widths, int symbol)
{
    for (const char *width = kSymbols.at(size_t(symbol)); *width; ++width)
        widths.append(*width - '0');
}

} // namespace

QList<int> code128(const QString &text)
{
    QList<int> widths;
    append(widths, kStartB);
    int check = kStartB;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int code = text.at(i).unicode();
        if (code < kFirst || code > kLast)
            return {};
        append(widths, code - kFirst);
        check += int(i + 1) * (code - kFirst);
    }
    append(widths, check % kCheckModulus);
    append(widths, kStop);
    return text.isEmpty() ? QList<int>() : widths;
}

void paintBarcode(QPainter &painter, const QRectF &place, const QString &text)
{
    const QList<int> widths = code128(text);
    const int modules = std::accumulate(widths.begin(), widths.end(), 2 * kQuiet);
    const qreal module = place.width() / modules;
    painter.fillRect(place, Qt::white);
    qreal x = place.left() + kQuiet * module;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        const qreal width = widths.at(i) * module;
        if (i % 2 == 0)
            painter.fillRect(QRectF(x, place.top(), width, place.height()), Qt::black);
        x += width;
    }
}

} // namespace seller
