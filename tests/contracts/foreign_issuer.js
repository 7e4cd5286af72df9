'use strict';

// An OpenID provider that is not ours (oidc-provider), in the place of identity: it signs somebody in by its own pages,
// for our services, and tells on one line {"issuer": …, "tokens": {"<who>": "<access token>"}}. Then it stays until its
// input ends.
//
//     node foreign_issuer.js <who>…     each of them: anna=buyer, or kim=buyer,seller

const crypto = require('node:crypto');
const http = require('node:http');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const people = new Map(process.argv.slice(2).map((person) => person.split('=')));
const resource = 'https://bookstore.example/';
const back = 'http://127.0.0.1/callback';

async function provider(issuer) {
    const main = path.join(process.env.NODE_PATH, 'oidc-provider/lib/index.js');
    const { default: Provider } = await import(pathToFileURL(main).href);
    const { privateKey } = crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' });
    return new Provider(issuer, {
        clients: [
            {
                client_id: 'desktop',
                application_type: 'native',
                token_endpoint_auth_method: 'none',
                redirect_uris: [back],
                grant_types: ['authorization_code'],
                response_types: ['code'],
                id_token_signed_response_alg: 'ES256',
            },
        ],
        jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256' }] },
        cookies: { keys: [crypto.randomBytes(16).toString('hex')] },
        findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
        extraTokenClaims: (context, { accountId }) => ({
            preferred_username: accountId,
            realm_access: { roles: people.get(accountId).split(',') },
            'https://bookstore.example/shop': `The shop of ${accountId}`,
        }),
        features: {
            devInteractions: { enabled: true },
            resourceIndicators: {
                enabled: true,
                getResourceServerInfo: () => ({
                    scope: 'shop',
                    audience: 'bookstore',
                    accessTokenFormat: 'jwt',
                    accessTokenTTL: 600,
                    jwt: { sign: { alg: 'ES256' } },
                }),
            },
        },
    });
}

// A browser: keeps cookies, and goes where it is sent until that is the client.
class Browser {
    #cookies = new Map();

    async go(url, form) {
        for (;;) {
            const answer = await fetch(url, {
                method: form ? 'POST' : 'GET',
                redirect: 'manual',
                headers: { Cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; ') },
                body: form && new URLSearchParams(form),
            });
            // In one line, since Debian 12's fetch knows no getSetCookie(); dates have commas too.
            for (const cookie of (answer.headers.get('set-cookie') ?? '').split(/, (?=[^;, ]+=)/)) {
                const [name, value] = cookie.split(';')[0].split(/=(.*)/s);
                this.#cookies.set(name, value);
            }
            if (answer.status === 200) return url;
            if (![302, 303].includes(answer.status)) throw new Error(`${answer.status} ${await answer.text()}`);
            url = new URL(answer.headers.get('location'), url).href;
            form = undefined;
            if (url.startsWith(back)) return url;
        }
    }
}

async function accessToken(issuer, who) {
    const { authorization_endpoint: page, token_endpoint: trade } = await (
        await fetch(`${issuer}/.well-known/openid-configuration`)
    ).json();
    const verifier = crypto.randomBytes(32).toString('base64url');
    const query = new URLSearchParams({
        client_id: 'desktop',
        redirect_uri: back,
        response_type: 'code',
        scope: 'openid shop',
        resource,
        code_challenge: crypto.createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
    });
    const browser = new Browser();
    const login = await browser.go(`${page}?${query}`);
    const consent = await browser.go(login, { prompt: 'login', login: who, password: 'any' });
    const { searchParams } = new URL(await browser.go(consent, { prompt: 'consent' }));
    const answer = await fetch(trade, {
        method: 'POST',
        body: new URLSearchParams({
            grant_type: 'authorization_code',
            client_id: 'desktop',
            redirect_uri: back,
            code: searchParams.get('code'),
            code_verifier: verifier,
            resource,
        }),
    });
    const { access_token: token, ...rest } = await answer.json();
    if (!token) throw new Error(JSON.stringify(rest));
    return token;
}

async function main() {
    const server = http.createServer();
    await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
    const issuer = `http://127.0.0.1:${server.address().port}`;
    server.on('request', (await provider(issuer)).callback());
    const tokens = {};
    for (const who of people.keys()) tokens[who] = await accessToken(issuer, who);
    process.stdout.write(`${JSON.stringify({ issuer, tokens })}\n`);
    process.stdin.resume().on('end', () => process.exit(0));
}

main().catch((error) => {
    console.error(error);
    process.exit(1);
});
