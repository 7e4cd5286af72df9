'use strict';

// Whoever was written against the last release goes on: what it says is asked and answered still holds.

const assert = require('node:assert');
const path = require('node:path');
const { test } = require('node:test');
const { apiDiff } = require('api-smart-diff');
const { aboutOrders, published, read } = require('./documents');

const released = (name) => read(path.join(__dirname, 'released', name));

// Messages are judged by the rules of answers: who hears them needs what was there before.
function asAnswers({ channels, components }) {
    const paths = {};
    for (const { address, messages } of Object.values(channels)) {
        for (const [name, { $ref }] of Object.entries(messages)) {
            const schema = { $ref: `${$ref}/payload` };
            const content = { 'application/json': { schema } };
            paths[`/${address}/${name}`] = { get: { responses: { 200: { description: name, content } } } };
        }
    }
    return { openapi: '3.1.0', info: { title: 'Messages', version: '1' }, paths, components };
}

// Whatever is only a name, such as that of a component, may change.
function broken(before, after) {
    return apiDiff(before, after)
        .filter((change) => change.type === 'breaking' && change.path[0] === 'paths')
        .map(({ action, path: [, ...place], before: was, after: is }) => {
            return `${action} ${place.join(' ')}: ${JSON.stringify(was)} → ${JSON.stringify(is)}`;
        });
}

const advice = 'Add beside what is there, or decide to break it and put the new documents into tests/contracts/released.';

test('what was released can still be asked, and is still answered', () => {
    assert.deepStrictEqual(broken(released('openapi.json'), read(published('openapi.json'))), [], advice);
});

test('what was released is still told', () => {
    const after = asAnswers(read(published('asyncapi.json')));
    assert.deepStrictEqual(broken(asAnswers(released('asyncapi.json')), after), [], advice);
});

// Each change, made to the released document, and whether somebody would notice it.
const schema = (document, name) => document.components.schemas[name];
const need = (of, field) => of.required.push(field);
const forget = (of, field) => (of.required = of.required.filter((each) => each !== field));

const asked = {
    'a path that is gone': (d) => delete d.paths['/api/v1/orders'],
    'an operation that is gone': (d) => delete d.paths['/api/v1/orders'].post,
    'a field of an answer that is gone': (d) => {
        delete schema(d, 'order_view.Order').properties.status;
        forget(schema(d, 'order_view.Order'), 'status');
    },
    'a field of an answer that may be missing now': (d) => forget(schema(d, 'order_view.Order'), 'status'),
    'a field with another type': (d) => (schema(d, 'ordering.OrderAnswer').properties.total = { type: 'string' }),
    'a new field that a request needs': (d) => {
        schema(d, 'ordering.PlaceOrder').properties.gift = { type: 'boolean' };
        need(schema(d, 'ordering.PlaceOrder'), 'gift');
    },
    'a new header that a request needs': (d) => {
        const header = { name: 'X-A', in: 'header', required: true, schema: { type: 'string' } };
        d.paths['/api/v1/orders'].get.parameters.push(header);
    },
    'a value that a request may no longer have': (d) => {
        schema(d, 'delivery.ProgressRequest').properties.status.enum.pop();
    },
};

const harmless = {
    nothing: () => {},
    'a new path': (d) => (d.paths['/api/v1/new'] = structuredClone(d.paths['/api/v1/categories'])),
    'a new field of an answer': (d) => (schema(d, 'order_view.Order').properties.gift = { type: 'boolean' }),
    'a new field that a request may have': (d) => (schema(d, 'ordering.PlaceOrder').properties.gift = { type: 'boolean' }),
    'another description': (d) => (schema(d, 'ordering.PlaceOrder').description = 'Another one'),
};

const told = {
    'a kind of message that is gone': (d) => delete d.channels.orderingEvents.messages.OrderPlaced,
    'a field of an event that is gone': (d) => {
        delete schema(d, 'ordering.WholeOrder').allOf[1].properties.total;
        forget(schema(d, 'ordering.WholeOrder').allOf[1], 'total');
    },
    'a field of an event with another type': (d) => (schema(d, 'delivery.Parcel').properties.orderId = { type: 'integer' }),
};

function changed(document, change) {
    const after = structuredClone(document);
    change(after);
    return after;
}

for (const [name, change] of Object.entries(asked)) {
    test(`${name} is noticed`, () => {
        const before = aboutOrders(released('openapi.json'));
        assert.notDeepStrictEqual(broken(before, changed(before, change)), []);
    });
}

for (const [name, change] of Object.entries(harmless)) {
    test(`${name} breaks nothing`, () => {
        const before = aboutOrders(released('openapi.json'));
        assert.deepStrictEqual(broken(before, changed(before, change)), []);
    });
}

for (const [name, change] of Object.entries(told)) {
    test(`${name} is noticed`, () => {
        const before = released('asyncapi.json');
        assert.notDeepStrictEqual(broken(asAnswers(before), asAnswers(changed(before, change))), []);
    });
}
