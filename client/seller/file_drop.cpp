#include "client/seller/file_drop.h"

#include "client/widgets/button.h"
#include "client/widgets/colours.h"
#include "client/widgets/label.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>

namespace seller {

using namespace Qt::Literals::StringLiterals;

FileDrop::FileDrop(QWidget *parent)
    : QFrame(parent)
    , m_text(new widgets::Label(widgets::Type::Body, this))
    , m_choose(new widgets::Button(u"import"_s, tr("Choose file…"), widgets::ButtonLook::Secondary, this))
{
    setAcceptDrops(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(widgets::kSpaceL, widgets::kSpaceL, widgets::kSpaceL, widgets::kSpaceL);
    row->setSpacing(widgets::kSpaceM);
    row->addWidget(m_text, 1);
    row->addWidget(m_choose);
    say(tr("Drop a CSV file here, or choose one."));
    connect(m_choose, &widgets::Button::clicked, this, &FileDrop::choose);
}

void FileDrop::say(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
}

void FileDrop::dragEnterEvent(QDragEnterEvent *event)
{
    const auto urls = event->mimeData()->urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return;
    event->acceptProposedAction();
    m_over = true;
    update();
}

void FileDrop::dragLeaveEvent(QDragLeaveEvent *)
{
    m_over = false;
    update();
}

void FileDrop::dropEvent(QDropEvent *event)
{
    m_over = false;
    update();
    event->acceptProposedAction();
    Q_EMIT chosen(event->mimeData()->urls().first().toLocalFile());
}

void FileDrop::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const widgets::Colours &colours = widgets::colours();
    painter.setPen(
        QPen(m_over ? colours.accent : colours.border, m_over ? 2 : 1, m_over ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(m_over ? colours.accentSoft : colours.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), widgets::kRadius, widgets::kRadius);
}

void FileDrop::choose()
{
    auto *dialog = new QFileDialog(this, tr("Choose a file of books"), {}, tr("Tables (*.csv *.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FileDrop::chosen);
    dialog->open();
}

} // namespace seller
