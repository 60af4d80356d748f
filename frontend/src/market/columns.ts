// The columns that a filter over lots may name: facts of the ledger, and the attributes of the family. Every value is a
// whole number: an address is its 20 bytes read as one, a price is ticks, a number attribute is the number itself, other
// attributes are their code. Twin of chains/market/columns.py; specs/protocol/recovery-file.md section 6.

import { parseTicks } from './amounts.ts';
import { parseHex, toBigInt } from './bytes.ts';
import { BadAmount } from './errors.ts';
import type { Lot } from './lots.ts';
import type { QueryColumn } from './query.ts';
import { type Attribute, attributesOf, FAMILIES } from './schema.ts';

/** Columns for lots of a round whose devices are of one family. */
export function columnsOf(family: number): QueryColumn<Lot>[] {
  return [...ofEveryLot(family), ...attributesOf(family).map(ofAttribute)];
}

function ofEveryLot(family: number): QueryColumn<Lot>[] {
  const address = (name: string, read: (lot: Lot) => string): QueryColumn<Lot> => ({
    name,
    read: (lot) => BigInt(read(lot)),
    parse: parseAddress,
    ordered: false,
    choices: [],
  });
  const number = (
    name: string,
    read: (lot: Lot) => number,
    ordered: boolean,
    parse: (text: string) => bigint = parseWhole,
  ): QueryColumn<Lot> => ({ name, read: (lot) => BigInt(read(lot)), parse, ordered, choices: [] });
  return [
    {
      name: 'category',
      read: () => BigInt(family),
      parse: parseFamily,
      ordered: false,
      choices: [...FAMILIES.values()],
    },
    address('device', (lot) => lot.device),
    address('owner', (lot) => lot.owner),
    address('gateway', (lot) => lot.gateway),
    number('model', (lot) => lot.model, false),
    number('lot', (lot) => lot.number, true),
    number('reserve', (lot) => lot.reserve, true, parsePrice),
    number('licences', (lot) => lot.licences, true),
  ];
}

function ofAttribute(attribute: Attribute): QueryColumn<Lot> {
  const { position, kind, first, step } = attribute;
  return {
    name: attribute.name,
    read: (lot) => {
      const code = lot.attributes[position] ?? 0;
      if (code === 0) return null;
      return BigInt(kind === 'number' ? first + (code - 1) * step : code);
    },
    parse: kind === 'number' ? parseWhole : (text) => parseCode(attribute, text),
    ordered: kind !== 'category',
    choices: attribute.names,
  };
}

function parseCode(attribute: Attribute, text: string): bigint {
  const place = attribute.names.findIndex((name) => name.toLowerCase() === text.toLowerCase());
  if (place < 0) throw new Error(`'${text}' is not one of its ${attribute.names.length} values`);
  return BigInt(place + 1);
}

function parseFamily(text: string): bigint {
  for (const [number, name] of FAMILIES) if (name.toLowerCase() === text.toLowerCase()) return BigInt(number);
  throw new Error(`'${text}' is no category`);
}

function parseAddress(text: string): bigint {
  const found = parseHex(text);
  if (found?.length !== 20) throw new Error(`'${text}' is no address, 0x and 40 hex digits`);
  return toBigInt(found);
}

function parseWhole(text: string): bigint {
  if (!/^-?[0-9]{1,12}$/.test(text)) throw new Error(`'${text}' is no whole number`);
  return BigInt(text);
}

function parsePrice(text: string): bigint {
  try {
    return parseTicks(text, 'reserve');
  } catch (error) {
    throw new Error(error instanceof BadAmount ? `${error.reason}; ${error.remedy}` : String(error));
  }
}
