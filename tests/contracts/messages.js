'use strict';

// Checks messages, as they were heard at the broker, against the published AsyncAPI document.

const Ajv = require('ajv/dist/2020').default;
const addFormats = require('ajv-formats').default;

const escaped = (text) => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');

function followed(document, node) {
    while (node.$ref) node = node.$ref.slice(2).split('/').reduce((at, step) => at[step], document);
    return node;
}

class Messages {
    constructor(document) {
        this.document = document;
        this.ajv = new Ajv({ allErrors: true, strict: false });
        addFormats(this.ajv);
        this.ajv.addSchema({ ...document, $id: 'asyncapi.json' });
        this.channels = Object.values(document.channels).map((channel) => ({
            topic: new RegExp(`^${escaped(channel.address).replace(/\{\w+\}/g, '[^/]+')}$`),
            messages: Object.values(channel.messages),
        }));
        this.seen = new Map(this.channels.flatMap(({ messages }) => messages).map((each) => [this.nameOf(each), 0]));
        this.validators = new Map();
    }

    nameOf(message) {
        return followed(this.document, message).name;
    }

    // What is wrong with a message: a list of sentences, empty when nothing is.
    complaints(topic, text) {
        const channel = this.channels.find((each) => each.topic.test(topic));
        if (!channel) return [`no channel has the topic ${topic}`];
        const payload = JSON.parse(text);
        const ofOneKind = channel.messages.length === 1;
        const message = channel.messages.find((each) => ofOneKind || this.nameOf(each) === payload.type);
        if (!message) return [`${topic} has no message ${payload.type}`];
        const name = this.nameOf(message);
        this.seen.set(name, this.seen.get(name) + 1);
        return this.validatorsOf(message).flatMap(({ of, check }) =>
            check(of(payload)) ? [] : check.errors.map((error) => `${name} ${this.ajv.errorsText([error])} ${JSON.stringify(error.params)}`),
        );
    }

    // Readers pass over members they do not know; who writes one must have published it.
    validatorsOf(message) {
        if (!this.validators.has(message.$ref)) {
            const { payload } = followed(this.document, message);
            const at = `asyncapi.json${message.$ref}/payload`;
            const data = payload.allOf?.findIndex((part) => part.properties?.data);
            const whole = this.ajv.compile({ $ref: at, unevaluatedProperties: false });
            const validators = [{ of: (message) => message, check: whole }];
            if (data > 0) {
                const inner = { $ref: `${at}/allOf/${data}/properties/data`, unevaluatedProperties: false };
                validators.push({ of: (message) => message.data, check: this.ajv.compile(inner) });
            }
            this.validators.set(message.$ref, validators);
        }
        return this.validators.get(message.$ref);
    }

    unseen() {
        return [...this.seen].filter(([, count]) => count === 0).map(([name]) => name);
    }
}

module.exports = { Messages };
