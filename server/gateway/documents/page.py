"""The published documents as a page that people read: plain HTML, without scripts or anything from elsewhere."""

import html
import json
import re


def text(words):
    """Escaped, with `code` as such."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", html.escape(str(words), quote=False))


def name_in(reference):
    return reference.rsplit("/", 1)[1]


def link(reference):
    name = name_in(reference)
    return f'<a href="#{name}">{name}</a>'


def bounds(schema):
    """ "1 … 99", "at most 200 characters": what else is asked of a value."""
    for low, high, unit in (
        ("minimum", "maximum", ""),
        ("minLength", "maxLength", " characters"),
        ("minItems", "maxItems", " items"),
    ):
        if low in schema and high in schema:
            yield f"{schema[low]} … {schema[high]}{unit}"
        elif low in schema:
            yield f"at least {schema[low]}{unit}"
        elif high in schema:
            yield f"at most {schema[high]}{unit}"
    if "pattern" in schema:
        yield f"<code>{html.escape(schema['pattern'])}</code>"
    if "default" in schema:
        yield f"without it <code>{html.escape(json.dumps(schema['default']))}</code>"


def kind(schema):
    """What a value is, in a few words."""
    if "$ref" in schema:
        return link(schema["$ref"])
    if "const" in schema:
        return f"<code>{html.escape(json.dumps(schema['const']))}</code>"
    if "enum" in schema:
        return " | ".join(f"<code>{html.escape(str(value))}</code>" for value in schema["enum"])
    for several, word in (("oneOf", " or "), ("anyOf", " or "), ("allOf", " with ")):
        if several in schema:
            return word.join(kind(each) for each in schema[several])
    if schema.get("type") == "array":
        of = kind(schema.get("items", {}))
        return ", ".join([f"list of {of}", *bounds(schema)])
    types = schema.get("type", "object" if "properties" in schema else "anything")
    words = " or ".join(types) if isinstance(types, list) else types
    return ", ".join([schema.get("format", words), *bounds(schema)])


def members(schema):
    """The members of an object, those of inner objects below it."""
    rows = []
    for name, value in schema.get("properties", {}).items():
        needed = "" if name in schema.get("required", []) else ' <i title="may be missing">?</i>'
        about = f" <span>{text(value['description'])}</span>" if "description" in value else ""
        inner = value.get("items", value) if "$ref" not in value else {}
        rows.append(f"<li><b>{html.escape(name)}</b>{needed} <em>{kind(value)}</em>{about}{members(inner)}</li>")
    for part in schema.get("allOf", []):
        rows.append(f"<li>all of {link(part['$ref'])}</li>" if "$ref" in part else members(part))
    return f"<ul>{''.join(rows)}</ul>" if rows else ""


def shown(schema):
    return f"<p><em>{kind(schema)}</em></p>" + members(schema)


def examples(holder):
    found = holder.get("examples", {})
    values = found.items() if isinstance(found, dict) else [("example", each) for each in found]
    for name, each in values:
        value = each.get("value", each.get("payload"))
        body = html.escape(json.dumps(value, ensure_ascii=False, indent=2), quote=False)
        yield f"<details><summary>{html.escape(name)}</summary><pre>{body}</pre></details>"


def content(holder):
    for media, body in holder.get("content", {}).items():
        yield f"<p><code>{media}</code></p>{shown(body['schema']) if 'schema' in body else ''}{''.join(examples(body))}"


def parameters(operation):
    rows = [
        f"<li><b>{each['name']}</b>{'' if each.get('required') else ' <i>?</i>'} <small>{each['in']}</small>"
        f" <em>{kind(each['schema'])}</em> <span>{text(each.get('description', ''))}</span></li>"
        for each in operation
    ]
    return f"<h4>Parameters</h4><ul>{''.join(rows)}</ul>" if rows else ""


def may_ask(security):
    """ "a seller": who is let in."""
    if not security:
        return "anyone"
    roles = [role for each in security for needed in each.values() for role in needed]
    return " or ".join(roles) if roles else "whoever has signed in"


class Reader:
    """Knows the components of a document, which it is asked for by reference."""

    def __init__(self, document):
        self.document = document

    def followed(self, node):
        while "$ref" in node:
            target = self.document
            for step in node["$ref"].removeprefix("#/").split("/"):
                target = target[step]
            node = target
        return node

    def operation(self, path, method, operation):
        asked = [self.followed(each) for each in operation.get("parameters", [])]
        answers = []
        for code, answer in operation["responses"].items():
            answer = self.followed(answer)
            body = "".join(content(answer))
            about = f"<b>{code}</b> {text(answer['description'])}"
            answers.append(f"<details><summary>{about}</summary>{body}</details>" if body else f"<p>{about}</p>")
        body = "".join(content(self.followed(operation.get("requestBody", {}))))
        return (
            f'<article id="{operation["operationId"]}"><h3>{text(operation["summary"])}</h3>'
            f'<p class="call"><b class="{method}">{method.upper()}</b> <code>{html.escape(path)}</code>'
            f" <small>for {may_ask(operation.get('security'))}</small></p>"
            f"<p>{text(operation.get('description', ''))}</p>{parameters(asked)}"
            f"{'<h4>Body</h4>' + body if body else ''}<h4>Answers</h4>{''.join(answers)}</article>"
        )

    def operations(self, tag):
        for path, item in self.document["paths"].items():
            for method, operation in item.items():
                if tag in operation["tags"]:
                    yield path, method, operation

    def schemas(self):
        for name, schema in self.document["components"]["schemas"].items():
            about = f"<p>{text(schema['description'])}</p>" if "description" in schema else ""
            yield name, f'<article id="{name}"><h3>{name}</h3>{about}{shown(schema)}</article>'

    def messages(self):
        for name, channel in self.document["channels"].items():
            told = []
            for each in channel["messages"].values():
                message = self.followed(each)
                told.append(
                    f"<h4>{message['name']}</h4><p>{text(message.get('summary', ''))}</p>"
                    f"{shown(message['payload'])}{''.join(examples(message))}"
                )
            address = html.escape(channel["address"])
            yield f'<article id="{name}"><p class="call"><code>{address}</code></p>{"".join(told)}</article>'


def page(openapi, asyncapi):
    asked, told = Reader(openapi), Reader(asyncapi)
    contents, sections = [], []
    for tag in openapi["tags"]:
        operations = list(asked.operations(tag["name"]))
        lines = [f'<li><a href="#{o["operationId"]}">{text(o["summary"])}</a></li>' for _, _, o in operations]
        contents.append(f"<h2>{tag['name']}</h2><ul>{''.join(lines)}</ul>")
        sections.append(f"<section><h2>{tag['name']}</h2><p>{text(tag['description'])}</p>")
        sections += [asked.operation(*operation) for operation in operations] + ["</section>"]
    channels = [
        f'<li><a href="#{name}">{html.escape(channel["address"])}</a></li>'
        for name, channel in asyncapi["channels"].items()
    ]
    contents.append(f'<h2>Messages</h2><ul>{"".join(channels)}</ul><h2><a href="#values">Values</a></h2>')
    values = dict(told.schemas()) | dict(asked.schemas())
    title = f'{openapi["info"]["title"]} {openapi["info"]["version"]}'
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><link rel="stylesheet" href="/docs/style.css"></head>
<body><nav><h1>{title}</h1>
<p><a href="/api/v1/openapi.json">openapi.json</a> <a href="/api/v1/asyncapi.json">asyncapi.json</a></p>
{"".join(contents)}</nav>
<main><p>{text(openapi["info"]["description"])} {text(asyncapi["info"]["description"])}</p>{"".join(sections)}
<section><h2>Messages</h2>{"".join(told.messages())}</section>
<section id="values"><h2>Values</h2>{"".join(values[name] for name in sorted(values))}</section></main></body></html>
"""
