'use strict';

// Where the documents are: the sources of every context, and what is built from them.

const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');
const contracts = path.join(root, 'common/contracts');
const built = process.env.BOOKSTORE_DOCUMENTS ?? path.join(root, 'build/dev/documents');

function sources(name) {
    return fs
        .readdirSync(contracts)
        .map((context) => path.join(contracts, context, name))
        .filter((file) => fs.existsSync(file));
}

function published(name) {
    return path.join(built, name);
}

function read(file) {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
}

// The document with the paths about orders alone, for what would say nothing more about the others.
function aboutOrders(document) {
    const about = /orders$|orders\/|categories|progress/;
    const paths = Object.entries(document.paths).filter(([address]) => about.test(address));
    return { ...document, paths: Object.fromEntries(paths) };
}

module.exports = { root, sources, published, read, aboutOrders };
