#include "server/identity/application/mail_texts.h"

namespace identity {

namespace {

struct Words {
    QString subject;
    QString text; // %1: the name of who reads it
};

const QString kMinutes = QString::number(ResetCode::kLife.count());

Words resetWords(Language language)
{
    if (language == Language::Korean)
        return {u"비밀번호 재설정 코드"_s,
            u"%1 님, 안녕하세요.\n\n"
            "비밀번호를 다시 정하기 위한 코드입니다.\n\n"
            "    %2\n\n"
            "이 코드는 %3분 동안 한 번만 쓸 수 있습니다. 여러 번 요청하셨다면 가장 나중에 받은 코드만 쓸 수 "
            "있습니다.\n\n"
            "직접 요청하지 않으셨다면 이 메일은 무시하셔도 됩니다. 비밀번호는 그대로입니다.\n"
            "코드를 아무에게도 알려 주지 마십시오. 서점은 코드를 묻지 않습니다.\n"_s};
    return {u"Your code for a new password"_s,
        u"Hello %1,\n\n"
        "This is your code for setting a new password:\n\n"
        "    %2\n\n"
        "It is good once, for %3 minutes. If you have asked more than once, only the newest code is good.\n\n"
        "If it was not you who asked, you can ignore this mail. Your password stays as it is.\n"
        "Tell the code to nobody. The shop never asks for it.\n"_s};
}

Words changedWords(Language language)
{
    if (language == Language::Korean)
        return {u"비밀번호가 변경되었습니다"_s,
            u"%1 님, 안녕하세요.\n\n"
            "비밀번호가 변경되었고, 다른 기기에서는 모두 로그아웃되었습니다.\n\n"
            "직접 변경하지 않으셨다면 로그인 화면의 “비밀번호를 잊으셨나요?”에서 곧바로 새 비밀번호를 정하십시오.\n"_s};
    return {u"Your password was changed"_s,
        u"Hello %1,\n\n"
        "Your password was changed, and you were signed out everywhere else.\n\n"
        "If it was not you, set a new one at once: choose “Forgot your password?” where you sign in.\n"_s};
}

} // namespace

Mail resetMail(const MailOrder &order, const Account &account, const ResetCode &code)
{
    const Words words = resetWords(account.language);
    return {order.id, account.email, words.subject, words.text.arg(account.name, code.inTwoGroups(), kMinutes)};
}

Mail passwordChangedMail(const MailOrder &order, const Account &account)
{
    const Words words = changedWords(account.language);
    return {order.id, account.email, words.subject, words.text.arg(account.name)};
}

} // namespace identity
