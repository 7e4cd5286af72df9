#include "client/seller/save_as.h"

#include "client/widgets/toast.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QSaveFile>

namespace seller {

using namespace Qt::Literals::StringLiterals;

namespace {

bool write(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
}

QString say(const char *text)
{
    return QCoreApplication::translate("seller::SavedFile", text);
}

} // namespace

void saveAs(QWidget *asking, const SavedFile &file)
{
    auto *dialog = new QFileDialog(asking, file.title, file.name, u"*.csv"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(file.name);
    dialog->setDefaultSuffix(u"csv"_s);
    QObject::connect(dialog, &QFileDialog::fileSelected, asking, [asking, content = file.content](const QString &path) {
        const bool written = write(path, content);
        widgets::toast(asking,
            written ? say(QT_TRANSLATE_NOOP("seller::SavedFile", "The file was saved."))
                    : say(QT_TRANSLATE_NOOP("seller::SavedFile", "The file could not be written there.")));
    });
    dialog->open();
}

} // namespace seller
