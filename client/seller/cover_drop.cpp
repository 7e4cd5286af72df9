#include "client/seller/cover_drop.h"

#include "client/widgets/button.h"
#include "client/widgets/colours.h"
#include "client/widgets/cover.h"
#include "client/widgets/label.h"
#include "common/core/on_answer.h"

#include <QBuffer>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMimeData>
#include <QtConcurrentRun>

namespace seller {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidth = 150;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(CoverDrop::kLargest + 1) : QByteArray();
}

QByteArray asPng(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

// Empty when it is none of this computer: a browser gives the address of a picture along with it.
QString fileIn(const QMimeData *data)
{
    return data->urls().value(0).toLocalFile();
}

bool mayHoldCover(const QMimeData *data)
{
    return data->hasImage() || !fileIn(data).isEmpty();
}

} // namespace

CoverDrop::CoverDrop(QWidget *parent)
    : QFrame(parent)
    , m_cover(new widgets::Cover(kWidth, this))
    , m_below(new widgets::Label(widgets::Type::Caption, this))
    , m_choose(new widgets::Button(tr("Choose picture…"), widgets::ButtonLook::Secondary, this))
{
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Cover"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(widgets::kSpaceM, widgets::kSpaceM, widgets::kSpaceM, widgets::kSpaceM);
    column->setSpacing(widgets::kSpaceS);
    column->addWidget(m_cover, 0, Qt::AlignHCenter);
    column->addWidget(m_choose);
    column->addWidget(m_below);
    m_below->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_below->setMinimumHeight(m_below->fontMetrics().height() * 4);
    setFault({});
    connect(m_choose, &widgets::Button::clicked, this, &CoverDrop::choose);
}

void CoverDrop::showBook(const QString &title, const QString &author)
{
    m_title = title;
    m_author = author;
    if (m_picture.isEmpty() && !m_pictured)
        m_cover->show(title, author);
}

void CoverDrop::showPicture(const QPixmap &picture)
{
    if (!m_picture.isEmpty() || picture.isNull())
        return;
    m_pictured = true;
    m_cover->setPicture(picture);
}

void CoverDrop::take(const QByteArray &picture)
{
    const QByteArray type = typeOf(picture);
    if (picture.size() > kLargest || type.isEmpty()) {
        setFault(picture.size() > kLargest ? tr("A cover has at most 2 MB.")
                                           : tr("A cover is a PNG, JPEG or WebP picture."));
        return;
    }
    setFault({});
    m_picture = picture;
    m_mediaType = type;
    preview(picture);
    Q_EMIT changed();
}

void CoverDrop::takeFile(const QString &path)
{
    core::onAnswer(QtConcurrent::run(contentOf, path), this, [this](const QByteArray &content) { take(content); });
}

void CoverDrop::setFault(const QString &fault)
{
    m_fault = fault;
    m_below->setText(fault.isEmpty() ? tr("Drop a picture here, or paste one. PNG, JPEG or WebP, up to 2 MB.") : fault);
    fault.isEmpty() ? m_below->setMuted() : m_below->setTone(widgets::Tone::Negative);
    setAccessibleDescription(m_below->text());
}

QByteArray CoverDrop::picture() const
{
    return m_picture;
}

QByteArray CoverDrop::mediaType() const
{
    return m_mediaType;
}

QString CoverDrop::fault() const
{
    return m_fault;
}

QByteArray CoverDrop::typeOf(const QByteArray &bytes)
{
    if (bytes.startsWith(QByteArrayView("\x89PNG\r\n\x1a\n", 8)))
        return "image/png";
    if (bytes.startsWith("\xff\xd8\xff"))
        return "image/jpeg";
    return bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP" ? QByteArray("image/webp") : QByteArray();
}

void CoverDrop::dragEnterEvent(QDragEnterEvent *event)
{
    if (!mayHoldCover(event->mimeData()))
        return;
    event->acceptProposedAction();
    m_over = true;
    update();
}

void CoverDrop::dragLeaveEvent(QDragLeaveEvent *)
{
    m_over = false;
    update();
}

void CoverDrop::dropEvent(QDropEvent *event)
{
    m_over = false;
    update();
    event->acceptProposedAction();
    takeFrom(event->mimeData());
}

void CoverDrop::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        takeFrom(QGuiApplication::clipboard()->mimeData());
    else
        QFrame::keyPressEvent(event);
}

void CoverDrop::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const widgets::Colours &colours = widgets::colours();
    const bool marked = m_over || hasFocus();
    painter.setPen(
        QPen(marked ? colours.accent : colours.border, marked ? 2 : 1, m_over ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(m_over ? colours.accentSoft : colours.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), widgets::kRadius, widgets::kRadius);
}

// A file is taken as it is; a picture without a file, as from a browser, as PNG.
void CoverDrop::takeFrom(const QMimeData *offered)
{
    if (!offered || !mayHoldCover(offered))
        return;
    if (const QString file = fileIn(offered); !file.isEmpty())
        takeFile(file);
    else
        take(asPng(qvariant_cast<QImage>(offered->imageData())));
}

void CoverDrop::choose()
{
    auto *dialog = new QFileDialog(this, tr("Choose a cover"), {}, tr("Pictures (*.png *.jpg *.jpeg *.webp)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CoverDrop::takeFile);
    dialog->open();
}

void CoverDrop::preview(const QByteArray &picture)
{
    core::onAnswer(
        QtConcurrent::run([picture] { return QImage::fromData(picture); }), this, [this, picture](const QImage &image) {
            if (picture == m_picture && !image.isNull())
                m_cover->setPicture(QPixmap::fromImage(image));
        });
}

} // namespace seller
