// Everything that can go wrong in the market's code, drawn as one tree. Messages never hold a key, a price of a bid or an
// opening. A name survives the way out of a worker, a class does not: compare `error.name`.
//
// MarketError
// ├── QueryError        a filter that does not parse
// ├── BadAmount         text that is not an amount of DTX, or one out of range
// ├── BadFile           a plan, recovery file, keyring or price list that breaks its format
// │   └── WrongPassphrase  an encrypted recovery file that does not open
// ├── LotsNotProven     a leaf list that does not hash to what the auction chain holds
// ├── KeyReuseRefused   a second ciphertext under one opening key
// ├── NoCopy            sealing before a copy of the recovery file was verified
// ├── CopyDiffers       a copy that is not the recovery file that it should be
// ├── BadPoint          coordinates that are no usable point of the curve
// ├── BadKeyRecord      a key record that does not give the promised month key
// ├── SealBroken        an answer that does not open under the licence's key
// ├── NotServed         an answer that the device did not sign as it was received
// └── DataError         data of one device could not be fetched
//     └── AccessRefused the device answered 401 or 403

export class MarketError extends Error {
  override readonly name: string = 'MarketError';
}

/** A filter that does not parse; `column` counts characters from 1. */
export class QueryError extends MarketError {
  override readonly name = 'QueryError';
  readonly column: number;
  readonly reason: string;
  readonly remedy: string;
  constructor(column: number, reason: string, remedy = '') {
    super(`filter, column ${column}: ${reason}${remedy && `; ${remedy}`}`);
    this.column = column;
    this.reason = reason;
    this.remedy = remedy;
  }
}

/** `value` as it was written, and what to write instead. */
export class BadAmount extends MarketError {
  override readonly name = 'BadAmount';
  readonly reason: string;
  readonly remedy: string;
  constructor(field: string, value: string, reason: string, remedy: string) {
    super(`${field} '${value.slice(0, 60)}': ${reason}; ${remedy}`);
    this.reason = reason;
    this.remedy = remedy;
  }
}

/** A file that breaks its format, at `field`. */
export class BadFile extends MarketError {
  override readonly name: string = 'BadFile';
  readonly file: string;
  readonly field: string;
  readonly reason: string;
  constructor(file: string, field: string, reason: string, remedy = '') {
    super(`${file}: ${field && `${field}: `}${reason}${remedy && `; ${remedy}`}`);
    this.file = file;
    this.field = field;
    this.reason = reason;
  }
}

/** An encrypted recovery file that does not open: another passphrase, or a changed file. */
export class WrongPassphrase extends BadFile {
  override readonly name = 'WrongPassphrase';
}

/** What was rebuilt from a leaf list is not what the auction chain holds for the round. */
export class LotsNotProven extends MarketError {
  override readonly name = 'LotsNotProven';
  constructor(round: bigint, what: string, rebuilt: string, expected: string) {
    super(
      `round ${round}: the ${what} rebuilt from the directory's list is ${rebuilt}, the auction chain has ${expected}; ` +
        'do not bid: one of the two shows wrong data, try another directory or another RPC address',
    );
  }
}

/** One opening key must never encrypt two batches: the first reveal would open both. */
export class KeyReuseRefused extends MarketError {
  override readonly name = 'KeyReuseRefused';
  constructor() {
    super('this opening key has already encrypted another batch; seal the plan again, which draws a fresh nonce');
  }
}

/** A batch must not leave before a copy of what opens it was read back. */
export class NoCopy extends MarketError {
  override readonly name = 'NoCopy';
  constructor() {
    super('no copy of the recovery file was verified yet; download one and let it be read back before you seal');
  }
}

/** The file that was read back is not the recovery file of this batch. */
export class CopyDiffers extends MarketError {
  override readonly name = 'CopyDiffers';
  constructor(reason: string) {
    super(`this is no copy of the recovery file of this batch: ${reason}; download it again`);
  }
}

/** Coordinates or bytes that are no usable point of the curve. */
export class BadPoint extends MarketError {
  override readonly name = 'BadPoint';
  constructor(what: string) {
    super(`${what} is no point of secp256k1 with x below the curve order`);
  }
}

/** A posted record that does not give the month key that the ledger promises. */
export class BadKeyRecord extends MarketError {
  override readonly name = 'BadKeyRecord';
  readonly reason: string;
  constructor(licence: { readonly round: bigint; readonly lot: number; readonly rank: number }, reason: string) {
    super(
      `key record of round ${licence.round} lot ${licence.lot} rank ${licence.rank}: ${reason}; ` +
        'the owner may replace what the gateway posted until delivery ends; no contract takes a dispute yet',
    );
    this.reason = reason;
  }
}

/** Bytes that do not open under this key: damaged, cut short, or sealed for somebody else. */
export class SealBroken extends MarketError {
  override readonly name = 'SealBroken';
  constructor(reason: string) {
    super(`the sealed answer does not open: ${reason}; ask the device again`);
  }
}

/** An answer that the device did not sign as it was received. */
export class NotServed extends MarketError {
  override readonly name = 'NotServed';
  constructor(reason: string) {
    super(`the answer is not the device's own: ${reason}; do not use it, and ask again`);
  }
}

/** Data of one device could not be fetched. */
export class DataError extends MarketError {
  override readonly name: string = 'DataError';
  readonly device: string;
  readonly reason: string;
  constructor(device: string, reason: string, remedy = '') {
    super(`device ${device}: ${reason}${remedy && `; ${remedy}`}`);
    this.device = device;
    this.reason = reason;
  }
}

/** 401 or 403; `kind` and `detail` are what the device said (specs/protocol/device-api.md section 3). */
export class AccessRefused extends DataError {
  override readonly name = 'AccessRefused';
  readonly status: number;
  readonly kind: string;
  constructor(device: string, status: number, kind: string, detail: string, remedy: string) {
    super(device, `refused with ${status}${kind && ` ${kind}`}: ${detail || 'no reason given'}`, remedy);
    this.status = status;
    this.kind = kind;
  }
}
