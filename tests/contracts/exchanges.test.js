'use strict';

// What the tests of the services asked, were answered and heard is as published. They have written it down.

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const { Exchanges } = require('./exchanges');
const { Messages } = require('./messages');
const { published, read } = require('./documents');

const folder = process.env.BOOKSTORE_EXCHANGES;
// What the gateway tells by itself; the journey asks for it.
const gateways = ['/.well-known/bookstore', '/api/v1/openapi.json', '/api/v1/asyncapi.json', '/docs'].map(
    (address) => `get ${address}`,
);

// The lines of all files of a kind, each with the suite that wrote it.
function* lines(kind) {
    for (const file of fs.readdirSync(folder).filter((name) => name.endsWith(kind)).sort()) {
        const text = fs.readFileSync(path.join(folder, file), 'utf8');
        for (const line of text.split('\n').filter(Boolean)) yield [file, line];
    }
}

test('every request that was served and every answer is as published', async () => {
    const exchanges = await Exchanges.of(published('openapi.json'));
    const wrong = new Set();
    let count = 0;
    for (const [file, line] of lines('.http')) {
        const exchange = JSON.parse(line);
        ++count;
        for (const complaint of await exchanges.complaints(exchange))
            wrong.add(`${file}: ${exchange.method} ${exchange.address} ${exchange.status}: ${complaint}`);
    }
    console.log(`${count} requests and answers`);
    assert.deepStrictEqual([...wrong], []);
    assert.deepStrictEqual(exchanges.unserved().filter((name) => !gateways.includes(name)), []);
});

test('every message that was heard is as published', () => {
    const messages = new Messages(read(published('asyncapi.json')));
    const wrong = new Set();
    let count = 0;
    for (const [file, line] of lines('.heard')) {
        const [topic] = line.split(' ', 1);
        ++count;
        for (const complaint of messages.complaints(topic, line.slice(topic.length + 1))) wrong.add(`${file}: ${complaint}`);
    }
    console.log(`${count} messages`);
    assert.deepStrictEqual([...wrong], []);
    assert.deepStrictEqual(messages.unseen(), []);
});
