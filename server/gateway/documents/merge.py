"""Joins the contracts of all contexts into what the gateway publishes: openapi.json, asyncapi.json and a page to read.

    merge.py <folder of the contracts> <version> <folder to write to>
"""

import json
import pathlib
import sys

from contract import Contract, Merged
from page import page

SHOP = "Bookstore"
LICENSE = "GPL-3.0-or-later"
EVENT = "application/cloudevents+json"


def published(folder, name):
    """The documents of all contexts but those that are for the services among themselves."""
    contracts = (Contract(file) for file in sorted(folder.glob(f"*/{name}.yaml")))
    return [contract for contract in contracts if not contract.document.get("x-internal")]


def only_once(known, name, value):
    if name in known:
        sys.exit(f"two contracts say what '{name}' is")
    known[name] = value


def operation_of(contract, item, operation, merged):
    """An operation that stands by itself: with what its path and its document say for all."""
    parameters = item.get("parameters", []) + operation.get("parameters", [])
    whole = {"tags": [contract.title]} | operation
    whole["parameters"] = parameters
    whole["security"] = operation.get("security", contract.document.get("security", []))
    return merged.adapted(whole, contract)


def openapi(folder, version):
    merged, paths, tags = Merged(), {}, []
    for contract in published(folder, "openapi"):
        tags.append({"name": contract.title, "description": contract.document["info"]["description"]})
        for path, item in contract.document["paths"].items():
            server = item.get("servers", contract.document["servers"])[0]["url"].rstrip("/")
            for method in [key for key in item if key not in ("parameters", "servers")]:
                operation = operation_of(contract, item, item[method], merged)
                only_once(paths.setdefault(server + path, {}), method, operation)
        for name, scheme in contract.document["components"].get("securitySchemes", {}).items():
            merged.components.setdefault("securitySchemes", {})[name] = merged.followed(scheme, contract)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": SHOP,
            "version": version,
            "description": "Everything that can be asked of the shop through its gateway.",
            "license": {"name": LICENSE, "identifier": LICENSE},
        },
        "servers": [{"url": "/"}],
        "tags": tags,
        "paths": paths,
        "components": merged.components,
    }


def example_of(message, data, contract):
    """A whole event around the example of its data."""
    subject = data.get("orderId") or data.get("bookId") or data["userId"]
    moments = [value for name, value in data.items() if name.endswith("At") and name != "orderedAt"]
    return {
        "specversion": "1.0",
        "id": "0190163d-8694-7c3e-9b1a-2f6f0c8d4e01",
        "source": "/" + contract.context,
        "type": message["name"],
        "subject": subject,
        "time": moments[0] if moments else "2026-03-01T09:30:00.000Z",
        "datacontenttype": "application/json",
        "data": data,
        "partition": 3,
        "position": 1042,
    }


def message_of(message, contract, merged):
    """A message with its examples in place of the names of their files."""
    whole = {"contentType": contract.document.get("defaultContentType", EVENT)}
    whole |= {key: value for key, value in message.items() if not key.startswith("x-")}
    payloads = [contract.example(name) for name in message.get("x-examples", [])]
    payloads += [example_of(message, contract.example(name), contract) for name in message.get("x-data-examples", [])]
    if payloads:
        whole["examples"] = [{"payload": payload} for payload in payloads]
    return merged.adapted(whole, contract)


def asyncapi(folder, version):
    merged = Merged(change={"messages": message_of})
    parts = {"servers": {}, "channels": {}, "operations": {}}
    for contract in published(folder, "asyncapi"):
        for part, all_of_them in parts.items():
            for name, value in contract.document[part].items():
                value = merged.adapted(value, contract)
                if all_of_them.get(name) != value:
                    only_once(all_of_them, name, value)
    return {
        "asyncapi": "3.1.0",
        "info": {
            "title": SHOP,
            "version": version,
            "description": "What the shop tells its users, and its services each other, over MQTT.",
            "license": {"name": LICENSE, "url": "https://www.gnu.org/licenses/gpl-3.0.html"},
        },
        "defaultContentType": EVENT,
        **parts,
        "components": merged.components,
    }


def main(contracts, version, target):
    target.mkdir(parents=True, exist_ok=True)
    documents = {"openapi": openapi(contracts, version), "asyncapi": asyncapi(contracts, version)}
    for name, document in documents.items():
        text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
        (target / f"{name}.json").write_text(text, encoding="utf-8")
    (target / "docs.html").write_text(page(**documents), encoding="utf-8")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3]))
