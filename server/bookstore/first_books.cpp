#include "server/bookstore/first_books.h"

#include "server/platform/http/client.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

namespace bookstore {

using core::Fault;
using core::Result;
using namespace Qt::Literals::StringLiterals;
using platform::http::Call;

namespace {

