// The filter language of plans and saved searches: `category = refrigerator and household >= 3`.
// Twin of chains/market/query.py; the grammar is in specs/protocol/recovery-file.md section 6. This module knows the
// grammar and nothing of lots: the columns come from the caller (`columns.ts`).

import { QueryError } from './errors.ts';
import { suggest } from './near-names.ts';

const MAX_TEXT = 4_096;
const MAX_NESTING = 32;
const MAX_VALUES = 256;
const KEYWORDS = new Set(['and', 'or', 'not', 'in', 'unstated']);
const TOKEN =
  /(?<space>\s+)|(?<operator>!=|<=|>=|=|<|>)|(?<punctuation>[(),])|(?<word>[A-Za-z0-9_.+%/:-]+)|(?<text>'[^']*'|"[^"]*")/y;

/**
 * One name that a filter may use; every value is a whole number, whatever it is written like. `read` gives null where the
 * row does not state it; `parse` throws Error with the reason; an unordered column takes only =, != and in.
 */
export interface QueryColumn<Row> {
  readonly name: string;
  readonly read: (row: Row) => bigint | null;
  readonly parse: (text: string) => bigint;
  readonly ordered: boolean;
  readonly choices: readonly string[];
}

export type Predicate<Row> = (row: Row) => boolean;

const COMPARE: Readonly<Record<string, (found: bigint, value: bigint) => boolean>> = {
  '=': (found, value) => found === value,
  '!=': (found, value) => found !== value,
  '<': (found, value) => found < value,
  '<=': (found, value) => found <= value,
  '>': (found, value) => found > value,
  '>=': (found, value) => found >= value,
};

/** Parse a filter over columns. Throws QueryError that points at the fault, counted from 1. */
export function parseFilter<Row>(text: string, columns: readonly QueryColumn<Row>[]): Predicate<Row> {
  if ([...text].length > MAX_TEXT) {
    throw new QueryError(MAX_TEXT, `the filter has ${[...text].length} characters, at most ${MAX_TEXT}`);
  }
  return new Parser(text, columns).whole();
}

interface Token {
  readonly kind: 'operator' | 'punctuation' | 'word' | 'text' | 'end';
  readonly text: string;
  readonly column: number;
}

function tokens(text: string): Token[] {
  const found: Token[] = [];
  let position = 0;
  while (position < text.length) {
    TOKEN.lastIndex = position;
    const match = TOKEN.exec(text);
    if (match === null) {
      const letter = String.fromCodePoint(text.codePointAt(position) as number);
      const quoted = letter === "'" || letter === '"';
      const reason = quoted ? `the text that ${letter} opens is never closed` : `unexpected '${letter}'`;
      throw new QueryError(position + 1, reason);
    }
    const kind = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0] as string;
    if (kind !== 'space') found.push({ kind: kind as Token['kind'], text: match[0], column: position + 1 });
    position += match[0].length;
  }
  found.push({ kind: 'end', text: '', column: text.length + 1 });
  return found;
}

function keywordOf(token: Token): string {
  const word = token.text.toLowerCase();
  return token.kind === 'word' && KEYWORDS.has(word) ? word : '';
}

function shown(token: Token): string {
  return token.kind === 'end' ? 'the end' : `'${token.text}'`;
}

class Parser<Row> {
  private readonly columns: ReadonlyMap<string, QueryColumn<Row>>;
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;

  constructor(text: string, columns: readonly QueryColumn<Row>[]) {
    this.columns = new Map(columns.map((column) => [column.name.toLowerCase(), column]));
    this.tokens = tokens(text);
  }

  whole(): Predicate<Row> {
    if (this.tokens.length === 1) return () => true;
    const found = this.either();
    const { peek } = this;
    if (peek.kind !== 'end') throw this.fault(peek, `expected 'and', 'or' or the end, found ${shown(peek)}`);
    return found;
  }

  private either(): Predicate<Row> {
    const parts = [this.both()];
    while (this.accept('or')) parts.push(this.both());
    return parts.length === 1 ? (parts[0] as Predicate<Row>) : (row) => parts.some((part) => part(row));
  }

  private both(): Predicate<Row> {
    const parts = [this.unary()];
    while (this.accept('and')) parts.push(this.unary());
    return parts.length === 1 ? (parts[0] as Predicate<Row>) : (row) => parts.every((part) => part(row));
  }

  private unary(): Predicate<Row> {
    const opening = this.peek;
    this.depth += 1;
    if (this.depth > MAX_NESTING) throw this.fault(opening, `nested more than ${MAX_NESTING} deep`);
    const found = this.nested(opening);
    this.depth -= 1;
    return found;
  }

  private nested(opening: Token): Predicate<Row> {
    if (this.accept('not')) {
      const inner = this.unary();
      return (row) => !inner(row);
    }
    if (opening.text === '(' && opening.kind === 'punctuation') {
      this.next();
      const inner = this.either();
      if (this.peek.text !== ')') {
        throw this.fault(this.peek, `expected ')' for the '(' at column ${opening.column}, found ${shown(this.peek)}`);
      }
      this.next();
      return inner;
    }
    return this.comparison();
  }

  private comparison(): Predicate<Row> {
    const column = this.name();
    const negated = this.accept('not');
    if (this.accept('in')) {
      const values = new Set(this.values(column));
      return (row) => {
        const found = column.read(row);
        return found !== null && values.has(found) !== negated;
      };
    }
    const sign = this.next();
    if (negated || sign.kind !== 'operator') {
      const wanted = negated ? "'in'" : "one of = != < <= > >= or 'in'";
      throw this.fault(sign, `expected ${wanted} after '${column.name}', found ${shown(sign)}`);
    }
    const isEquality = sign.text === '=' || sign.text === '!=';
    if (!column.ordered && !isEquality) throw this.fault(sign, `'${column.name}' has no order; use =, != or in`);
    if (keywordOf(this.peek) === 'unstated') {
      const word = this.next();
      if (!isEquality) throw this.fault(word, "'unstated' goes with = and != only");
      return (row) => (column.read(row) === null) === (sign.text === '=');
    }
    const compare = COMPARE[sign.text] as (found: bigint, value: bigint) => boolean;
    const value = this.value(column);
    return (row) => {
      const found = column.read(row);
      return found !== null && compare(found, value);
    };
  }

  private name(): QueryColumn<Row> {
    const token = this.next();
    if (token.kind !== 'word' || keywordOf(token)) {
      throw this.fault(token, `expected a column name, found ${shown(token)}`);
    }
    const column = this.columns.get(token.text.toLowerCase());
    if (column === undefined) {
      throw this.fault(token, `no column is called '${token.text}'`, suggest(token.text, [...this.columns.keys()]));
    }
    return column;
  }

  private values(column: QueryColumn<Row>): bigint[] {
    const opening = this.next();
    if (opening.text !== '(') throw this.fault(opening, `expected '(' after 'in', found ${shown(opening)}`);
    const found = [this.value(column)];
    while (this.peek.text === ',' && this.peek.kind === 'punctuation') {
      this.next();
      found.push(this.value(column));
      if (found.length > MAX_VALUES) throw this.fault(this.peek, `more than ${MAX_VALUES} values`);
    }
    const closing = this.next();
    if (closing.text !== ')' || closing.kind !== 'punctuation') {
      throw this.fault(closing, `expected ',' or ')', found ${shown(closing)}`);
    }
    return found;
  }

  private value(column: QueryColumn<Row>): bigint {
    const token = this.next();
    if ((token.kind !== 'word' && token.kind !== 'text') || keywordOf(token)) {
      throw this.fault(token, `expected a value for '${column.name}', found ${shown(token)}`);
    }
    const written = token.kind === 'text' ? token.text.slice(1, -1) : token.text;
    try {
      return column.parse(written);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw this.fault(token, `'${column.name}': ${reason}`, suggest(written, column.choices));
    }
  }

  private get peek(): Token {
    return this.tokens[this.at] as Token;
  }

  private next(): Token {
    const token = this.peek;
    this.at = Math.min(this.at + 1, this.tokens.length - 1);
    return token;
  }

  private accept(keyword: string): boolean {
    if (keywordOf(this.peek) !== keyword) return false;
    this.next();
    return true;
  }

  private fault(token: Token, reason: string, remedy = ''): QueryError {
    return new QueryError(token.column, reason, remedy);
  }
}
