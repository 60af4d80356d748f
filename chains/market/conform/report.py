"""What a run found, for people, for programs (JSON) and for continuous integration (JUnit XML)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from xml.sax.saxutils import quoteattr

MET, VIOLATED, INCOMPLETE = 0, 3, 4
"""Exit codes beside those of every command: all met; a clause is violated; nothing violated, but clauses were left out
although `--complete` was asked for."""


class Verdict(Enum):
    """What became of one clause."""

    PASS = "pass"  # noqa: S105  # a verdict, not a password
    FAIL = "fail"
    NOT_APPLICABLE = "not applicable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The verdict on one clause; `seen` is empty for a pass, else what was seen or why it does not apply."""

    clause: str
    text: str
    where: str
    remedy: str
    verdict: Verdict
    seen: str = ""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All findings about one device, in the order of the registry."""

    target: str
    findings: tuple[Finding, ...]

    @property
    def counts(self) -> dict[str, int]:
        """Number of findings by verdict, every verdict present."""
        found = Counter(finding.verdict for finding in self.findings)
        return {verdict.value: found[verdict] for verdict in Verdict}

    def exit_code(self, *, complete: bool) -> int:
        """Return the exit code; `complete` demands that every clause applied."""
        if self.counts[Verdict.FAIL.value]:
            return VIOLATED
        if complete and self.counts[Verdict.NOT_APPLICABLE.value]:
            return INCOMPLETE
        return MET

    def to_json(self) -> dict[str, object]:
        """Return the report as a JSON object."""
        return {
            "target": self.target,
            "counts": self.counts,
            "findings": [
                {
                    "clause": finding.clause,
                    "verdict": finding.verdict.value,
                    "text": finding.text,
                    "where": finding.where,
                    "seen": finding.seen,
                    "remedy": finding.remedy if finding.verdict is Verdict.FAIL else "",
                    "seconds": round(finding.seconds, 3),
                }
                for finding in self.findings
            ],
        }

    def to_junit(self) -> str:
        """Return the report as JUnit XML: a failure a violated clause, a skip where one does not apply."""
        counts = self.counts
        lines = [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<testsuite name="latchkey conform" tests="{len(self.findings)}" failures="{counts["fail"]}" errors="0"',
            f' skipped="{counts["not applicable"]}" time="{sum(entry.seconds for entry in self.findings):.3f}">',
        ]
        for finding in self.findings:
            place = f"  <testcase classname={_attribute(self.target)} name={_attribute(finding.clause)}"
            place += f' time="{finding.seconds:.3f}"'
            if finding.verdict is Verdict.PASS:
                lines.append(f"{place}/>")
            elif finding.verdict is Verdict.FAIL:
                message = f"{finding.seen}. {finding.where}: {finding.text}. Remedy: {finding.remedy}"
                lines.append(f"{place}><failure message={_attribute(message)}/></testcase>")
            else:
                lines.append(f"{place}><skipped message={_attribute(finding.seen)}/></testcase>")
        return "\n".join([*lines, "</testsuite>", ""])

    def lines(self, *, verbose: bool) -> list[str]:
        """Return what people read: violated clauses with clause and remedy, the rest counted (`verbose`: listed)."""
        text: list[str] = []
        for finding in self.findings:
            if finding.verdict is Verdict.FAIL:
                text += [
                    f"FAIL  {finding.clause}: {finding.text}",
                    f"      seen    {finding.seen}",
                    f"      where   {finding.where}",
                    f"      remedy  {finding.remedy}",
                ]
            elif verbose:
                mark = "pass" if finding.verdict is Verdict.PASS else "n/a "
                text.append(f"{mark}  {finding.clause}{f': {finding.seen}' if finding.seen else ''}")
        counts = self.counts
        text.append(
            f"{self.target}: {counts['pass']} met, {counts['fail']} violated, {counts['not applicable']} not applicable"
        )
        if not verbose and counts["not applicable"]:
            text.append(f"what did not apply, and why: {_reasons(self.findings)}")
        return text


def _reasons(findings: Sequence[Finding]) -> str:
    reasons = Counter(finding.seen for finding in findings if finding.verdict is Verdict.NOT_APPLICABLE)
    return "; ".join(f"{reason} ({count})" for reason, count in reasons.most_common())


def _attribute(text: str) -> str:
    """Return text as a quoted XML attribute; characters that XML 1.0 does not have become question marks."""
    kept = "".join(letter if letter >= " " and letter not in "\ufffe\uffff" else "?" for letter in text)
    return quoteattr(kept.encode("utf-8", "replace").decode())
