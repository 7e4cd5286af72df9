#include "client/widgets/question.h"

#include "client/widgets/button.h"
#include "client/widgets/label.h"

#include <QDialog>

namespace widgets {

namespace {

constexpr int kWidth = 420;

void addAnswers(QDialog *dialog, QVBoxLayout *column, const Question &question)
{
    auto *answers = new QHBoxLayout;
    answers->addStretch();
    auto *no = new Button(question.no, ButtonLook::Secondary, dialog);
    auto *yes = new Button(question.yes, question.takesAway ? ButtonLook::Danger : ButtonLook::Primary, dialog);
    answers->addWidget(no);
    answers->addWidget(yes);
    column->addLayout(answers);
    QObject::connect(no, &Button::clicked, dialog, &QDialog::reject);
    QObject::connect(yes, &Button::clicked, dialog, &QDialog::accept);
    // What takes something away is never a stray Enter.
    (question.takesAway ? no : yes)->setDefault(true);
    (question.takesAway ? no : yes)->setFocus();
}

} // namespace

void ask(QWidget *context, const Question &question, std::function<void()> yes)
{
    auto *dialog = new QDialog(context->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(question.title);
    dialog->setFixedWidth(kWidth);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(kSpaceXl, kSpaceXl, kSpaceXl, kSpaceXl);
    column->setSpacing(kSpaceM);
    auto *title = new Label(question.title, Type::Heading, dialog);
    column->addWidget(title);
    auto *text = new Label(question.text, Type::Body, dialog);
    text->setMuted();
    column->addWidget(text);
    column->addSpacing(kSpaceS);
    addAnswers(dialog, column, question);
    QObject::connect(dialog, &QDialog::accepted, context, std::move(yes));
    dialog->open();
    dialog->setFixedHeight(column->totalHeightForWidth(kWidth)); // of the fonts that are known only now
}

} // namespace widgets
