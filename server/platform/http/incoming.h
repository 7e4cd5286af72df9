#pragma once

#include "server/platform/http/answer_bytes.h"
#include "server/platform/http/head.h"
#include "server/platform/http/request_body.h"
#include "server/platform/http/router.h"

namespace platform::http {

// A request on its way in: its head is read and it is known who will answer it, its body may still be coming.
struct Incoming {
    Request request;
    QByteArray target; // as sent
    RequestBody body;
    const Route *route = nullptr;
    std::optional<Response> readyAnswer; // where no handler is to be asked; given once the body has been read past
    AnswerForm form;
    bool keepsAlive = true;
    bool expectsContinue = false;
};

// Decides by the head alone: 400 for the target and 413 are answered without reading the body, 404, 405 and 415 after
// it.
[[nodiscard]] Incoming admit(Head head, const Router &router, const QHostAddress &peer);

// A new id, for answers to what could not be read.
[[nodiscard]] QByteArray newRequestId();

} // namespace platform::http
