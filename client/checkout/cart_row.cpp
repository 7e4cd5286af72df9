#include "client/checkout/cart_row.h"

#include "client/widgets/button.h"
#include "client/widgets/cover.h"
#include "client/widgets/label.h"
#include "client/widgets/shown.h"

#include <QSpinBox>

namespace checkout {

using namespace Qt::Literals::StringLiterals;
using namespace widgets;

namespace {

constexpr int kCoverWidth = 56;
constexpr int kTotalWidth = 88;

} // namespace

CartRow::CartRow(const ShownBook &book, CoverShelf &covers, QWidget *parent)
    : QWidget(parent)
    , m_line{book, 1}
    , m_covers(covers)
    , m_cover(new Cover(kCoverWidth, this))
    , m_title(new QPushButton(this))
    , m_words(new Label(Type::Caption, this))
    , m_mark(new Label(Type::Strong, this))
    , m_quantity(new QSpinBox(this))
    , m_total(new Label(Type::Strong, this))
    , m_remove(Button::ofIcon(u"trash"_s, tr("Remove"), this))
{
    build();
    join();
    m_cover->show(book.title, book.authors.value(0));
    showCover();
}

void CartRow::build()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpaceM);
    row->addWidget(m_cover, 0, Qt::AlignTop);
    row->addLayout(buildWords(), 1);
    m_quantity->setRange(1, contracts::ordering::kMostCopies);
    m_quantity->setKeyboardTracking(false);
    m_quantity->setFixedWidth(72);
    m_total->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_total->setFixedWidth(kTotalWidth);
    row->addWidget(m_quantity);
    row->addWidget(m_total);
    row->addWidget(m_remove);
}

QLayout *CartRow::buildWords()
{
    m_title->setProperty("look", u"title"_s);
    m_title->setCursor(Qt::PointingHandCursor);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_title->setFont(fontOf(Type::Strong));
    m_words->setMuted();
    m_mark->setTone(Tone::Warning);
    auto *words = new QVBoxLayout;
    words->setSpacing(kSpaceXs);
    words->addStretch();
    for (QWidget *line :
        {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_words), static_cast<QWidget *>(m_mark)})
        words->addWidget(line);
    words->addStretch();
    return words;
}

void CartRow::join()
{
    const BookId book = m_line.book.bookId;
    connect(m_title, &QPushButton::clicked, this, [this, book] { Q_EMIT bookWanted(book); });
    connect(m_remove, &QPushButton::clicked, this, [this, book] { Q_EMIT removalWanted(book); });
    connect(m_quantity, &QSpinBox::valueChanged, this, [this, book](int now) { Q_EMIT quantityWanted(book, now); });
    connect(&m_covers, &CoverShelf::arrived, this, [this](const QString &sha256) {
        if (sha256 == m_line.book.cover)
            showCover();
    });
}

void CartRow::show(const CartLine &line, const std::optional<LineMark> &mark)
{
    m_line = line;
    const QSignalBlocker silent(m_quantity);
    fitTitle();
    m_title->setAccessibleName(line.book.title);
    m_title->setToolTip(line.book.title);
    const QString one = shown(line.book.price);
    m_words->setText(QStringList{line.book.authors.join(u", "_s), line.book.sellerName, one}.join(u" · "_s));
    m_quantity->setValue(line.quantity);
    m_quantity->setAccessibleName(tr("Quantity of %1").arg(line.book.title));
    m_remove->setAccessibleName(tr("Remove %1").arg(line.book.title));
    m_total->setText(shown(line.book.price * line.quantity));
    m_mark->setText(mark ? inWords(*mark, line) : QString());
    m_mark->setVisible(mark.has_value());
}

void CartRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    fitTitle();
}

void CartRow::fitTitle()
{
    m_title->setText(m_title->fontMetrics().elidedText(m_line.book.title, Qt::ElideRight, m_title->width()));
}

void CartRow::showCover()
{
    if (!m_line.book.cover)
        return;
    const QPixmap picture = m_covers.cover(*m_line.book.cover, m_cover->size() * devicePixelRatioF());
    if (!picture.isNull())
        m_cover->setPicture(picture);
}

} // namespace checkout
