'use strict';

// A session with a shop, by somebody who knows its address and what it publishes there, and nothing else: with
// openapi-client-axios by the OpenAPI document, with openid-client by the discovery, with mqtt by the AsyncAPI document.
//
//     node session.js <address of the shop> <e-mail of a seller> <password>
//
// Tells what it does, line by line, and fails when anything comes otherwise.

const assert = require('node:assert');
const crypto = require('node:crypto');
const axios = require('axios');
const mqtt = require('mqtt');
const { OpenAPIClientAxios } = require('openapi-client-axios');
const { Issuer, generators } = require('openid-client');
const { Messages } = require('./messages');

const back = 'http://127.0.0.1:49152/callback';
const tell = (line) => console.log(line);

async function clientOf(shop) {
    const api = new OpenAPIClientAxios({ definition: `${shop}/api/v1/openapi.json`, withServer: { url: shop } });
    const client = await api.init();
    tell(`${api.getOperations().length} operations at ${api.document.info.title} ${api.document.info.version}`);
    return client;
}

async function newcomer(client) {
    const email = `${crypto.randomUUID()}@example.com`;
    const password = crypto.randomBytes(12).toString('base64url');
    await client.registerUser(null, { email, password, name: 'A Reader', language: 'en' });
    return { email, password };
}

// As a browser shows the page and sends its form: where it leads to is not gone to, but answered with.
async function signedInOnPage(page, { email, password }) {
    const shown = await axios.get(page);
    const [, action] = /<form[^>]* action="([^"]*)"/.exec(shown.data);
    const hidden = [...shown.data.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    const sent = new URLSearchParams([...hidden.map(([, name, value]) => [name, value]), ['email', email]]);
    sent.append('password', password);
    const answer = await axios.post(new URL(action, page).href, sent, {
        headers: { Cookie: shown.headers['set-cookie'].map((cookie) => cookie.split(';')[0]).join('; ') },
        maxRedirects: 0,
        validateStatus: (status) => status === 303,
    });
    return answer.headers.location;
}

async function tokensOf(shop, document, person) {
    const issuer = await Issuer.discover(shop);
    const known = document.paths['/api/v1/oauth/authorize'].get.parameters.find(({ name }) => name === 'client_id');
    const program = new issuer.Client({
        client_id: known.example,
        redirect_uris: [back],
        response_types: ['code'],
        token_endpoint_auth_method: 'none',
        id_token_signed_response_alg: 'ES256',
    });
    const checks = { state: generators.state(), nonce: generators.nonce(), code_verifier: generators.codeVerifier() };
    const page = program.authorizationUrl({
        scope: 'openid',
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: generators.codeChallenge(checks.code_verifier),
        code_challenge_method: 'S256',
    });
    const sentBack = program.callbackParams(await signedInOnPage(page, person));
    const tokens = await program.callback(back, sentBack, { ...checks, response_type: 'code' });
    tell(`signed in on the page of ${issuer.issuer} as ${tokens.claims().name}`);
    return tokens;
}

// Everything that the broker tells the user, each message held against the document.
class Listener {
    #heard = [];
    #waiting = [];

    static async at(shop, document, { id, token }) {
        const { data: card } = await axios.get(`${shop}/.well-known/bookstore`);
        const topic = document.channels.userMessages.address.replace('{userId}', id);
        const listener = new Listener();
        listener.connection = await mqtt.connectAsync(`mqtt://${new URL(shop).hostname}:${card.mqtt.port}`, {
            clientId: `${id}-session`,
            username: id,
            password: token,
        });
        const published = new Messages(document);
        listener.connection.on('message', (at, text) => {
            assert.deepStrictEqual(published.complaints(at, text.toString()), []);
            listener.#hear(JSON.parse(text));
        });
        await listener.connection.subscribeAsync(topic, { qos: 1 });
        tell(`listening to ${topic.replace(id, '<own id>')}`);
        return listener;
    }

    #hear(message) {
        this.#heard.push(message);
        tell(`heard: ${message.kind}: ${message.title}`);
        this.#waiting.forEach((look) => look());
    }

    async hears(kind, orderId) {
        const fits = (message) => message.kind === kind && message.facts.orderId === orderId;
        await new Promise((resolve, reject) => {
            const late = setTimeout(() => reject(new Error(`nobody tells ${kind}`)), 20_000);
            const look = () => this.#heard.some(fits) && (clearTimeout(late), resolve());
            this.#waiting.push(look);
            look();
        });
    }
}

const address = { recipient: 'A Reader', phone: '+82 2 555 0101', postalCode: '48058', line1: '35 Gwangan-ro', line2: null };

class Buyer {
    constructor(client, token) {
        this.client = client;
        this.headers = { headers: { Authorization: `Bearer ${token}` } };
    }

    // By its title, as buyers do; of the seller who will ship it.
    async find({ bookId, title }) {
        const { data } = await this.client.findBooks({ q: title, limit: 100 });
        const book = data.items.find((each) => each.bookId === bookId);
        assert.ok(book, `${title} is not found`);
        tell(`found: ${title}, ${book.price.amount} ${book.price.currency}`);
        return book;
    }

    async order({ bookId, price }) {
        const wanted = { lines: [{ bookId, quantity: 1, price }], address, paymentMethod: 'card-4242' };
        const parameters = { 'Idempotency-Key': crypto.randomUUID() };
        const answer = await this.client.placeOrder(parameters, wanted, this.headers);
        const again = await this.client.placeOrder(parameters, wanted, this.headers);
        assert.deepStrictEqual([again.status, again.data], [answer.status, answer.data]);
        tell(`ordered and paid: ${answer.status} ${answer.data.status}; the same asked again is the same order`);
        return answer.data.orderId;
    }

    async cancel(orderId) {
        const { status, data } = await this.client.cancelOrder({ orderId }, null, this.headers);
        tell(`asked to cancel another: ${status} ${data.status}`);
    }

    async statusOf(orderId) {
        return (await this.client.showOrder({ orderId }, null, this.headers)).data.status;
    }
}

async function sellerOf(client, email, password) {
    const { data } = await client.signIn(null, { email, password });
    return { headers: { headers: { Authorization: `Bearer ${data.accessToken}` } } };
}

// The desk hears of an order by an event, after the buyer has.
async function ship(client, seller, orderId) {
    const desk = () => client.showDeskOrder({ orderId }, null, { ...seller.headers, validateStatus: null });
    const until = Date.now() + 20_000;
    while ((await desk()).status !== 200) assert.ok(Date.now() < until, 'the order is not on the desk');
    const { status } = await client.shipOrder({ orderId }, { courier: 'Hanjin', waybill: '4502-1189-7733' }, seller.headers);
    tell(`the seller ships it: ${status}`);
}

async function main(shop, email, password) {
    const client = await clientOf(shop);
    const { data: told } = await client.showAsyncApi();
    const tokens = await tokensOf(shop, client.api.document, await newcomer(client));
    const me = { id: tokens.claims().sub, token: tokens.access_token };
    const listener = await Listener.at(shop, told, me);
    const buyer = new Buyer(client, me.token);
    const seller = await sellerOf(client, email, password);
    const { data: shelf } = await client.listOwnBooks({ limit: 20 }, null, seller.headers);
    const book = await buyer.find(shelf.items.find(({ withdrawn, stock }) => !withdrawn && stock > 1));

    const order = await buyer.order(book);
    await listener.hears('orderPlaced', order);
    await ship(client, seller, order);
    await listener.hears('deliveryStarted', order);

    const other = await buyer.order(book);
    await buyer.cancel(other);
    await listener.hears('orderCancelled', other);
    await listener.hears('refunded', other);
    tell(`in the end: ${await buyer.statusOf(order)} and ${await buyer.statusOf(other)}`);
    await listener.connection.endAsync();
}

main(...process.argv.slice(2)).catch((error) => {
    console.error(error.response ? error.response.data : error);
    process.exit(1);
});
