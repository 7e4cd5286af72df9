'use strict';

// A contract that is broken on purpose, in the document or in what is said, is seen to be broken.

const assert = require('node:assert');
const { test } = require('node:test');
const { Exchanges } = require('./exchanges');
const { Messages } = require('./messages');
const { aboutOrders, published, read } = require('./documents');

const openapi = () => read(published('openapi.json'));
const orderSchema = (document) => document.components.schemas['order_view.Order'];
const copy = (value) => JSON.parse(JSON.stringify(value));
const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64');
const exampleIn = ({ content }, name) => copy(content['application/json'].examples[name].value);
const nothing = () => {};

// As the tests of the services write it down: a client asks for an order, and the shop answers with the example.
function noted(spoil = nothing, changes = {}) {
    const order = exampleIn(openapi().paths['/api/v1/orders/{orderId}'].get.responses['200'], 'onItsWay');
    spoil(order);
    return {
        method: 'GET',
        address: '/api/v1/orders/01933f5e-7a10-7c3e-9b1a-2f6f0c8d4e01',
        headers: { authorization: 'Bearer x' },
        body: '',
        status: 200,
        answerHeaders: { 'content-type': 'application/json' },
        answerBody: encoded(order),
        ...changes,
    };
}

// The same of one who orders a book.
function notedOrdering(spoil = nothing, headers = {}) {
    const { requestBody, responses } = openapi().paths['/api/v1/orders'].post;
    const wish = exampleIn(requestBody, 'oneBook');
    spoil(wish);
    return noted(nothing, {
        method: 'POST',
        address: '/api/v1/orders',
        headers: {
            authorization: 'Bearer x',
            'content-type': 'application/json',
            'idempotency-key': '0123456789',
            ...headers,
        },
        body: encoded(wish),
        status: 201,
        answerBody: encoded(exampleIn(responses['201'], 'placed')),
    });
}

async function complaints(exchange, document = openapi()) {
    const exchanges = await Exchanges.of(aboutOrders(document));
    return (await exchanges.complaints(exchange)).join();
}

test('an exchange as published is let pass', async () => {
    assert.strictEqual(await complaints(noted()), '');
    assert.strictEqual(await complaints(notedOrdering()), '');
});

test('an answer that has lost a field is seen', async () => {
    assert.match(await complaints(noted((order) => delete order.status)), /status/);
});

test('an answer whose field has another type is seen', async () => {
    assert.match(await complaints(noted((order) => (order.lines[0].quantity = 'one'))), /quantity/);
});

test('a document that gives a field another type is seen', async () => {
    const document = openapi();
    orderSchema(document).properties.buyerName = { type: 'integer' };
    assert.match(await complaints(noted(), document), /buyerName/);
});

test('a document that asks for more than is answered is seen', async () => {
    const document = openapi();
    orderSchema(document).required.push('colour');
    assert.match(await complaints(noted(), document), /colour/);
});

test('a request without a token, a needed header or a needed field is seen', async () => {
    assert.match(await complaints(noted(nothing, { headers: {} })), /served.*security/);
    assert.match(await complaints(notedOrdering((wish) => delete wish.quantity)), /served.*quantity/);
    assert.match(await complaints(notedOrdering(nothing, { 'idempotency-key': undefined })), /served.*idempotency-key/);
});

test('an answer that no operation gives is seen, and which operations nobody was served with', async () => {
    const exchanges = await Exchanges.of(published('openapi.json'));
    const complaints = async (changes) => (await exchanges.complaints(noted(nothing, changes))).join();
    assert.ok(exchanges.unserved().includes('get /api/v1/orders/{orderId}'));
    assert.strictEqual(await complaints(), '');
    assert.ok(!exchanges.unserved().includes('get /api/v1/orders/{orderId}'));
    assert.match(await complaints({ status: 299 }), /status code/);
    assert.match(await complaints({ address: '/api/v1/kitchen' }), /answered with 200/);
    assert.strictEqual(await complaints({ address: '/api/v1/kitchen', status: 404 }), '');
});

const document = read(published('asyncapi.json'));
const placed = document.components.messages['ordering.OrderPlaced'];
const event = placed.examples[0].payload;
const topic = 'bookstore/ordering/events/3';
const heard = (spoil, at = topic) => {
    const spoilt = copy(event);
    spoil(spoilt);
    return new Messages(document).complaints(at, JSON.stringify(spoilt)).join();
};

test('an event as published is let pass, one that has lost, changed or grown a field is seen', () => {
    assert.strictEqual(heard(() => {}), '');
    assert.match(heard(({ data }) => delete data.total), /total/);
    assert.match(heard(({ data }) => (data.total.amount = '39800')), /amount/);
    assert.match(heard(({ data }) => (data.colour = 'red')), /colour/);
    assert.match(heard((whole) => delete whole.position), /position/);
    assert.match(heard((whole) => (whole.type = 'bookstore.ordering.OrderEaten.v1')), /OrderEaten/);
    assert.match(heard(() => {}, 'bookstore/kitchen/events/1'), /no channel/);
});
