"""Contracts as they stand in common/contracts, and how what they refer to comes into one document."""

import functools
import json
import pathlib
import re

import yaml


class Words(yaml.SafeLoader):
    """Reads as YAML 1.2 and JSON do: a date is text, and only true and false are booleans."""


Words.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith((":timestamp", ":bool"))]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
for word in ("true", "false"):
    Words.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(f"^{word}$"), [word[0]])


@functools.cache
def document_in(file):
    return yaml.load(file.read_text(encoding="utf-8"), Words)


class Contract:
    """One document of one context."""

    def __init__(self, file: pathlib.Path):
        self.file = file.resolve()
        self.context = self.file.parent.name
        self.document = document_in(self.file)

    @property
    def title(self):
        return self.document["info"]["title"]

    def example(self, name):
        return json.loads((self.file.parent / name).read_text(encoding="utf-8"))

    def named(self, file):
        return Contract(self.file.parent / file) if file else self


class Merged:
    """The components of a document that is being joined. Each is brought in when it is first referred to; its name then
    begins with its context, unless it is shared. `change` may finish a kind of component."""

    def __init__(self, change=None):
        self.components = {}
        self._change = change or {}

    def adapted(self, node, contract):
        """The node with its references led to this document and its examples put in."""
        if isinstance(node, list):
            return [self.adapted(each, contract) for each in node]
        if not isinstance(node, dict):
            return node
        result = {key: self.adapted(value, contract) for key, value in node.items() if key != "externalValue"}
        if isinstance(node.get("$ref"), str):
            result["$ref"] = self._adopted(node["$ref"], contract)
        if "externalValue" in node:
            result["value"] = contract.example(node["externalValue"])
        return result

    def followed(self, node, contract):
        """What a node stands for that may be no more than a reference."""
        if set(node) != {"$ref"}:
            return self.adapted(node, contract)
        owner, kind, name, _ = self._target(node["$ref"], contract)
        return self.followed(owner.document["components"][kind][name], owner)

    def _target(self, reference, contract):
        file, _, pointer = reference.partition("#/components/")
        kind, name, *rest = pointer.split("/")
        return contract.named(file), kind, name, rest

    def _adopted(self, reference, contract):
        if "#/components/" not in reference:
            return reference  # to a channel, which keeps its name
        owner, kind, name, rest = self._target(reference, contract)
        component = owner.document["components"][kind][name]
        if set(component) == {"$ref"}:
            return "/".join([self._adopted(component["$ref"], owner), *rest])
        merged_name = name if owner.context == "shared" else f"{owner.context}.{name}"
        known = self.components.setdefault(kind, {})
        if merged_name not in known:
            known[merged_name] = None  # it may refer to itself
            if kind in self._change:
                known[merged_name] = self._change[kind](component, owner, self)
            else:
                known[merged_name] = self.adapted(component, owner)
        return "/".join(["#/components", kind, merged_name, *rest])
