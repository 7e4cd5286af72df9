'use strict';

// check_messages.js asyncapi.json heard...  Each line of a file of heard messages is a topic, a space and the message.
// Tells what is wrong, and which kinds were not heard; fails when anything is wrong, or a kind is missing that every
// journey brings about.

const fs = require('node:fs');
const readline = require('node:readline');
const { Messages } = require('./messages');
const { read } = require('./documents');

// Time alone, more than one buyer at a single copy, or a race that either side may win brings these about; tests of the
// services do always.
const rare = [
    'bookstore.delivery.DeliveryCancellationRefused.v1',
    'bookstore.ordering.OrderExpired.v1',
    'bookstore.ordering.StockShort.v1',
];

async function main(document, files) {
    const messages = new Messages(read(document));
    let heard = 0;
    let wrong = 0;
    for (const file of files) {
        for await (const line of readline.createInterface({ input: fs.createReadStream(file) })) {
            const [topic] = line.split(' ', 1);
            ++heard;
            for (const complaint of messages.complaints(topic, line.slice(topic.length + 1))) {
                ++wrong;
                console.log(`wrong: ${complaint}\n  in ${line}`);
            }
        }
    }
    console.log(`${heard} messages of ${messages.seen.size - messages.unseen().length} kinds, ${wrong} faults`);
    console.log(`unheard: ${messages.unseen().join(' ')}`);
    const missing = messages.unseen().filter((name) => !rare.includes(name));
    process.exitCode = wrong === 0 && missing.length === 0 ? 0 : 1;
}

main(process.argv[2], process.argv.slice(3));
