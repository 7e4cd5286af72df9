#include "client/app/shortcuts_dialog.h"

#include "client/widgets/button.h"
#include "client/widgets/label.h"

#include <QCoreApplication>
#include <QDialog>
#include <QGridLayout>

namespace app {

using namespace widgets;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("app::Shortcuts", text);
}

} // namespace

void showShortcuts(QWidget *window, const QList<Shortcut> &shortcuts)
{
    auto *dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(say(QT_TRANSLATE_NOOP("app::Shortcuts", "Keyboard shortcuts")));
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(kSpaceXl, kSpaceXl, kSpaceXl, kSpaceXl);
    column->setSpacing(kSpaceL);
    column->addWidget(new Label(dialog->windowTitle(), Type::Heading, dialog));
    auto *table = new QGridLayout;
    table->setHorizontalSpacing(kSpaceXxl);
    table->setVerticalSpacing(kSpaceS);
    for (const Shortcut &shortcut : shortcuts) {
        const int row = table->rowCount();
        auto *keys = new Label(shortcut.keys.toString(QKeySequence::NativeText), Type::Strong, dialog);
        keys->setWordWrap(false);
        auto *does = new Label(shortcut.does, Type::Body, dialog);
        does->setWordWrap(false);
        table->addWidget(keys, row, 0);
        table->addWidget(does, row, 1);
    }
    column->addLayout(table);
    auto *close = new Button(say(QT_TRANSLATE_NOOP("app::Shortcuts", "Close")), ButtonLook::Primary, dialog);
    QObject::connect(close, &Button::clicked, dialog, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);
    dialog->open();
}

} // namespace app
