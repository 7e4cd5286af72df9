#pragma once

#include "server/platform/http/response.h"

namespace platform::http {

// What an answer owes to the request it belongs to.
struct AnswerForm {
    QByteArray requestId;
    bool withoutBody = false; // to HEAD: the same head, no body
    bool isHttp10 = false;
    bool closes = false; // the last of its connection
};

// The answer as it goes over the wire, head and body in one piece.
[[nodiscard]] QByteArray answerBytes(const Response &response, const AnswerForm &form);

// RFC 9110, section 5.6.7: "Sun, 06 Nov 1994 08:49:37 GMT"; made once a second.
[[nodiscard]] QByteArray httpDate();

} // namespace platform::http
