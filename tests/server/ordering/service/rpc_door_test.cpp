#include "common/contracts/ordering/ordering.grpc.pb.h"
#include "tests/server/ordering/service/money_shop.h"
#include "tests/support/test_suite.h"

#include <grpcpp/create_channel.h>
#include <grpcpp/generic/generic_stub.h>

#include <QJsonDocument>

using namespace tests;
using namespace Qt::Literals::StringLiterals;
using contracts::BookId;
using contracts::OrderId;
namespace v1 = ::bookstore::ordering::v1;

// The door of ordering that speaks gRPC: it leads to the same place as the other.
class RpcDoorTest : public QObject {
    Q_OBJECT

    struct Reply {
        grpc::Status status;
        v1::Order order;
        QJsonObject problem;

        [[nodiscard]] QString slug() const { return problem.value("type"_L1).toString().section(u'/', -1); }
    };
    struct Caller {
        QByteArray token;
        QByteArray key = MoneyShop::freshKey();
    };

    std::unique_ptr<bookstore::FreePorts> m_ports;
    std::unique_ptr<MoneyShop> m_shop;
    std::shared_ptr<grpc::Channel> m_channel;
    std::unique_ptr<v1::Orders::Stub> m_orders;
    BookId m_toji;

    static void introduce(grpc::ClientContext &context, const Caller &caller)
    {
        if (!caller.token.isEmpty())
            context.AddMetadata("authorization", "Bearer " + caller.token.toStdString());
        if (!caller.key.isEmpty())
            context.AddMetadata("idempotency-key", caller.key.toStdString());
        context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(20));
    }

    template <class Request>
    using Method = grpc::Status (v1::Orders::Stub::*)(grpc::ClientContext *, const Request &, v1::Order *);

    template <class Request> Reply call(Method<Request> method, const Request &request, const Caller &caller) const
    {
        grpc::ClientContext context;
        introduce(context, caller);
        Reply reply;
        reply.status = (m_orders.get()->*method)(&context, request, &reply.order);
        const auto &metadata = context.GetServerTrailingMetadata();
        if (const auto problem = metadata.find("problem-bin"); problem != metadata.end())
            reply.problem =
                QJsonDocument::fromJson(QByteArray(problem->second.data(), qsizetype(problem->second.size()))).object();
        return reply;
    }

    Reply place(const v1::PlaceOrderRequest &request, const Caller &caller) const
    {
        return call<v1::PlaceOrderRequest>(&v1::Orders::Stub::PlaceOrder, request, caller);
    }
    Reply about(Method<v1::OrderRequest> method, const QString &order, const Caller &caller) const
    {
        v1::OrderRequest request;
        request.set_order_id(order.toStdString());
        return call(method, request, caller);
    }
    Caller buyer() const { return {m_shop->token()}; }

    static v1::PlaceOrderRequest wanted(const BookId &book, int copies)
    {
        v1::PlaceOrderRequest request;
        v1::PlaceOrderRequest::Line *line = request.add_lines();
        line->set_book_id(book.toString().toStdString());
        line->set_quantity(copies);
        v1::Address *address = request.mutable_address();
        address->set_recipient("김지영");
        address->set_phone("010-1234-5678");
        address->set_postal_code("04524");
        address->set_line1("세종대로 110");
        request.set_payment_method("card-4242");
        return request;
    }

    // The bytes of an answer to bytes, as any client may send them.
    std::string rawCall(const std::string &method, const std::string &bytes) const
    {
        grpc::GenericStub stub(m_channel);
        grpc::ClientContext context;
        grpc::CompletionQueue queue;
        const auto stream = stub.PrepareCall(&context, method, &queue);
        const grpc::Slice slice(bytes);
        const grpc::ByteBuffer request(&slice, 1);
        grpc::ByteBuffer answer;
        void *tag = nullptr;
        bool good = false;
        const auto next = [&] { return queue.Next(&tag, &good) && good; };
        stream->StartCall(nullptr);
        QTest::qVerify(next(), "started", "", __FILE__, __LINE__);
        stream->Write(request, nullptr);
        QTest::qVerify(next(), "written", "", __FILE__, __LINE__);
        stream->Read(&answer, nullptr);
        QTest::qVerify(next(), "read", "", __FILE__, __LINE__);
        context.TryCancel();
        queue.Shutdown();
        while (queue.Next(&tag, &good)) { }
        grpc::Slice whole;
        return answer.DumpToSingleSlice(&whole).ok() ? std::string(whole.begin(), whole.end()) : std::string();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_ports = std::make_unique<bookstore::FreePorts>();
        const QString port = QString::number(m_ports->take().value());
        m_shop = std::make_unique<MoneyShop>(MoneyShop::Environment{{u"BOOKSTORE_GRPC_PORT"_s, port}});
        m_channel = grpc::CreateChannel("127.0.0.1:" + port.toStdString(), grpc::InsecureChannelCredentials());
        m_orders = v1::Orders::NewStub(m_channel);
        m_toji = m_shop->shelves->shelve(100, 15'000);
    }
    void cleanupTestCase()
    {
        m_orders.reset();
        m_channel.reset();
        m_shop.reset();
    }

    void anOrderIsPlacedPaidLookedAtAndCancelled()
    {
        const Reply placed = place(wanted(m_toji, 2), buyer());
        QVERIFY2(placed.status.ok(), placed.status.error_message().c_str());
        QCOMPARE(placed.order.status(), "placed");
        QCOMPARE(placed.order.total().amount(), 30'000);
        QCOMPARE(placed.order.total().currency(), "KRW");
        QCOMPARE(placed.order.lines(0).quantity(), 2);
        QVERIFY(placed.order.has_payment_id());
        const QString id = QString::fromStdString(placed.order.order_id());
        QCOMPARE(m_shop->stored(id).lines.first().quantity, 2);
        const Reply looked = about(&v1::Orders::Stub::GetOrder, id, buyer());
        QCOMPARE(looked.order.SerializeAsString(), placed.order.SerializeAsString());
        const Reply cancelled = about(&v1::Orders::Stub::CancelOrder, id, buyer());
        QVERIFY2(cancelled.status.ok(), cancelled.status.error_message().c_str());
        QCOMPARE(cancelled.order.status(), "cancelling");
    }

    void theSameKeyPlacesOneOrder()
    {
        const Caller caller = buyer();
        const Reply first = place(wanted(m_toji, 1), caller);
        const Reply again = place(wanted(m_toji, 1), caller);
        QVERIFY(first.status.ok());
        QCOMPARE(again.order.order_id(), first.order.order_id());
        const Reply other = place(wanted(m_toji, 2), caller);
        QCOMPARE(other.status.error_code(), grpc::StatusCode::INVALID_ARGUMENT);
        QCOMPARE(other.slug(), u"idempotency-key-reused"_s);
        const Reply keyless = place(wanted(m_toji, 1), {m_shop->token(), {}});
        QCOMPARE(keyless.status.error_code(), grpc::StatusCode::INVALID_ARGUMENT);
        QCOMPARE(keyless.slug(), u"idempotency-key-required"_s);
    }

    void onlyBuyersComeInAndNobodySeesTheOrdersOfOthers()
    {
        QCOMPARE(place(wanted(m_toji, 1), {}).status.error_code(), grpc::StatusCode::UNAUTHENTICATED);
        QCOMPARE(place(wanted(m_toji, 1), {"x.y.z"}).status.error_code(), grpc::StatusCode::UNAUTHENTICATED);
        QCOMPARE(place(wanted(m_toji, 1), {m_shop->token(u"seller"_s)}).status.error_code(),
            grpc::StatusCode::PERMISSION_DENIED);
        const QString id = QString::fromStdString(place(wanted(m_toji, 1), buyer()).order.order_id());
        const QByteArray stranger = m_shop->issuer.token(QUuid::createUuid(), {u"buyer"_s}, u"Emily"_s);
        for (const auto method :
            {&v1::Orders::Stub::GetOrder, &v1::Orders::Stub::CancelOrder, &v1::Orders::Stub::PayOrder}) {
            for (const QString &which : {id, OrderId::generate().toString(), u"no-id"_s}) {
                const Reply reply = about(method, which, {stranger});
                QCOMPARE(reply.status.error_code(), grpc::StatusCode::NOT_FOUND);
                QCOMPARE(reply.slug(), u"order-not-found"_s);
            }
        }
        QCOMPARE(about(&v1::Orders::Stub::GetOrder, u"../books"_s, {stranger}).status.error_code(),
            grpc::StatusCode::NOT_FOUND);
        QCOMPARE(m_shop->stored(id).status, ordering::OrderStatus::Placed);
    }

    void whatIsRefusedIsRefusedAsAtTheOtherDoor()
    {
        v1::PlaceOrderRequest dearer = wanted(m_toji, 1);
        dearer.mutable_lines(0)->mutable_price()->set_amount(14'000);
        dearer.mutable_lines(0)->mutable_price()->set_currency("KRW");
        const Reply changed = place(dearer, buyer());
        QCOMPARE(changed.status.error_code(), grpc::StatusCode::FAILED_PRECONDITION);
        QCOMPARE(changed.slug(), u"price-changed"_s);
        QCOMPARE(changed.problem.value("books"_L1)[0]["price"_L1]["amount"_L1].toInt(), 15'000);

        const Reply nothing = place(wanted(m_toji, 0), buyer());
        QCOMPARE(nothing.status.error_code(), grpc::StatusCode::INVALID_ARGUMENT);
        const auto atRest = m_shop->order(m_toji, MoneyShop::freshKey(), u"card-4242"_s, 0);
        QCOMPARE(nothing.slug(), atRest.slug());
        QCOMPARE(nothing.problem.value("detail"_L1), atRest.body.value("detail"_L1));
        QCOMPARE(QString::fromStdString(nothing.status.error_message()), atRest.body.value("detail"_L1).toString());

        m_shop->provider.turn({{u"decline"_s, 1}});
        const Reply declined = place(wanted(m_toji, 1), buyer());
        m_shop->provider.turn({});
        QCOMPARE(declined.status.error_code(), grpc::StatusCode::FAILED_PRECONDITION);
        QCOMPARE(declined.slug(), u"payment-declined"_s);
    }

    void itTellsHowItIsAndWhatItOffers()
    {
        QCOMPARE(rawCall("/grpc.health.v1.Health/Check", {}), std::string("\x08\x01", 2)); // SERVING
        const std::string listServices("\x3a\x00", 2);
        const std::string told =
            rawCall("/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo", listServices);
        QVERIFY(told.find("bookstore.ordering.v1.Orders") != std::string::npos);
    }

    void whoeverWaitsIsToldWhenItIsClosed()
    {
        m_shop->provider.turn({{u"delayMs"_s, 5'000}});
        Reply reply;
        const std::unique_ptr<QThread> waiting(QThread::create([&] { reply = place(wanted(m_toji, 1), buyer()); }));
        waiting->start();
        QTRY_COMPARE(m_shop->awaiting(), 1);
        m_shop->ordering.process->terminate();
        QVERIFY(waiting->wait(10'000));
        QVERIFY(reply.order.has_pay_later() || reply.status.error_code() == grpc::StatusCode::UNAVAILABLE);
        QVERIFY(m_shop->ordering.process->waitUntilEnded(std::chrono::seconds(10)));
        m_shop->provider.turn({});
    }
};

TEST_SUITE(RpcDoorTest);
#include "rpc_door_test.moc"
