'use strict';

// A contract that is broken on purpose, in the document or in what is said, is seen to be broken.

const assert = require('node:assert');
const fs = require('node:fs');
const http = require('node:http');
const os = require('node:os');
const path = require('node:path');
const { after, before, test } = require('node:test');
const { createInstance } = require('@stoplight/prism-http');
const { createLogger } = require('@stoplight/prism-core');
const { getHttpOperationsFromSpec } = require('@stoplight/prism-cli/dist/operations');
const { Exchanges } = require('./exchanges');
const { Messages } = require('./messages');
const { aboutOrders, published, read } = require('./documents');

const address = '/api/v1/orders/01933f5e-7a10-7c3e-9b1a-2f6f0c8d4e01';
const openapi = () => read(published('openapi.json'));
const orderSchema = (document) => document.components.schemas['order_view.Order'];
const copy = (value) => JSON.parse(JSON.stringify(value));
let folder;
let shop;
let answer;

before(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'contracts-'));
    shop = http.createServer((request, response) => {
        response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
    });
    await new Promise((listening) => shop.listen(0, '127.0.0.1', listening));
});

after(() => {
    shop.close();
    fs.rmSync(folder, { recursive: true });
});

// What Prism complains of when a client asks for an order and the shop answers with the example.
async function complaints({ document = openapi(), spoil = () => {}, headers, body, method = 'get', at = address }) {
    const file = path.join(folder, 'openapi.json');
    fs.writeFileSync(file, JSON.stringify(aboutOrders(document)));
    const { content } = document.paths['/api/v1/orders/{orderId}'].get.responses['200'];
    answer = copy(content['application/json'].examples.onItsWay.value);
    spoil(answer);
    const prism = createInstance(
        {
            validateRequest: true,
            validateResponse: true,
            checkSecurity: true,
            errors: true,
            isProxy: true,
            upstream: new URL(`http://127.0.0.1:${shop.address().port}`),
        },
        { logger: createLogger('test', { enabled: false }) },
    );
    const request = { method, url: { path: at }, headers: { authorization: 'Bearer x', ...headers }, body };
    const result = await prism.request(request, await getHttpOperationsFromSpec(file))();
    if (result._tag === 'Left') return [JSON.stringify([result.left.name, result.left.additional])];
    const { input, output } = result.right.validations;
    return [...input, ...output].map(({ path: where, message }) => `${(where ?? []).join('.')}: ${message}`);
}

const { content: orders } = openapi().paths['/api/v1/orders'].post.requestBody;
const placing = orders['application/json'].examples.oneBook.value;
const place = (body, key = { 'idempotency-key': '0123456789' }) => {
    const headers = { 'content-type': 'application/json', ...key };
    return complaints({ method: 'post', at: '/api/v1/orders', body, headers });
};

test('an answer as published is let pass', async () => {
    assert.deepStrictEqual(await complaints({}), []);
});

test('an answer that has lost a field is seen', async () => {
    assert.match((await complaints({ spoil: (order) => delete order.status })).join(), /status/);
});

test('an answer whose field has another type is seen', async () => {
    assert.match((await complaints({ spoil: (order) => (order.lines[0].quantity = 'one') })).join(), /quantity/);
});

test('a document that gives a field another type is seen', async () => {
    const document = openapi();
    orderSchema(document).properties.buyerName = { type: 'integer' };
    assert.match((await complaints({ document })).join(), /buyerName/);
});

test('a document that asks for more than is answered is seen', async () => {
    const document = openapi();
    orderSchema(document).required.push('colour');
    assert.match((await complaints({ document })).join(), /colour/);
});

test('a request without a token, a needed header or a needed field is seen, one that is whole is not', async () => {
    const { quantity, ...less } = placing;
    assert.match((await complaints({ headers: { authorization: '' } })).join(), /UNAUTHORIZED/);
    assert.match((await place(less)).join(), /quantity/);
    assert.match((await place(placing, {})).join(), /idempotency-key/i);
    assert.doesNotMatch((await place(placing)).join(), /UNAUTHORIZED|UNPROCESSABLE|quantity|idempotency/i);
});

// As the tests of the services write it down.
const noted = (spoil, changes = {}) => {
    const { content } = openapi().paths['/api/v1/orders/{orderId}'].get.responses['200'];
    const order = copy(content['application/json'].examples.onItsWay.value);
    spoil(order);
    const answerBody = Buffer.from(JSON.stringify(order)).toString('base64');
    const headers = { authorization: 'Bearer x' };
    const answerHeaders = { 'content-type': 'application/json' };
    return { method: 'GET', address, headers, body: '', status: 200, answerHeaders, answerBody, ...changes };
};

test('of what was written down, an answer or a request that is not as published is seen', async () => {
    const exchanges = await Exchanges.of(published('openapi.json'));
    const complaints = async (...exchange) => (await exchanges.complaints(noted(...exchange))).join();
    assert.ok(exchanges.unserved().includes('get /api/v1/orders/{orderId}'));
    assert.strictEqual(await complaints(() => {}), '');
    assert.ok(!exchanges.unserved().includes('get /api/v1/orders/{orderId}'));
    assert.match(await complaints((order) => delete order.status), /status/);
    assert.match(await complaints(() => {}, { headers: {} }), /served/);
    assert.match(await complaints(() => {}, { status: 299 }), /status code/);
    assert.match(await complaints(() => {}, { address: '/api/v1/kitchen' }), /answered with 200/);
    assert.strictEqual(await complaints(() => {}, { address: '/api/v1/kitchen', status: 404 }), '');
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
