'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const { lint, loadConfig } = require('@redocly/openapi-core');
const { Parser } = require('@asyncapi/parser');
const { sources, published, read, root } = require('./documents');

const told = (file, complaints) => `${path.relative(root, file)}\n${complaints.join('\n')}`;

const config = loadConfig({ configPath: path.join(__dirname, 'redocly.yaml') });
const parser = new Parser();

async function openApiComplaints(file) {
    const problems = await lint({ ref: file, config: await config });
    return problems.map(({ ruleId, message, location: [at] }) => `${at.pointer}: ${message} (${ruleId})`);
}

async function asyncApiComplaints(file) {
    const { document, diagnostics } = await parser.parse(fs.readFileSync(file, 'utf8'), { source: file });
    const complaints = diagnostics.map(({ code, message, path: at }) => `${at.join('/')}: ${message} (${code})`);
    return document ? complaints : [...complaints, 'it cannot be read'];
}

for (const file of [...sources('openapi.yaml'), published('openapi.json')]) {
    test(`Redocly has nothing to say against ${path.relative(root, file)}`, async () => {
        const complaints = await openApiComplaints(file);
        assert.strictEqual(complaints.length, 0, told(file, complaints));
    });
}

for (const file of [...sources('asyncapi.yaml'), published('asyncapi.json')]) {
    test(`AsyncAPI's parser has nothing to say against ${path.relative(root, file)}`, async () => {
        const complaints = await asyncApiComplaints(file);
        assert.strictEqual(complaints.length, 0, told(file, complaints));
    });
}

// Whatever is asked may be no HTTP as it should be, come in another role, or bring too much or another kind of body.
function refusalsOf(document, operation) {
    const roles = (operation.security ?? document.security ?? []).flatMap((way) => Object.values(way).flat());
    return ['400', ...(roles.length ? ['403'] : []), ...(operation.requestBody ? ['413', '415'] : [])];
}

test('every operation tells how it refuses', () => {
    const document = read(published('openapi.json'));
    const untold = Object.entries(document.paths).flatMap(([address, item]) =>
        Object.entries(item)
            .filter(([, operation]) => operation.responses)
            .flatMap(([method, operation]) =>
                refusalsOf(document, operation)
                    .filter((status) => !operation.responses[status])
                    .map((status) => `${method} ${address} ${status}`),
            ),
    );
    assert.deepStrictEqual(untold, []);
});
