'use strict';

// What is published says what the contexts say: every operation and every message, with all that they refer to. Both
// sides are put together by a reader that is not ours.

const assert = require('node:assert');
const { test } = require('node:test');
const { bundle, createConfig } = require('@redocly/openapi-core');
const path = require('node:path');
const { sources, published, read } = require('./documents');

async function whole(file) {
    const config = await createConfig({});
    const { bundle: result } = await bundle({ ref: file, config, dereference: true });
    return JSON.parse(JSON.stringify(result.parsed));
}

const without = ({ ...object }, ...names) => {
    names.forEach((name) => delete object[name]);
    return object;
};

// Examples stand in files at the source, and in the document that is published.
function withExamples(node, folder) {
    if (Array.isArray(node)) return node.map((each) => withExamples(each, folder));
    if (node === null || typeof node !== 'object') return node;
    const entries = Object.entries(node).map(([key, value]) =>
        key === 'externalValue' ? ['value', read(path.join(folder, value))] : [key, withExamples(value, folder)],
    );
    return Object.fromEntries(entries);
}

function operationsAtTheSource(document, file) {
    const operations = new Map();
    for (const [address, item] of Object.entries(document.paths)) {
        const server = (item.servers ?? document.servers)[0].url.replace(/\/$/, '');
        for (const [method, operation] of Object.entries(without(item, 'parameters', 'servers'))) {
            const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
            const security = operation.security ?? document.security ?? [];
            const full = { ...operation, parameters, security };
            operations.set(`${method} ${server}${address}`, withExamples(full, path.dirname(file)));
        }
    }
    return operations;
}

function operationsIn(document) {
    const operations = new Map();
    for (const [address, item] of Object.entries(document.paths)) {
        for (const [method, operation] of Object.entries(item)) {
            const full = { parameters: [], ...without(operation, 'tags') };
            operations.set(`${method} ${address}`, full);
        }
    }
    return operations;
}

test('every operation of every context is published as it stands there, and no other', async () => {
    const expected = new Map();
    for (const file of sources('openapi.yaml')) {
        const document = await whole(file);
        if (document['x-internal']) continue;
        for (const [name, operation] of operationsAtTheSource(document, file)) expected.set(name, operation);
    }
    const actual = operationsIn(await whole(published('openapi.json')));
    assert.deepStrictEqual([...actual.keys()].sort(), [...expected.keys()].sort());
    for (const [name, operation] of expected) assert.deepStrictEqual(actual.get(name), operation, name);
});

async function messagesIn(file) {
    const document = await whole(file);
    const messages = new Map();
    for (const { address, messages: told } of Object.values(document.channels)) {
        for (const message of Object.values(told)) {
            const contentType = message.contentType ?? document.defaultContentType;
            const full = without(message, 'x-examples', 'x-data-examples', 'examples');
            messages.set(`${address} ${message.name}`, { ...full, contentType });
        }
    }
    return messages;
}

test('every message of every context is published as it stands there, and no other', async () => {
    const expected = new Map();
    for (const file of sources('asyncapi.yaml'))
        for (const [name, message] of await messagesIn(file)) expected.set(name, message);
    const actual = await messagesIn(published('asyncapi.json'));
    assert.deepStrictEqual([...actual.keys()].sort(), [...expected.keys()].sort());
    for (const [name, message] of expected) assert.deepStrictEqual(actual.get(name), message, name);
});
