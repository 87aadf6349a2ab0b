#!/usr/bin/env python3
"""Checks a SARIF 2.1.0 file by other readers' models: sarif-om, which is generated from the schema, knows every property and which are
required; sarif-pydantic knows their types.

    check_sarif.py FINDINGS.sarif CODE...

Every code must be among the results and its rule among the rules, and every place must name a file with a line, or a report. Exit status 0 valid, 1 not.
"""
import json
import sys

import attr
import sarif_om
import sarif_pydantic

# The kind of object behind a property; an object behind another is a property bag or a map of these.
KINDS = {
    "runs": "Run", "tool": "Tool", "driver": "ToolComponent", "rules": "ReportingDescriptor", "results": "Result", "message": "Message",
    "locations": "Location", "relatedLocations": "Location", "physicalLocation": "PhysicalLocation", "region": "Region",
    "deletedRegion": "Region", "contextRegion": "Region", "artifactLocation": "ArtifactLocation", "fixes": "Fix",
    "artifactChanges": "ArtifactChange", "replacements": "Replacement", "insertedContent": "ArtifactContent",
    "shortDescription": "MultiformatMessageString", "fullDescription": "MultiformatMessageString", "help": "MultiformatMessageString",
    "description": "Message", "defaultConfiguration": "ReportingConfiguration", "logicalLocations": "LogicalLocation",
    "invocations": "Invocation", "artifacts": "Artifact",
}
MAPS = {"originalUriBaseIds": "ArtifactLocation"}


def wrong_properties(node, kind, path):
    """Properties that the schema does not know, and those it requires that are not there."""
    known = {field.metadata["schema_property_name"]: field.default is attr.NOTHING for field in attr.fields(getattr(sarif_om, kind))}
    yield from (f"{path}/{name} is required" for name, required in known.items() if required and name not in node)
    for name, value in node.items():
        place = f"{path}/{name}"
        if name not in known:
            yield f"{place} is unknown"
        elif name in MAPS:
            for key, entry in value.items():
                yield from wrong_properties(entry, MAPS[name], f"{place}/{key}")
        elif name in KINDS:
            for index, entry in enumerate(value if isinstance(value, list) else [value]):
                yield from wrong_properties(entry, KINDS[name], f"{place}/{index}")
        elif name != "properties" and any(isinstance(entry, dict) for entry in (value if isinstance(value, list) else [value])):
            yield f"{place} is an object of no known kind"


def main(path, *codes):
    text = open(path, encoding="utf-8").read()
    wrong = list(wrong_properties(json.loads(text), "SarifLog", ""))
    if not wrong:
        run = sarif_pydantic.Sarif.model_validate_json(text).runs[0]
        rules = [rule.id for rule in run.tool.driver.rules]
        found = {result.rule_id for result in run.results}
        wrong += [f"no result {code}" for code in codes if code not in found]
        wrong += [f"the rule of {result.rule_id} is another" for result in run.results if rules[result.rule_index] != result.rule_id]
        places = [location for result in run.results for location in result.locations or []]
        wrong += ["a result that stands nowhere" for place in places if not (place.physical_location or place.logical_locations)]
        files = [place.physical_location for place in places if place.physical_location]
        wrong += ["a place without file or line" for file in files if not (file.artifact_location.uri and file.region.start_line)]
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
