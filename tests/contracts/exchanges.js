'use strict';

// Holds what was asked and answered against the published OpenAPI document: Prism as it stands between the two, only
// that both have already happened.

const { createInstance } = require('@stoplight/prism-http');
const { createLogger } = require('@stoplight/prism-core');
const { getHttpOperationsFromSpec } = require('@stoplight/prism-cli/dist/operations');

const config = {
    validateRequest: true,
    validateResponse: true,
    checkSecurity: true,
    errors: true,
    isProxy: true,
    upstream: new URL('http://shop.invalid'),
};

const decoded = (body, type = '') => {
    const bytes = Buffer.from(body, 'base64');
    if (bytes.length === 0) return undefined;
    if (!/json/.test(type)) return bytes.toString('latin1');
    try {
        return JSON.parse(bytes.toString('utf8'));
    } catch {
        return bytes.toString('utf8');
    }
};

const told = ({ path = [], message }) => [...path, message].join(' ');

// `document` is one, or the file that it stands in.
class Exchanges {
    static async of(document) {
        return new Exchanges(await getHttpOperationsFromSpec(document));
    }

    constructor(operations) {
        this.operations = operations;
        this.seen = new Set();
    }

    // What is wrong with an exchange: a list of sentences, empty when nothing is. Who asks as nobody has published may
    // be refused, and not served.
    async complaints({ method, address, headers, body, status, answerHeaders, answerBody }) {
        // HEAD is GET without a body; and another service may know a method that this one does not.
        if (method === 'HEAD' || status === 405) return [];
        const { pathname, searchParams } = new URL(address, config.upstream);
        const request = {
            method: method.toLowerCase(),
            url: { path: pathname, query: Object.fromEntries(searchParams) },
            headers: { ...headers, 'content-length': String(Buffer.from(body, 'base64').length) },
            body: decoded(body, headers['content-type'] ?? 'application/json'),
        };
        const type = answerHeaders['content-type'];
        const answer = { statusCode: status, headers: answerHeaders, body: decoded(answerBody, type) };
        const served = status < 400;
        const forward = (input, upstream, proxy, operation) => () => async () => {
            if (served) this.seen.add(`${operation.method} ${operation.path}`);
            return { _tag: 'Right', right: answer };
        };
        const prism = createInstance(config, { logger: createLogger('exchanges', { enabled: false }), forward });
        const result = await prism.request(request, this.operations)();
        if (result._tag === 'Left') return served ? [`${result.left.name} was answered with ${status}`] : [];
        const { input, output } = result.right.validations;
        const asked = served ? input.map((each) => `served, although it was asked: ${told(each)}`) : [];
        return [...asked, ...output.map((each) => `answered: ${told(each)}`)];
    }

    // Operations that nobody was served with.
    unserved() {
        return this.operations.map(({ method, path }) => `${method} ${path}`).filter((name) => !this.seen.has(name));
    }
}

module.exports = { Exchanges };
