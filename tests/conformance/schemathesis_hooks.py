"""What schemathesis must know beside the documents: OpenAPI cannot say that two parameters exclude each other."""

from __future__ import annotations

from typing import Any

import schemathesis


@schemathesis.hook
def filter_case(context: schemathesis.HookContext, case: schemathesis.Case[Any]) -> bool:
    """Leave out queries with both `fields` and `property`: the kit asks for their refusal."""
    return not {"fields", "property"} <= (case.query or {}).keys()
