"""Find the structure of a region: loops, where branches meet again, what can only fail."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from chains.engine.aot.graph import Exit, Graph, Loop, Place


def find_structure(graph: Graph) -> None:
    """Fill in the loops, joins, entries and cold blocks of an explored graph."""
    order = _postorder(graph)
    dominators = _dominators(graph, order)
    _cut_side_entrances(graph, order, dominators)
    order = _postorder(graph)
    dominators = _dominators(graph, order)
    reached = set(order)
    graph.blocks = {place: block for place, block in graph.blocks.items() if place in reached}
    _find_loops(graph, order, dominators)
    _find_cold(graph, order)
    _count_entries(graph)
    _find_joins(graph, order)


def _postorder(graph: Graph) -> list[Place]:
    seen = {graph.entry}
    order: list[Place] = []
    stack = [(graph.entry, iter(graph.next_of(graph.entry)))]
    while stack:
        place, rest = stack[-1]
        for target in rest:
            if target not in seen:
                seen.add(target)
                stack.append((target, iter(graph.next_of(target))))
                break
        else:
            order.append(place)
            stack.pop()
    return order


def _dominators(graph: Graph, order: Sequence[Place]) -> Mapping[Place, Place]:
    """Immediate dominators (Cooper, Harvey, Kennedy: A simple, fast dominance algorithm)."""
    rank = {place: number for number, place in enumerate(order)}
    before: dict[Place, list[Place]] = {place: [] for place in order}
    for place in order:
        for target in graph.next_of(place):
            before[target].append(place)
    dominator = {graph.entry: graph.entry}
    changed = True
    while changed:
        changed = False
        for place in reversed(order):
            if place == graph.entry:
                continue
            known = [each for each in before[place] if each in dominator]
            new = known[0]
            for other in known[1:]:
                new = _meet(dominator, rank, new, other)
            if dominator.get(place) != new:
                dominator[place] = new
                changed = True
    return dominator


def _meet(tree: Mapping[Place, Place], rank: Mapping[Place, int], one: Place, two: Place) -> Place:
    while one != two:
        while rank[one] < rank[two]:
            one = tree[one]
        while rank[two] < rank[one]:
            two = tree[two]
    return one


def _dominates(dominators: Mapping[Place, Place], one: Place, other: Place) -> bool:
    while other != one:
        above = dominators[other]
        if above == other:
            return False
        other = above
    return True


def _cut_side_entrances(graph: Graph, order: Sequence[Place], dominators: Mapping[Place, Place]) -> None:
    """Leave the region at edges that jump into the middle of a loop."""
    rank = {place: number for number, place in enumerate(order)}
    for place in order:
        for target in graph.next_of(place):
            if rank[target] >= rank[place] and not _dominates(dominators, target, place):
                graph.cut.add((place, target))


def _find_loops(graph: Graph, order: Sequence[Place], dominators: Mapping[Place, Place]) -> None:
    before: dict[Place, list[Place]] = {place: [] for place in order}
    for place in order:
        for target in graph.next_of(place):
            before[target].append(place)
    for place in order:
        for target in graph.next_of(place):
            if _dominates(dominators, target, place):
                loop = graph.loops.setdefault(target, Loop(header=target, body={target}))
                todo = [place]
                while todo:
                    inner = todo.pop()
                    if inner not in loop.body:
                        loop.body.add(inner)
                        todo.extend(before[inner])
    by_size = sorted(graph.loops.values(), key=lambda loop: len(loop.body))
    for number, loop in enumerate(by_size):
        loop.parent = next((outer for outer in by_size[number + 1 :] if loop.header in outer.body), None)


def _find_cold(graph: Graph, order: Sequence[Place]) -> None:
    """Cold blocks lead to nothing but failure."""
    warm: set[Place] = set()
    changed = True
    while changed:
        changed = False
        for place in order:
            block = graph.blocks[place]
            leaves = any(not graph.inside(place, target) for target in block.successors)
            ends = block.exit is Exit.UNKNOWN or (block.exit is Exit.END and not block.fails)
            back = any(target in graph.loops and place in graph.loops[target].body for target in graph.next_of(place))
            live = leaves or ends or back or any(target in warm for target in graph.next_of(place))
            if live and place not in warm:
                warm.add(place)
                changed = True
    graph.cold = set(order) - warm


def _count_entries(graph: Graph) -> None:
    for place in graph.blocks:
        for target in graph.next_of(place):
            loop = graph.loops.get(target)
            if loop is None or place not in loop.body:
                graph.entries[target] = graph.entries.get(target, 0) + 1


def innermost(graph: Graph) -> Mapping[Place, Loop | None]:
    """Return the smallest loop around each block."""
    found: dict[Place, Loop | None] = dict.fromkeys(graph.blocks)
    for loop in sorted(graph.loops.values(), key=lambda each: -len(each.body)):
        for place in loop.body:
            found[place] = loop
    return found


_END = Place(-1, 0, ())
"""Stands for every way out, in the trees of post-dominators."""


def _find_joins(graph: Graph, order: Sequence[Place]) -> None:
    """For each branch, where its arms meet again inside of its loop; for each loop, where its exits meet."""
    home = innermost(graph)
    _joins_of_level(graph, order, home, None)
    for level in sorted(graph.loops.values(), key=lambda loop: -len(loop.body)):
        _joins_of_level(graph, order, home, level)


def _joins_of_level(
    graph: Graph, order: Sequence[Place], home: Mapping[Place, Loop | None], level: Loop | None
) -> None:
    def stands_for(place: Place) -> Place:
        """The block itself, or the header of the loop that contains it one level down."""
        loop = home[place]
        while loop is not None and loop is not level:
            if loop.parent is level:
                return loop.header
            loop = loop.parent
        return place

    def targets_of(sources: Iterable[Place], own: Loop | None) -> list[Place]:
        found: list[Place] = []
        for source in sources:
            block = graph.blocks[source]
            for target in block.successors:
                if target is None or not graph.inside(source, target):
                    meaning = _END if level is None else None
                elif own is not None and target in own.body:
                    meaning = None
                elif level is not None and target == level.header:
                    meaning = _END
                elif target in graph.cold or (level is not None and target not in level.body):
                    meaning = None
                else:
                    meaning = stands_for(target)
                if meaning is not None and meaning not in found:
                    found.append(meaning)
            if level is None and not block.fails and block.exit in (Exit.END, Exit.UNKNOWN):
                found.append(_END)
        return found

    members = [place for place in order if (level is None or place in level.body) and stands_for(place) == place]
    tree: dict[Place, Place] = {_END: _END}
    rank = {_END: len(order) + 1}
    for number, place in enumerate(members):
        rank[place] = len(order) - number  # later blocks come first in postorder
    for place in members:
        inner = graph.loops.get(place)
        if inner is level:
            inner = None
        inner_body = inner.body if inner is not None else set()
        sources = [place] if inner is None else [each for each in order if each in inner_body]
        known = [target for target in targets_of(sources, inner) if target in tree]
        if not known:
            continue
        meet = known[0]
        for other in known[1:]:
            meet = _meet_up(tree, rank, meet, other)
        tree[place] = meet
        if inner is not None:
            if meet != _END:
                inner.follow = meet
            elif level is not None and any(level.header in graph.next_of(source) for source in sources):
                inner.follow = level.header
        elif len(known) > 1 and meet != _END:
            graph.joins[place] = meet


def _meet_up(tree: Mapping[Place, Place], rank: Mapping[Place, int], one: Place, two: Place) -> Place:
    while one != two:
        if rank[one] < rank[two]:
            one = tree[one]
        else:
            two = tree[two]
    return one
